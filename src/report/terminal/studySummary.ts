import type { PlanDigest, PointDigest } from '../../study/pointDigest.ts';
import type { StudyPoint, StudySource } from '../../study/studySource.ts';
import { joinWords } from '../../text/joinWords.ts';
import type { Language, Text } from '../../text/text.ts';
import { choiceShown, leaderOf } from '../choiceShown.ts';
import { estimateShown } from '../estimateShown.ts';
import { metricNamed } from '../names.ts';
import { levelShown } from '../study/pointNamed.ts';
import { typeset } from '../typeset.ts';
import { tableWithin } from './tableWithin.ts';
import { wrap } from './wrap.ts';

/** Points that are shown; the others stand in the tables. */
const MOST_POINTS = 40;

const words = {
  point: { en: 'Point', fr: 'Point' },
  choice: { en: 'Choice', fr: 'Choix' },
} as const;

/** What is told of a point in a line. */
export type SummedPoint = Pick<PointDigest, 'plans' | 'decision' | 'currency'> & {
  readonly point: Pick<StudyPoint, 'levels'>;
};

/**
 * What came of the points of a study, a line each: their levels, the plan that is the choice, or those that may be, the one that
 * leads first; and the outcomes of that one with their intervals, as far as lines of `width` characters have room.
 */
export function studySummary(
  { factors }: Pick<StudySource, 'factors'>,
  points: readonly SummedPoint[],
  metrics: readonly string[],
  language: Language,
  width: number,
): string[] {
  const shown = points.slice(0, MOST_POINTS);
  const told = metrics.filter((metric) => shown.some((point) => rowOf(leaderOf(point), metric)));
  const named = factors.length > 0 ? factors : [words.point[language]];
  const more = points.length - shown.length;
  const { lines, leftOut } = tableWithin(
    [
      [...named, words.choice[language], ...told.map((metric) => metricNamed(metric).name[language])],
      ...shown.map((point) => [
        ...(factors.length > 0 ? point.point.levels.map((level) => levelShown(level, language)) : ['0']),
        choiceShown(point, language),
        ...told.map((metric) =>
          estimateShown(rowOf(leaderOf(point), metric), metric, point.currency, language),
        ),
      ]),
    ],
    width,
    named.length + 2,
    language,
  );
  return [
    ...lines,
    ...(more > 0 ? [{ en: `… and ${more} more points`, fr: `… et ${more} points de plus` }[language]] : []),
    ...(leftOut.length > 0 ? wrap(typeset(elsewhere(leftOut)[language], language), width) : []),
  ];
}

const elsewhere = (leftOut: readonly string[]): Text => ({
  en: `no room here for ${joinWords(leftOut, 'and')}: see summary.csv or report.html`,
  fr: `pas de place ici pour ${joinWords(leftOut, 'et')} : voir summary.csv ou report.html`,
});

const rowOf = ({ summary }: PlanDigest, metric: string) => summary.find((row) => row.metric === metric);
