import { choiceShown, leaderOf } from '../choiceShown.ts';
import { estimateShown } from '../estimateShown.ts';
import { metricNamed, planTitle } from '../names.ts';
import { levelShown } from '../study/pointNamed.ts';
import { typeset } from '../typeset.ts';
import type { PagePoint, StudyPage } from './studyPage.ts';

/** A table of a report: its heads, and its rows. */
export interface ShownRows {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Rows that are left out for want of room. */
  readonly more: number;
  /** Files in which they stand; those of points and outcomes, unless given. */
  readonly standsIn?: readonly string[];
}

/** Rows of points that a page shows, and rows of points and plans in its annex; the others stand in the tables. */
const MOST_POINTS = 40;
const MOST_ROWS = 200;

/** What tells points apart: the factors, or the number of the point where nothing varies. */
export const namedBy = ({ factors }: Pick<StudyPage, 'factors'>): readonly string[] =>
  factors.length > 0 ? factors : ['point'];

/** The same of a point, as it is shown. */
export const levelsOf = (
  { point }: Pick<PagePoint, 'point'>,
  { factors, language }: Pick<StudyPage, 'factors' | 'language'>,
): string[] =>
  factors.length > 0 ? point.levels.map((level) => levelShown(level, language)) : [String(point.number)];

/** Whether anything is told of any plan: under the reference rules there is nothing to compare. */
export const hasOutcomes = ({ points, metrics }: Pick<StudyPage, 'points' | 'metrics'>): boolean =>
  points.some(({ plans }) =>
    plans.some(({ summary }) => summary.some(({ metric }) => metrics.includes(metric))),
  );

/** A row a point: its levels, the choice, and the outcomes of the plan that leads, with their intervals. */
export function leaderRows(page: StudyPage): ShownRows {
  const { points, language } = page;
  const leading = points.map((point) => [point, leaderOf(point)] as const);
  return shownRows(page, [{ en: 'Choice', fr: 'Choix' }[language]], leading, MOST_POINTS, (point) => [
    choiceShown(point, language),
  ]);
}

/** A row a point and plan. */
export function planRows(page: StudyPage): ShownRows {
  const all = page.points.flatMap((point) => point.plans.map((plan) => [point, plan] as const));
  return shownRows(page, [{ en: 'Plan', fr: 'Plan' }[page.language]], all, MOST_ROWS, (point, plan) => [
    planTitle(point, plan.name, page.language),
  ]);
}

function shownRows(
  page: StudyPage,
  heads: readonly string[],
  all: readonly (readonly [PagePoint, PagePoint['plans'][number]])[],
  most: number,
  cellsOf: (point: PagePoint, plan: PagePoint['plans'][number]) => readonly string[],
): ShownRows {
  const { metrics, language } = page;
  const rowIn = ({ summary }: PagePoint['plans'][number], metric: string) =>
    summary.find((row) => row.metric === metric);
  const told = metrics.filter((metric) => all.some(([, plan]) => rowIn(plan, metric)));
  return {
    head: [
      ...namedBy(page),
      ...heads,
      ...told.map((metric) => typeset(metricNamed(metric).name[language], language)),
    ],
    rows: all
      .slice(0, most)
      .map(([point, plan]) => [
        ...levelsOf(point, page),
        ...cellsOf(point, plan),
        ...told.map((metric) => estimateShown(rowIn(plan, metric), metric, point.currency, language)),
      ]),
    more: Math.max(0, all.length - most),
  };
}
