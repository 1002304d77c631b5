import { deadlineOf } from '../../experiment/outcomes.ts';
import { type Markup, markup } from '../html/markup.ts';
import type { Page } from '../html/page.ts';
import { say } from '../html/page.ts';
import { planLook } from '../html/planLooks.ts';
import { showNumber } from '../quantity.ts';
import { weekDated } from '../weekDated.ts';
import type { BoardPlan } from './boardPlans.ts';
import { boardWords } from './boardWords.ts';
import { planKey } from './planKey.ts';
import { type ScoreLine, scoreboardOf } from './scoreboard.ts';

/** The scoreboard as a table: intervals small beside their figures, beneath them on narrow screens. */
export function scoreboardTable(page: Page): Markup | undefined {
  const { comparison, language } = page;
  const { plans, outcomes, means, meansHeading, below } = scoreboardOf(comparison, language);
  if (outcomes.length === 0) return undefined;
  const dated = weekDated(page, deadlineOf(comparison), ' · ');
  const by = say(page, dated === '' ? boardWords.by : boardWords.week);
  const when = `${by}\u00a0${showNumber(deadlineOf(comparison), language)}${dated}`;
  const how = say(page, comparison.worlds === 1 ? boardWords.valueOf : boardWords.mean);
  const isOne = plans.filter(({ ranked }) => ranked).length < 2;
  return markup`<section class="scores" aria-label="${say(page, boardWords.scores)}">
<table class="score plans-${plans.length}"><thead><tr><th scope="col">${when}<small>${how}</small></th>${plans.map((plan) => head(page, plan, isOne))}</tr></thead>
<tbody>${outcomes.map(row)}</tbody>${
    means.length === 0
      ? undefined
      : markup`<tbody class="means"><tr><th colspan="${plans.length + 1}" scope="rowgroup">${meansHeading}</th></tr>${means.map(row)}</tbody>`
  }</table>${below.map((told) => markup`<p class="beside">${told}</p>`)}
</section>
`;
}

const head = (page: Page, plan: BoardPlan, isOne: boolean): Markup =>
  markup`<th scope="col" class="${planLook(plan.look).className}"><span class="who">${plan.ranked && !isOne ? planKey(plan) : undefined}<span class="called">${plan.title}${plan.style === '' ? undefined : markup`<small>${plan.style}</small>`}</span></span>${plan.ranked ? dashSample(plan) : markup`<small>${say(page, boardWords.nothing)}</small>`}</th>`;

/** The line that a plan has in every chart. */
const dashSample = ({ look }: BoardPlan): Markup =>
  markup`<svg class="sample" viewBox="0 0 44 6" aria-hidden="true"><path class="curve ${planLook(look).className}" stroke-dasharray="${planLook(look).dash || 'none'}" d="M2 3h40"/></svg>`;

const row = ({ name, cells }: ScoreLine): Markup =>
  markup`<tr><th scope="row">${name}</th>${cells.map(
    ({ value, interval }) => markup`<td>${value} <span class="interval">${interval}</span></td>`,
  )}</tr>`;
