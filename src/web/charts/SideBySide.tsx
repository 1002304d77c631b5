import { lookClass } from '../design/PlanKey.tsx';

/** A value with its interval, by the look of its plan. */
export interface Whisker {
  readonly key: string;
  readonly look: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

const WIDTH = 220;
const PITCH = 7;

/** Values with their intervals on one axis that begins at 0, or that runs through 0 where some lie below. Those who do not see it read the table. */
export function SideBySide({
  whiskers,
  least = 0,
  most,
}: {
  readonly whiskers: readonly Whisker[];
  readonly least?: number | undefined;
  readonly most: number;
}) {
  const height = Math.max(1, whiskers.length) * PITCH + 5;
  const span = Math.max(1e-9, most - least);
  const x = (value: number) =>
    Math.round((5 + ((WIDTH - 10) * (Math.min(most, Math.max(least, value)) - least)) / span) * 10) / 10;
  const zero = Math.round(x(0)) + 0.5;
  return (
    <svg
      className="drawing side-by-side"
      width={WIDTH}
      height={height}
      viewBox={`0 0 ${WIDTH} ${height}`}
      aria-hidden="true"
    >
      <line className="floor" x1={zero} x2={zero} y1={0} y2={height} />
      {whiskers.map(({ key, look, mean, low, high }, k) => {
        const y = 6 + k * PITCH;
        return Number.isNaN(mean) ? null : (
          <g key={key} className={lookClass(look)}>
            <line className="stem" x1={zero} x2={x(mean)} y1={y} y2={y} />
            {low < high && <line className="whisker" x1={x(low)} x2={x(high)} y1={y} y2={y} />}
            <circle className="week-dot" cx={x(mean)} cy={y} r={3} />
          </g>
        );
      })}
    </svg>
  );
}
