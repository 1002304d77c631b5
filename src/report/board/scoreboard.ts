import type { Comparison, PlanResult } from '../../experiment/comparison.ts';
import { deadlineOf } from '../../experiment/outcomes.ts';
import type { Language } from '../../text/text.ts';
import { counted } from '../counted.ts';
import { shorten } from '../html/shorten.ts';
import { showNumber } from '../quantity.ts';
import { seriesOf, summaryOf } from '../seriesOf.ts';
import { typeset } from '../typeset.ts';
import { monthTold } from '../weekDated.ts';
import { type BoardFigure, boardFigure, moneyUnitOf } from './boardFigure.ts';
import { type BoardPlan, boardPlans, plansBeside } from './boardPlans.ts';
import { boardWords } from './boardWords.ts';

/** What every plan came to, as one table: a line an outcome, a column a plan. */
export interface Scoreboard {
  readonly plans: readonly BoardPlan[];
  readonly outcomes: readonly ScoreLine[];
  /** What the means are measured against. */
  readonly meansHeading: string;
  /** What each plan used; empty where that was not measured. */
  readonly means: readonly ScoreLine[];
  /** What is said below it: what nothing costs where it costs anything, which plans have no room and how often each keeps the target. */
  readonly below: readonly string[];
}

export interface ScoreLine {
  readonly key: string;
  readonly name: string;
  /** One a plan. */
  readonly cells: readonly BoardFigure[];
}

/** Outcomes of the scoreboard in its order, and of one under the reference rules. */
const scored = ['kept', 'buyIn', 'facade', 'resistant', 'weekReached', 'cost', 'costPerCommitted'] as const;
const scoredByReference = ['adopters'] as const;

/** The scoreboard of a comparison, of the plans that have room on a board's sheet. */
export function scoreboardOf(comparison: Comparison, language: Language): Scoreboard {
  const plans = boardPlans(comparison, language);
  const say = (key: keyof typeof boardWords) => typeset(boardWords[key][language], language);
  const reader = { language, currency: comparison.currency };
  const metrics = comparison.rule === 'change' ? scored : scoredByReference;
  const outcomes: ScoreLine[] = metrics
    .filter((metric) => plans.some(({ plan }) => summaryOf(plan, metric) !== undefined))
    .map((metric) => {
      // nobody is won by a plan that does nothing
      const rows = plans.map(({ plan, ranked }) =>
        metric === 'costPerCommitted' && !ranked ? undefined : summaryOf(plan, metric),
      );
      const unit = moneyUnitOf(rows.flatMap((row) => (row === undefined ? [] : [row.mean])));
      return { key: metric, name: say(metric), cells: rows.map((row) => boardFigure(row, reader, unit)) };
    });
  const { starts } = comparison;
  const at = outcomes.findIndex(({ key }) => key === 'weekReached');
  if (starts !== undefined && at >= 0)
    outcomes.splice(at + 1, 0, {
      key: 'monthReached',
      name: say('monthReached'),
      cells: plans.map(({ plan }) => {
        const mean = summaryOf(plan, 'weekReached')?.mean ?? NaN;
        const value = Number.isNaN(mean) ? '–' : monthTold(starts, Math.round(mean), language);
        return { value, interval: '' };
      }),
    });
  const week = deadlineOf(comparison);
  const used = (plan: PlanResult, ...parts: string[]) => {
    const values = parts.map((metric) => seriesOf(plan, metric)?.mean[week]);
    const known = values.filter((value) => value !== undefined);
    return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0);
  };
  const nothing = plans.find(({ ranked }) => !ranked);
  const standing = nothing !== undefined && (used(nothing.plan, 'postWeeks') ?? 0) > 0;
  const costs = nothing !== undefined && (summaryOf(nothing.plan, 'cost')?.mean ?? 0) > 0;
  const line = (key: 'hours' | 'posts', told: (plan: PlanResult) => (string | undefined)[]): ScoreLine => ({
    key,
    name: say(key),
    cells: plans.map(({ plan, ranked }) => {
      const parts = told(plan).filter((part) => part !== undefined);
      const isTold = parts.length > 0 && (ranked || standing);
      return { value: isTold ? parts.join(' · ') : '–', interval: '' };
    }),
  });
  const number = (value: number | undefined, decimals = 0) => {
    if (value === undefined) return undefined;
    const isWhole = Math.round(value * 10) % 10 === 0;
    return showNumber(value, language, isWhole ? 0 : decimals);
  };
  const means = [
    line('hours', (plan) => [number(used(plan, 'hoursTrained', 'hoursCoached'))]),
    line('posts', (plan) => [number(used(plan, 'postWeeks')), number(used(plan, 'campaigns'), 1)]),
  ].filter(({ cells }) => cells.some(({ value }) => value !== '–'));
  const ceilings = plans.flatMap(({ plan }) =>
    plan.means === undefined ? [] : [JSON.stringify(plan.means)],
  );
  const isSame = ceilings.length > 1 && new Set(ceilings).size === 1;
  return {
    plans,
    outcomes,
    means,
    meansHeading: say(isSame ? 'sameCeilings' : 'means'),
    below: [standing && costs ? say('standing') : '', besideTold(comparison, language)].filter(
      (told) => told !== '',
    ),
  };
}

/** At most so many of the plans without room are named. */
const MOST_BESIDE = 4;

function besideTold(comparison: Comparison, language: Language): string {
  const beside = plansBeside(comparison, language);
  if (beside.length === 0) return '';
  const reader = { language, currency: comparison.currency };
  const told = beside.slice(0, MOST_BESIDE).map(({ plan, letter, title }) => {
    const { value } = boardFigure(summaryOf(plan, 'kept'), reader);
    return `${letter}\u00a0${shorten(title, 20)}\u00a0${value}`;
  });
  const more = beside.length - told.length;
  const others = counted(more, boardWords.other[language], boardWords.others[language], language);
  const list = [...told, ...(more > 0 ? [others] : [])].join(' · ');
  return typeset(`${boardWords.beside[language]} ${list}`, language);
}
