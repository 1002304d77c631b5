import type { PlanResult } from '../../experiment/comparison.ts';
import { deadlineOf } from '../../experiment/outcomes.ts';
import { planTitle } from '../names.ts';
import { showNumber } from '../quantity.ts';
import { seriesOf } from '../seriesOf.ts';
import { scrolling } from './figure.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';
import type { Page } from './page.ts';
import { say } from './page.ts';
import { words } from './words.ts';

/** What each plan used by the deadline, beside what it might have; nothing where that is not known. */
export function meansTable(page: Page): Markup | undefined {
  const plans = page.comparison.plans.filter(({ means }) => means !== undefined);
  if (plans.length === 0) return undefined;
  const heading = say(page, words.meansTold);
  return markup`<h3>${heading}</h3>
<p class="caption">${say(page, words.meansCaption)}</p>
${scrolling(
  heading,
  markup`<table class="figures"><caption class="hidden">${heading}</caption><thead><tr>${columns.map((column) => markup`<th scope="col">${say(page, words[column])}</th>`)}</tr></thead><tbody>${plans.map((plan) => row(page, plan))}</tbody></table>`,
)}
`;
}

const columns = [
  'plan',
  'hoursOfCourse',
  'hoursEach',
  'postWeeksUsed',
  'postsAllowed',
  'campaignsUsed',
  'listeningAndTools',
  'hoursCoached',
] as const;

function row(page: Page, plan: PlanResult): Markup {
  const { comparison, language } = page;
  const deadline = deadlineOf(comparison);
  const used = (metric: string, decimals = 0) => {
    const value = seriesOf(plan, metric)?.mean[deadline];
    return value === undefined ? '–' : showNumber(value, language, decimals);
  };
  const may = (value: number, decimals = 0) => showNumber(value, language, decimals);
  const outOf = (value: string, most: string) => `${value} ${say(page, words.of)} ${most}`;
  const means = plan.means!;
  const cells = [
    outOf(used('hoursTrained'), may(means.seatHours)),
    `${may(means.courseHours)} (${may(means.leadHours)})`,
    used('postWeeks'),
    `${may(means.centrePosts)}, ${may(means.unitHubs + means.divisionHubs)}`,
    outOf(used('campaigns', 1), may(means.campaigns)),
    `${may(means.listening)}, ${may(means.toolkits)}`,
    used('hoursCoached'),
  ];
  return markup`<tr><th scope="row">${planTitle(comparison, plan.name, language)}</th>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>`;
}
