import { memo } from 'react';
import { planLook } from '../../report/html/planLooks.ts';
import { lookClass } from '../design/PlanKey.tsx';
import type { AdoptionMarks } from './adoptionMarks.ts';
import { GATE, shareY } from './adoptionMarks.ts';
import type { ChartNote } from './adoptionNotes.ts';
import type { LineEnd } from './endLabels.ts';
import { Hatches, hatchId } from './Hatches.tsx';
import { type TimeAxis, weekX } from './timeAxis.ts';

const half = (coordinate: number) => Math.round(coordinate) + 0.5;

/** All of the chart that is no text in its plot: axes, bands, façades, curves, marks. It changes with the data alone. */
export const AdoptionDrawing = memo(function AdoptionDrawing({
  id,
  marks,
  axis,
  participation,
  deadline,
}: {
  readonly id: string;
  readonly marks: AdoptionMarks;
  readonly axis: TimeAxis;
  readonly participation: number | undefined;
  readonly deadline: number;
}) {
  const { heights, weeks, bands, facades, curves } = marks;
  const { top, bottom, shares } = heights;
  const { left, right, sizes } = axis;
  const below = bottom + 8 + sizes.tick;
  return (
    <>
      <Hatches id={id} looks={[...new Set(facades.map(({ look }) => look))]} />
      <g className="chart-axes">
        {shares.ticks.map(({ share, text }) => {
          const y = half(shareY(heights, share));
          return (
            <g key={share}>
              {share > 0 && <line className="grid" x1={left} x2={right} y1={y} y2={y} />}
              <text
                x={left - (axis.isNarrow ? 5 : 8)}
                y={y + 0.35 * sizes.tick}
                textAnchor="end"
                fontSize={sizes.tick}
              >
                {text}
              </text>
            </g>
          );
        })}
        <line className="floor" x1={left} x2={right} y1={half(bottom)} y2={half(bottom)} />
        {weeks.ticks.map(({ week, text, isTall }) => (
          <g key={week}>
            <line
              className="tick"
              x1={half(weekX(axis, week))}
              x2={half(weekX(axis, week))}
              y1={isTall ? bottom - 4 : bottom}
              y2={bottom + 6}
            />
            {text !== '' && (
              <text x={weekX(axis, week)} y={below} textAnchor="middle" fontSize={sizes.tick}>
                {text}
              </text>
            )}
          </g>
        ))}
        {weeks.quarters.map(({ week, text }) => (
          <text
            key={week}
            className="quarter"
            x={weekX(axis, week)}
            y={below}
            textAnchor="middle"
            fontSize={sizes.small}
          >
            {text}
          </text>
        ))}
      </g>
      {bands.map(({ key, look, path, isInner }) => (
        <path key={key} className={`band ${lookClass(look)}${isInner ? ' inner' : ''}`} d={path} />
      ))}
      {facades.map(({ key, look, path }) => (
        <path key={key} d={path} fill={`url(#${hatchId(id, look)})`} />
      ))}
      {deadline < axis.horizon && (
        <line
          className="deadline"
          x1={half(weekX(axis, deadline))}
          x2={half(weekX(axis, deadline))}
          y1={top}
          y2={bottom}
        />
      )}
      {participation !== undefined && participation <= shares.most && (
        <line
          className="aim"
          x1={left}
          x2={right}
          y1={half(shareY(heights, participation))}
          y2={half(shareY(heights, participation))}
        />
      )}
      {curves.map(({ key, look, path, isThin }) => (
        <g key={key} className={`${lookClass(look)}${isThin ? ' thin' : ''}`}>
          {look >= 0 && !isThin && <path className="curve under" d={path} />}
          <path
            className={`curve${look < 0 ? ' quiet' : ''}`}
            d={path}
            strokeDasharray={isThin ? undefined : planLook(look).dash || undefined}
          />
        </g>
      ))}
    </>
  );
});

/** Gates, forks and the ends of mandates, above every curve. A gate whose key is in `hidden` gives way to the values of the week. */
export const AdoptionSigns = memo(function AdoptionSigns({
  marks: { gates, forks, lapses },
  hidden,
}: {
  readonly marks: Pick<AdoptionMarks, 'gates' | 'forks' | 'lapses'>;
  /** Keys, one a line. */
  readonly hidden: string;
}) {
  const without = new Set(hidden.split('\n'));
  return (
    <>
      {lapses.map(({ key, look, x, y }) => (
        <line
          key={key}
          className={`lapse ${lookClass(look)}`}
          x1={half(x)}
          x2={half(x)}
          y1={y - 9}
          y2={y + 9}
        />
      ))}
      {gates
        .filter(({ key }) => !without.has(gateKey(key)))
        .map(({ key, look, number, isMet, text, x, y, curveY }) => (
          <g key={key} className={`gate ${lookClass(look)}${isMet ? ' met' : ''}`}>
            <title>{text}</title>
            {Math.abs(y - curveY) > GATE && (
              <line x1={x} x2={x} y1={curveY} y2={y < curveY ? y + GATE : y - GATE} />
            )}
            <path d={`M${x} ${y - GATE}l${GATE} ${GATE}l${-GATE} ${GATE}l${-GATE} ${-GATE}z`} />
            <text x={x} y={y + 3.8} textAnchor="middle" fontSize={11}>
              {number}
            </text>
          </g>
        ))}
      {forks.map(({ key, look, title, x, y }) => (
        <circle key={key} className={`fork ${lookClass(look)}`} cx={x} cy={y} r={6}>
          <title>{title}</title>
        </circle>
      ))}
    </>
  );
});

/** What a gate is called among what stands in the plot. */
export const gateKey = (key: string): string => `gate ${key}`;

/** The texts in the plot; those whose keys are in `hidden` give way to the values of the week. */
export const AdoptionTexts = memo(function AdoptionTexts({
  notes,
  axis,
  hidden,
}: {
  readonly notes: readonly ChartNote[];
  readonly axis: TimeAxis;
  /** Keys, one a line. */
  readonly hidden: string;
}) {
  const without = new Set(hidden.split('\n'));
  return notes.map(({ key, kind, look, lines, box, leader }) => {
    if (without.has(key)) return null;
    const size = kind === 'annotation' || kind === 'coincident' ? axis.sizes.label : axis.sizes.tick;
    const high = (box.bottom - box.top) / lines.length;
    return (
      <g key={key} className={`chart-note ${kind}${look === undefined ? '' : ` ${lookClass(look)}`}`}>
        {leader !== undefined && <path className="leader" d={leader} />}
        {lines.map((text, k) => (
          <text
            key={text}
            className={k === 0 ? 'first' : undefined}
            x={box.left}
            y={box.top + high * (k + 0.5) + 0.35 * size}
            fontSize={size}
          >
            {text}
          </text>
        ))}
      </g>
    );
  });
});

/** Labels at the ends of lines. */
export const AdoptionEnds = memo(function AdoptionEnds({
  ends,
  axis,
}: {
  readonly ends: readonly LineEnd[];
  readonly axis: TimeAxis;
}) {
  return ends.map(({ key, look, isLight, text, x, y, leader }) => (
    <g key={key} className={look === undefined ? 'plan-ink' : lookClass(look)}>
      <path className="leader" d={leader} />
      <text
        className={isLight ? 'line-end light' : 'line-end'}
        x={x}
        y={y + 0.35 * axis.sizes.label}
        fontSize={axis.sizes.label}
      >
        {text}
      </text>
    </g>
  ));
});
