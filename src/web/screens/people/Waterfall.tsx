import { useId } from 'react';
import type { Part } from '../../../report/page/peopleView.ts';
import { useLabelled } from '../../state/language.ts';

/** Pixels: of the whole, of the names before the bars, of the numbers after them, and of a row. */
const WIDTH = 366;
const NAMES = 112;
const NUMBERS = 54;
const ROW = 22;
const BAR = 14;

/** A sum part by part: what adds in the plan's hue, what takes away hatched in ink, the sum in ink, zero dashed. */
export function Waterfall({ parts, label }: { parts: readonly Part[]; label: string }) {
  const id = useId();
  let upTo = 0;
  const bars = parts.map((part) => {
    const from = part.isSum ? 0 : upTo;
    const to = from + part.value;
    if (!part.isSum) upTo = to;
    return { ...part, from, to };
  });
  const ends = bars.flatMap(({ from, to }) => [from, to]);
  const least = Math.min(0, ...ends);
  const most = Math.max(0, ...ends);
  const room = WIDTH - NAMES - NUMBERS;
  const at = (value: number) =>
    Math.round((NAMES + 6 + ((value - least) / (most - least || 1)) * (room - 12)) * 10) / 10;
  const height = parts.length * ROW;
  const labelled = useLabelled();
  const sumAt = bars.findIndex(({ isSum }) => isSum);
  return (
    <svg
      className="waterfall"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={labelled(label, parts.map(({ name, text }) => `${name} ${text}`).join(', '))}
    >
      <defs>
        <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <rect width="5" height="5" fill="var(--paper)" />
          <rect width="1.2" height="5" fill="var(--ink2)" />
        </pattern>
      </defs>
      {bars.map(({ name, value, text, isSum, from, to }, k) => {
        const top = k * ROW;
        const y = top + (ROW - BAR) / 2;
        const middle = top + ROW / 2 + 4.5;
        return (
          <g key={name} className={isSum ? 'sum' : undefined}>
            <text x={0} y={middle}>
              {name}
            </text>
            {value === 0 && !isSum ? (
              <circle cx={at(from)} cy={y + BAR / 2} r={2} fill="var(--still)" />
            ) : (
              <rect
                x={Math.min(at(from), at(to))}
                y={y}
                width={Math.max(1, Math.abs(at(to) - at(from)))}
                height={BAR}
                {...(isSum
                  ? { fill: 'var(--ink)' }
                  : value > 0
                    ? { fill: 'var(--plan)' }
                    : { fill: `url(#${id})`, stroke: 'var(--ink2)', strokeWidth: 0.8 })}
              />
            )}
            {k + 1 < sumAt + 1 && (
              <line
                className="step"
                x1={at(to)}
                x2={at(to)}
                y1={y}
                y2={y + ROW + (k + 1 === sumAt ? 0 : BAR)}
              />
            )}
            <text className={value === 0 ? 'none' : 'number'} x={WIDTH} y={middle} textAnchor="end">
              {text}
            </text>
          </g>
        );
      })}
      <line className="zero" x1={at(0)} x2={at(0)} y1={0} y2={height} />
    </svg>
  );
}
