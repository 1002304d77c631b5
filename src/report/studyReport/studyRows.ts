import { NOTHING } from '../../scenario/sections/nothing.ts';
import { joinWords } from '../../text/joinWords.ts';
import { estimateShown } from '../estimateShown.ts';
import { metricNamed, planTitle } from '../names.ts';
import { typeset } from '../typeset.ts';
import { levelShown, type PagePoint, type StudyPage } from './studyPage.ts';

/** A table of a report: its heads, and its rows. */
export interface ShownRows {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Rows that are left out for want of room. */
  readonly more: number;
}

/** Rows that a page shows; the others stand in the tables. */
const MOST_ROWS = 200;

/** A row a point: its levels, the choice, and the outcomes of the plan that leads, with their intervals. */
export function leaderRows(page: StudyPage): ShownRows {
  const { points, language } = page;
  const leading = points.map((point) => [point, leaderIn(point)] as const);
  return shownRows(page, [{ en: 'Choice', fr: 'Choix' }[language]], leading, (point) => [
    choiceAt(point, page),
  ]);
}

/** A row a point and plan. */
export function planRows(page: StudyPage): ShownRows {
  const all = page.points.flatMap((point) => point.plans.map((plan) => [point, plan] as const));
  return shownRows(page, [{ en: 'Plan', fr: 'Plan' }[page.language]], all, (point, plan) => [
    planTitle(point, plan.name, page.language),
  ]);
}

function shownRows(
  { factors, metrics, language }: StudyPage,
  heads: readonly string[],
  all: readonly (readonly [PagePoint, PagePoint['plans'][number]])[],
  cellsOf: (point: PagePoint, plan: PagePoint['plans'][number]) => readonly string[],
): ShownRows {
  const rowIn = ({ summary }: PagePoint['plans'][number], metric: string) =>
    summary.find((row) => row.metric === metric);
  const told = metrics.filter((metric) => all.some(([, plan]) => rowIn(plan, metric)));
  const named = factors.length > 0 ? factors : ['point'];
  return {
    head: [
      ...named,
      ...heads,
      ...told.map((metric) => typeset(metricNamed(metric).name[language], language)),
    ],
    rows: all
      .slice(0, MOST_ROWS)
      .map(([point, plan]) => [
        ...(factors.length > 0
          ? point.point.levels.map((level) => levelShown(level, language))
          : [String(point.point.number)]),
        ...cellsOf(point, plan),
        ...told.map((metric) => estimateShown(rowIn(plan, metric), metric, point.currency, language)),
      ]),
    more: Math.max(0, all.length - MOST_ROWS),
  };
}

function choiceAt({ decision, plans }: PagePoint, { language }: StudyPage): string {
  if (decision === undefined) return '–';
  const titles = decision.contenders.map((plan) => planTitle({ plans }, plan, language));
  return joinWords(titles, { en: 'or', fr: 'ou' }[language]);
}

/** The plan that leads; under a rule of reference the first. */
const leaderIn = ({ decision, plans }: PagePoint): PagePoint['plans'][number] =>
  plans.find(({ name }) => name === decision?.chosen) ??
  plans.find(({ name }) => name !== NOTHING) ??
  plans[0];
