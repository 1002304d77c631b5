import { deadlineOf } from '../../experiment/outcomes.ts';
import { type Markup, markup } from '../html/markup.ts';
import type { Page } from '../html/page.ts';
import { say } from '../html/page.ts';
import { planLook } from '../html/planLooks.ts';
import { showNumber, showValue } from '../quantity.ts';
import { seriesOf } from '../seriesOf.ts';
import { weekDated } from '../weekDated.ts';
import { bareInterval } from './boardFigure.ts';
import { type BoardPlan, boardPlans } from './boardPlans.ts';
import { boardWords } from './boardWords.ts';
import { planKey } from './planKey.ts';

/** One column of the table: a plan's buy-in, or what it has declared. */
export interface WayColumn {
  readonly plan: BoardPlan;
  readonly metric: 'declared' | 'buyIn';
  readonly name: string;
}

/** Where each plan should stand at a few weeks. */
export interface Way {
  readonly columns: readonly WayColumn[];
  readonly lines: readonly {
    readonly week: number;
    readonly cells: readonly { value: string; interval: string }[];
  }[];
}

/** Declared use is told apart from buy-in where it differs by this share of the people. */
const LEAST_FACADE = 0.02;

/**
 * The weeks that a plan is held against on its way: quarters at first, then halves, the deadline and the last. Where there
 * is no room for all, those after the deadline go first, then the last ones before it: early weeks can still be acted on.
 */
export function weeksOnTheWay(horizon: number, deadline: number, most = 5): number[] {
  const usual = [13, 26, 52, 78, 104, 156, 208, 260, 520];
  const due = Math.min(deadline, horizon);
  const shown = new Set([...usual.filter((week) => week < horizon), due, horizon]);
  const weeks = [...shown].sort((a, b) => a - b);
  const dispensable = [
    ...weeks.filter((week) => week > due && week < horizon).reverse(),
    ...weeks.filter((week) => week > due && week === horizon),
    ...weeks.filter((week) => week < due).reverse(),
  ];
  const left = new Set(dispensable.slice(0, Math.max(0, weeks.length - most)));
  return weeks.filter((week) => !left.has(week));
}

/** What the table says; without columns under the reference rules. */
export function wayOf({ comparison, language }: Page): Way {
  const word = (metric: 'declared' | 'buyIn') =>
    metric === 'declared' ? boardWords.declared[language] : boardWords.buyIn[language].toLowerCase();
  const columns = boardPlans(comparison, language)
    .filter(({ ranked }) => ranked)
    .flatMap((plan): WayColumn[] => {
      const buyIn = seriesOf(plan.plan, 'buyIn')?.mean;
      const declared = seriesOf(plan.plan, 'declared')?.mean;
      if (buyIn === undefined) return [];
      const isFacade = declared?.some((value, week) => value - buyIn[week] >= LEAST_FACADE) ?? false;
      const metrics = isFacade ? (['declared', 'buyIn'] as const) : (['buyIn'] as const);
      return metrics.map((metric) => ({ plan, metric, name: word(metric) }));
    });
  const style = { unit: 'share', language, currency: '', decimals: 0 } as const;
  const most = columns.length > 5 ? 3 : new Set(columns.map(({ plan }) => plan)).size > 3 ? 4 : 5;
  const weeks = weeksOnTheWay(comparison.horizon, deadlineOf(comparison), most);
  const lines = weeks.map((week) => ({
    week,
    cells: columns.map(({ plan, metric }) => {
      const { n, mean, p05, p95 } = seriesOf(plan.plan, metric)!;
      return {
        value: showValue(mean[week], style),
        interval: n > 1 ? bareInterval(p05[week], p95[week], style) : '',
      };
    }),
  }));
  return { columns, lines };
}

/** Where each plan should stand, so that a board sees in time when it does not. */
export function wayTable(page: Page): Markup | undefined {
  const { columns, lines } = wayOf(page);
  if (columns.length === 0) return undefined;
  return markup`<div class="scroll" role="group" tabindex="0" aria-label="${say(page, boardWords.way)}"><table class="score way-table${columns.length > 4 ? ' stacked' : ''}"><thead><tr><th scope="col"><span class="hidden">${say(page, boardWords.week)}</span></th>${columns.map(({ plan, name }) => markup`<th scope="col" class="${planLook(plan.look).className}"><span class="who"><span class="light">${name}</span>${planKey(plan)}<span class="hidden">${plan.title}</span></span></th>`)}</tr></thead><tbody>${lines.map(
    ({ week, cells }) =>
      markup`<tr><th scope="row">${say(page, boardWords.week)}\u00a0${showNumber(week, page.language)}${markup`<small>${weekDated(page, week, ' · ')}</small>`}</th>${cells.map(({ value, interval }) => markup`<td>${value} <span class="interval">${interval}</span></td>`)}</tr>`,
  )}</tbody></table></div>`;
}
