import { area, line } from 'd3-shape';
import { planLook } from '../../../report/html/planLooks.ts';
import type { BestWeekView } from '../../../report/page/branchesView.ts';
import { typeset } from '../../../report/typeset.ts';
import type { Text } from '../../../text/text.ts';
import { measureText } from '../../charts/measureText.ts';
import { useTimeAxis } from '../../charts/TimeFrame.tsx';
import { weekTicks, weekX } from '../../charts/timeAxis.ts';
import { lookClass } from '../../design/PlanKey.tsx';
import { useLanguage, useSay } from '../../state/language.ts';
import type { BranchPlan } from './Lanes.tsx';

const words = {
  drawing: {
    en: 'What a change of mind gains over going on, by its week',
    fr: 'Ce que gagne un changement d’avis par rapport à continuer, selon sa semaine',
  },
  best: { en: 'best in the worlds that choose', fr: 'la meilleure semaine des mondes qui choisissent' },
  alike: { en: 'not told apart from it', fr: 'ne s’en distingue pas' },
  on: { en: 'going on', fr: 'continuer' },
} as const satisfies Record<string, Text>;

const HEIGHT = 190;
const TOP = 22;
const BOTTOM = HEIGHT - 30;

/** Differences from going on by the week of change: one plan with its intervals, the others as lines; the best week and its window. */
export function BestWeekChart({
  chosen,
  others,
  plans,
  starts,
}: {
  readonly chosen: BestWeekView;
  readonly others: readonly BestWeekView[];
  readonly plans: readonly BranchPlan[];
  readonly starts: string | undefined;
}) {
  const axis = useTimeAxis();
  const say = useSay();
  const language = useLanguage();
  const lookOf = (name: string) => plans.find((plan) => plan.name === name)?.look ?? 0;
  const { ticks, weeks, mean, low, high, best, windows } = chosen;
  const ends = [chosen, ...others].flatMap((view) => [
    ...view.mean,
    ...(view === chosen ? [...low, ...high] : []),
  ]);
  const finite = [...ends.filter(Number.isFinite), 0, ...ticks.map(({ at }) => at)];
  const [least, most] = [Math.min(...finite), Math.max(...finite)];
  const y = (value: number) =>
    Math.round((BOTTOM - ((BOTTOM - TOP) * (value - least)) / Math.max(1e-9, most - least)) * 10) / 10;
  const x = (week: number) => Math.round(weekX(axis, week) * 10) / 10;
  const band = area<number>()
    .defined((_, k) => Number.isFinite(low[k]))
    .x((week) => x(week))
    .y0((_, k) => y(low[k]))
    .y1((_, k) => y(high[k]))([...weeks]);
  const curve = (view: BestWeekView) =>
    line<number>()
      .defined((_, k) => Number.isFinite(view.mean[k]))
      .x((week) => x(week))
      .y((_, k) => y(view.mean[k]))([...view.weeks]) ?? '';
  const bestAt = best === undefined ? -1 : weeks.indexOf(best);
  const { ticks: weekMarks } = weekTicks(axis, language, measureText, starts);
  const isLate = best !== undefined && x(best) > (axis.left + axis.right) / 2;
  const told = best === undefined ? '' : bestText(best, windows, language);
  return (
    <figure className="best-week">
      <svg
        className="drawing"
        width={axis.width}
        height={HEIGHT}
        viewBox={`0 0 ${axis.width} ${HEIGHT}`}
        role="img"
        aria-label={`${say(words.drawing)}. ${chosen.sentence}`}
      >
        {ticks.map(({ at, text }) => (
          <g key={at}>
            {at !== 0 && <line className="grid" x1={axis.left} x2={axis.right} y1={y(at)} y2={y(at)} />}
            <text
              x={axis.isNarrow ? axis.left : axis.left - 8}
              y={axis.isNarrow ? y(at) - 4 : y(at) + 4}
              textAnchor={axis.isNarrow ? 'start' : 'end'}
              fontSize={axis.sizes.tick}
            >
              {text}
            </text>
          </g>
        ))}
        <line className="floor zero" x1={axis.left} x2={axis.right} y1={y(0)} y2={y(0)} />
        <text x={axis.right + 8} y={y(0) + 4} fontSize={axis.sizes.tick}>
          {say(words.on)}
        </text>
        {weekMarks.map(({ week, text }) => (
          <g key={week}>
            <line className="tick" x1={x(week)} x2={x(week)} y1={BOTTOM + 6} y2={BOTTOM + 10} />
            {text !== '' && (
              <text x={x(week)} y={HEIGHT - 4} textAnchor="middle" fontSize={axis.sizes.tick}>
                {text}
              </text>
            )}
          </g>
        ))}
        {others.map((view) => (
          <path
            key={view.to}
            className={`curve ${lookClass(lookOf(view.to))}`}
            strokeDasharray={planLook(lookOf(view.to)).dash}
            opacity="0.55"
            d={curve(view)}
          />
        ))}
        <g className={lookClass(lookOf(chosen.to))}>
          <path className="band" d={band ?? ''} />
          <path className="curve under" d={curve(chosen)} />
          <path className="curve" strokeDasharray={planLook(lookOf(chosen.to)).dash} d={curve(chosen)} />
          {windows.map(([from, to]) => (
            <line
              key={from}
              className="window"
              x1={x(from) - 3}
              x2={x(to) + 3}
              y1={BOTTOM + 6}
              y2={BOTTOM + 6}
            />
          ))}
          {bestAt >= 0 && best !== undefined && (
            <>
              <circle className="fork" cx={x(best)} cy={y(mean[bestAt])} r="5" />
              <text
                className="best-label"
                x={x(best) + (isLate ? -10 : 10)}
                y={Math.max(TOP - 8, y(Number.isFinite(high[bestAt]) ? high[bestAt] : mean[bestAt]) - 8)}
                textAnchor={isLate ? 'end' : 'start'}
                fontSize={axis.sizes.label}
              >
                {typeset(told, language)}
              </text>
            </>
          )}
        </g>
      </svg>
      <figcaption className="caption">
        <span className="week-dot-sign" aria-hidden="true" /> {say(words.best)}
        {' · '}
        <span className="window-sign" aria-hidden="true" /> {say(words.alike)}
      </figcaption>
    </figure>
  );
}

/** `week 26 (22–34)`; without weeks where the best lies in several windows. */
function bestText(week: number, windows: BestWeekView['windows'], language: 'en' | 'fr'): string {
  const named = language === 'fr' ? `semaine\u00a0${week}` : `week\u00a0${week}`;
  const [first] = windows;
  return windows.length === 1 && first[0] < first[1] ? `${named} (${first[0]}–${first[1]})` : named;
}
