import {
  AWARE,
  COMMITTED,
  COMPLIANT,
  DISCONTINUED,
  RESISTANT,
  TRIAL,
  UNAWARE,
} from '../../../model/states.ts';
import type { LifeSpell } from './lifeSpells.ts';

/**
 * A life as a bar over the weeks, each state in its pattern: the façade hatched, a trial in the plan's tint, resistance in ink,
 * awareness half as high, and a thin line for whoever does not use it. It is drawn from a pattern `hatch`, which whoever shows it has
 * defined once.
 */
export function LifeLine({
  spells,
  horizon,
  width,
  height,
  hatch,
}: {
  spells: readonly LifeSpell[];
  horizon: number;
  width: number;
  height: number;
  hatch: string;
}) {
  const at = (week: number) => Math.round((week / (horizon + 1)) * width * 10) / 10;
  const high = (state: number) => (isIdle(state) ? 1 : state === AWARE ? height / 2 : height);
  return (
    <>
      {spells.map(({ state, from, to }) => (
        <rect
          key={from}
          x={at(from)}
          width={Math.max(0.8, at(to) - at(from))}
          y={(height - high(state)) / 2}
          height={high(state)}
          fill={fillOf(state, hatch)}
        />
      ))}
      {spells
        .filter(({ state }) => state === DISCONTINUED)
        .map(({ from, to }) => (
          <path
            key={from}
            className="life-stroke"
            d={`M${at(from) + 0.5} ${height - 0.5}l${Math.min(height * 0.8, Math.max(3, at(to) - at(from)))} ${1 - height}`}
          />
        ))}
    </>
  );
}

const isIdle = (state: number) => state === UNAWARE || state === DISCONTINUED;

function fillOf(state: number, hatch: string): string {
  switch (state) {
    case COMMITTED:
      return 'var(--plan)';
    case COMPLIANT:
      return `url(#${hatch})`;
    case TRIAL:
      return 'var(--tint)';
    case RESISTANT:
      return 'var(--ink)';
    case AWARE:
      return 'var(--sunk)';
    default:
      return 'var(--still)';
  }
}

/** The hatching of façades in lifelines, in the hue of the plan that it stands in. */
export const LifeHatch = ({ id }: { id: string }) => (
  <svg className="life-hatch" width="0" height="0" aria-hidden="true">
    <defs>
      <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="4" height="4" fill="var(--paper)" />
        <rect width="1.9" height="4" fill="var(--plan)" />
      </pattern>
    </defs>
  </svg>
);
