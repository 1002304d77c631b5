import { deadlineOf } from '../../experiment/outcomes.ts';
import type { Unit } from '../metricCatalogue.ts';
import { showInterval, showNumber, showValue } from '../quantity.ts';
import { dateTold } from '../weekDated.ts';
import { scrolling } from './figure.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';
import type { Page } from './page.ts';
import { say } from './page.ts';
import { weeksShown } from './weekSteps.ts';
import { words } from './words.ts';

/** One column of a chart's twin. */
export interface WeeklyColumn {
  readonly heading: string;
  readonly values: ArrayLike<number>;
  /** Bounds shown after the value, where there are any. */
  readonly low?: ArrayLike<number>;
  readonly high?: ArrayLike<number>;
}

/** A chart as a table, at calendar steps; the file of weekly statistics has every week. */
export function weeklyTable(
  page: Page,
  caption: string,
  unit: Unit,
  columns: readonly WeeklyColumn[],
): Markup {
  const { comparison, language } = page;
  const { starts } = comparison;
  const decimals = unit === 'share' ? 1 : unit === 'people' ? 1 : 0;
  const style = { unit, language, currency: comparison.currency, decimals };
  const cell = ({ values, low, high }: WeeklyColumn, week: number) =>
    low === undefined || high === undefined || Number.isNaN(low[week])
      ? showValue(values[week], style)
      : markup`${showValue(values[week], style)} <small>${showInterval(low[week], high[week], style)}</small>`;
  return scrolling(
    caption,
    markup`<table class="weekly"><caption>${caption}</caption><thead><tr><th scope="col">${say(page, words.week)}</th>${columns.map(({ heading }) => markup`<th scope="col">${heading}</th>`)}</tr></thead><tbody>${weeksShown(
      comparison.horizon,
      deadlineOf(comparison),
    ).map(
      (week) =>
        markup`<tr><th scope="row">${showNumber(week, language)}${starts === undefined ? undefined : markup` <small>${dateTold(starts, week, language)}</small>`}</th>${columns.map((column) => markup`<td>${cell(column, week)}</td>`)}</tr>`,
    )}</tbody></table>`,
  );
}
