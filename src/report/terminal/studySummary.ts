import { NOTHING } from '../../scenario/sections/nothing.ts';
import type { PlanDigest, PointDigest } from '../../study/pointDigest.ts';
import type { StudySource } from '../../study/studySource.ts';
import { joinWords } from '../../text/joinWords.ts';
import type { Language } from '../../text/text.ts';
import { estimateShown } from '../estimateShown.ts';
import { metricNamed, planTitle } from '../names.ts';
import { levelShown } from '../study/pointNamed.ts';
import { columns } from './alignColumns.ts';

/** Points that are shown; the others stand in the tables. */
const MOST_POINTS = 40;

const words = {
  point: { en: 'Point', fr: 'Point' },
  choice: { en: 'Choice', fr: 'Choix' },
  or: { en: 'or', fr: 'ou' },
} as const;

/**
 * What came of the points of a study, a line each: their levels, the plan that is the choice, or those that may be, the one that
 * leads first; and the outcomes of that one with their intervals.
 */
export function studySummary(
  { factors }: Pick<StudySource, 'factors'>,
  digests: readonly PointDigest[],
  metrics: readonly string[],
  language: Language,
): string[] {
  const shown = digests.slice(0, MOST_POINTS);
  const told = metrics.filter((metric) => shown.some((digest) => rowOf(leaderIn(digest), metric)));
  const named = factors.length > 0 ? factors : [words.point[language]];
  const more = digests.length - shown.length;
  return [
    ...columns([
      [...named, words.choice[language], ...told.map((metric) => metricNamed(metric).name[language])],
      ...shown.map((digest) => [
        ...(factors.length > 0 ? digest.point.levels.map((level) => levelShown(level, language)) : ['0']),
        choiceAt(digest, language),
        ...told.map((metric) =>
          estimateShown(rowOf(leaderIn(digest), metric), metric, digest.currency, language),
        ),
      ]),
    ]),
    ...(more > 0 ? [{ en: `… and ${more} more points`, fr: `… et ${more} points de plus` }[language]] : []),
  ];
}

function choiceAt({ decision, plans }: PointDigest, language: Language): string {
  if (decision === undefined) return '–';
  const titles = decision.contenders.map((plan) => planTitle({ plans }, plan, language));
  return joinWords(titles, words.or[language]);
}

/** The plan that leads; under a rule of reference the first. */
const leaderIn = ({ decision, plans }: PointDigest): PlanDigest =>
  plans.find(({ name }) => name === decision?.chosen) ??
  plans.find(({ name }) => name !== NOTHING) ??
  plans[0];

const rowOf = ({ summary }: PlanDigest, metric: string) => summary.find((row) => row.metric === metric);
