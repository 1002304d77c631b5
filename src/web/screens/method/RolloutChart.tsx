import { area, line } from 'd3-shape';
import type { RolloutCurve, StretchOfWorlds } from '../../../report/page/methodView.ts';
import type { Text } from '../../../text/text.ts';
import { poolHeights } from '../../charts/labelHeights.ts';
import { measureText } from '../../charts/measureText.ts';
import { shareAxis } from '../../charts/shareAxis.ts';
import { shareText } from '../../charts/shareText.ts';
import { useTimeAxis } from '../../charts/TimeFrame.tsx';
import { weekTicks, weekX } from '../../charts/timeAxis.ts';
import { useLanguage, useSay } from '../../state/language.ts';

const words = {
  published: { en: 'published', fr: 'publié' },
  byDefault: { en: 'defaults', fr: 'défauts' },
  drawn: { en: 'ranges', fr: 'intervalles' },
} as const satisfies Record<string, Text>;

const HEIGHT = 176;
const TOP = 14;
const BOTTOM = HEIGHT - 26;
const LABEL_GAP = 17;

/** Published shares beside where nine of ten worlds lie, week by week. */
export function RolloutChart({ curve, label }: { readonly curve: RolloutCurve; readonly label: string }) {
  const axis = useTimeAxis();
  const say = useSay();
  const language = useLanguage();
  const { weeks, byDefault, drawn, published } = curve;
  const highest = Math.max(...drawn.map(({ high }) => high), ...published.map(({ low }) => low));
  const { most, ticks } = shareAxis(highest, language);
  const round = (value: number) => Math.round(value * 10) / 10;
  const x = (week: number) => round(weekX(axis, week));
  const y = (share: number) => round(BOTTOM - ((BOTTOM - TOP) * Math.min(share, most)) / most);
  const band = (stretches: readonly StretchOfWorlds[]) =>
    area<number>()
      .x((week) => x(week))
      .y0((_, k) => y(stretches[k].low))
      .y1((_, k) => y(stretches[k].high))([...weeks]) ?? '';
  const median = (stretches: readonly StretchOfWorlds[]) =>
    line<number>()
      .x((week) => x(week))
      .y((_, k) => y(stretches[k].median))([...weeks]) ?? '';
  const lastPublished = published.at(-1)!;
  const labels = [
    {
      key: 'published',
      share: lastPublished.low,
      text: `+ ${say(words.published)} ${lastPublished.told}`,
      isStrong: true,
    },
    ...(
      [
        ['byDefault', byDefault],
        ['drawn', drawn],
      ] as const
    ).map(([key, stretches]) => ({
      key,
      share: stretches[stretches.length - 1].median,
      text: `${say(words[key])} ${shareText(stretches[stretches.length - 1].median, language)}`,
      isStrong: false,
    })),
  ];
  const heights = poolHeights(
    labels.map(({ share }) => y(share)),
    LABEL_GAP,
    TOP,
    BOTTOM - 4,
  );
  // what is published may take more room than there is beside the drawing
  const beside = axis.width - axis.right - 14;
  const shortened = (text: string) =>
    measureText(text, axis.sizes.tick, 650) <= beside ? text : text.replace(/ (of|sur) .*$/, '');
  return (
    <svg
      className="drawing rollout-chart"
      width={axis.width}
      height={HEIGHT}
      viewBox={`0 0 ${axis.width} ${HEIGHT}`}
      role="img"
      aria-label={label}
    >
      {ticks.map(({ share, text }) => (
        <g key={share}>
          <line
            className={share === 0 ? 'floor' : 'grid'}
            x1={axis.left}
            x2={axis.right}
            y1={y(share)}
            y2={y(share)}
          />
          <text x={axis.left - 8} y={y(share) + 4} textAnchor="end" fontSize={axis.sizes.tick}>
            {text}
          </text>
        </g>
      ))}
      <path className="band-drawn" d={band(drawn)} />
      <path className="band-default" d={band(byDefault)} />
      <path className="line-drawn" d={median(drawn)} />
      <path className="line-default" d={median(byDefault)} />
      {published.map(({ week, low, high }) => {
        // "over 86 %" ends where it was published
        const to = high >= 1 ? low : high;
        const height = y(low) - y(to);
        return height < 5 ? (
          <path
            key={week}
            className="cross"
            d={`M${x(week) - 5} ${y((low + to) / 2)}h10M${x(week)} ${y((low + to) / 2) - 5}v10`}
          />
        ) : (
          <path
            key={week}
            className="cross"
            d={`M${x(week) - 4} ${y(low)}h8M${x(week)} ${y(low)}V${y(to)}M${x(week) - 4} ${y(to)}h8`}
          />
        );
      })}
      {weekTicks(axis, language, measureText).ticks.map(({ week, text }) => (
        <g key={week}>
          <line className="tick" x1={x(week)} x2={x(week)} y1={BOTTOM} y2={BOTTOM + 4} />
          {text !== '' && (
            <text x={x(week)} y={HEIGHT - 6} textAnchor="middle" fontSize={axis.sizes.tick}>
              {text}
            </text>
          )}
        </g>
      ))}
      {labels.map(({ key, text, isStrong }, k) => (
        <text
          key={key}
          className={isStrong ? 'strong' : 'end'}
          x={axis.right + 12}
          y={heights[k] + 4}
          fontSize={axis.sizes.tick}
        >
          {shortened(text)}
        </text>
      ))}
    </svg>
  );
}
