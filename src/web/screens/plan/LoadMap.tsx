import { type Ref, useId, useMemo } from 'react';
import type { LoadView } from '../../../report/page/planTimeline.ts';
import { showNumber } from '../../../report/quantity.ts';
import type { Text } from '../../../text/text.ts';
import { fitText } from '../../charts/fitText.ts';
import { measureText } from '../../charts/measureText.ts';
import { type TimeAxis, weekX } from '../../charts/timeAxis.ts';
import { useLanguage, useSay } from '../../state/language.ts';

const words = {
  means: {
    en: 'Hours of change asked of a person a week, over the hours that a person can give; the darker, the more, and hatched in black where more is asked than there is',
    fr: 'Heures de changement demandées par personne et par semaine, sur celles qu’elle peut donner ; plus c’est foncé, plus il en est demandé, et hachuré de noir au-delà de ce qu’il y a',
  },
  over: { en: 'over', fr: 'au-delà' },
  unit: { en: 'Unit', fr: 'Unité' },
  peak: { en: 'Peak', fr: 'Pic' },
  inWeek: { en: 'in week', fr: 'en semaine' },
  asTable: { en: 'As a table', fr: 'En tableau' },
} satisfies Record<string, Text>;

const ROW = 15;
/** Peaks below this are not told as figures. */
const LEAST_PEAK = 0.3;
const SHADES = 24;
/** The ramp gives small loads more of its steps. */
const POWER = 0.75;
const MOST = 0.85;

/** What a plan asks of each unit, week by week, in one ramp of ink that is the same for every plan. */
export function LoadMap({
  load,
  axis,
  title,
  week,
  svgRef,
}: {
  readonly load: LoadView;
  readonly axis: TimeAxis;
  readonly title: string;
  readonly week: number | undefined;
  readonly svgRef?: Ref<SVGSVGElement>;
}) {
  const language = useLanguage();
  const say = useSay();
  const id = useId();
  const height = load.units.length * ROW;
  const rows = useMemo(
    () =>
      load.values.map((values) => ({
        pieces: piecesOf(values),
        peak: Math.max(...values),
        at: values.indexOf(Math.max(...values)),
      })),
    [load],
  );
  const left = Math.round(axis.left);
  return (
    <svg
      ref={svgRef}
      className="drawing plan-load"
      width={axis.width}
      height={height}
      viewBox={`0 0 ${axis.width} ${height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-means`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-means`}>{say(words.means)}</desc>
      <defs>
        <pattern
          id={`${id}-over`}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="5" height="5" className="load-paper" />
          <rect width="3" height="5" className="load-ink" />
        </pattern>
      </defs>
      {rows.map(({ pieces, peak, at }, row) => {
        const y = row * ROW;
        const text = showNumber(peak, language, 2);
        const half = measureText(text, 11, 650) / 2;
        const x = Math.max(left + half + 3, Math.min(axis.right - half - 3, weekX(axis, at - 0.5)));
        return (
          <g key={load.units[row]}>
            <text className="load-unit" x="0" y={y + 11}>
              {fitText(load.units[row], left - 8, (name) => measureText(name, axis.sizes.tick))}
            </text>
            <rect
              className="load-way"
              x={left}
              y={y}
              width={Math.round(axis.right) - left}
              height={ROW - 2}
            />
            {pieces.map(({ from, to, shade }) => {
              const x0 = Math.round(weekX(axis, from - 1));
              const x1 = Math.round(weekX(axis, to - 1));
              return (
                <rect
                  key={from}
                  x={x0}
                  y={y}
                  width={x1 - x0}
                  height={ROW - 2}
                  {...(shade > SHADES
                    ? { fill: `url(#${id}-over)` }
                    : {
                        className: 'load-ink',
                        fillOpacity: Math.round((shade / SHADES) * MOST * 100) / 100,
                      })}
                />
              );
            })}
            {peak >= LEAST_PEAK && (
              <text className="load-peak" x={x} y={y + 11} textAnchor="middle">
                {text}
              </text>
            )}
          </g>
        );
      })}
      {week !== undefined && (
        <path
          className="load-now"
          d={`M${Math.round(weekX(axis, Math.min(axis.horizon, week))) + 0.5} 0V${height}`}
        />
      )}
    </svg>
  );
}

/** Weeks in a row of one shade are one piece; what is more than there is has a shade of its own. */
function piecesOf(values: Float64Array): { from: number; to: number; shade: number }[] {
  const shadeOf = (week: number) =>
    values[week] > 1 ? SHADES + 1 : Math.round(SHADES * Math.max(0, values[week]) ** POWER);
  const pieces: { from: number; to: number; shade: number }[] = [];
  for (let from = 1, to = 2; from < values.length; from = to, to = from + 1) {
    const shade = shadeOf(from);
    while (to < values.length && shadeOf(to) === shade) to++;
    if (shade > 0) pieces.push({ from, to, shade });
  }
  return pieces;
}

/** The ramp with its ends. */
export function LoadKey() {
  const say = useSay();
  const id = useId();
  return (
    <span className="load-key" aria-hidden="true">
      0
      <svg width="92" height="12" viewBox="0 0 92 12" aria-hidden="true">
        <defs>
          <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="5" height="5" className="load-paper" />
            <rect width="3" height="5" className="load-ink" />
          </pattern>
        </defs>
        {[0.2, 0.4, 0.6, 0.8, 1].map((share, k) => (
          <rect
            key={share}
            className="load-ink"
            x={k * 14}
            width="14"
            height="12"
            fillOpacity={share ** POWER * MOST}
          />
        ))}
        <rect x="76" width="16" height="12" fill={`url(#${id})`} />
      </svg>
      1 · {say(words.over)}
    </span>
  );
}

/** The same in figures. */
export function LoadTable({ load }: { readonly load: LoadView }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <details className="load-table">
      <summary>{say(words.asTable)}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(words.unit)}</th>
            <th scope="col">{say(words.peak)}</th>
            <th scope="col">{say(words.inWeek)}</th>
          </tr>
        </thead>
        <tbody>
          {load.units.map((unit, row) => {
            const peak = Math.max(...load.values[row]);
            return (
              <tr key={unit}>
                <th scope="row">{unit}</th>
                <td>{showNumber(peak, language, 2)}</td>
                <td>{load.values[row].indexOf(peak)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
