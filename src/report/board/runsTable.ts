import { deadlineOf } from '../../experiment/outcomes.ts';
import { type Markup, markup } from '../html/markup.ts';
import type { Page } from '../html/page.ts';
import { say } from '../html/page.ts';
import { planLook } from '../html/planLooks.ts';
import { bold } from '../markdown/bold.ts';
import { markdownTable } from '../markdown/markdownTable.ts';
import { markdownText } from '../markdown/markdownText.ts';
import { showNumber } from '../quantity.ts';
import type { BoardFigure } from './boardFigure.ts';
import type { BoardPlan } from './boardPlans.ts';
import { boardWords } from './boardWords.ts';
import { headlineOf } from './headline.ts';
import { planKey } from './planKey.ts';
import { scoreboardOf } from './scoreboard.ts';
import { type Segment, saidInMarkdown, saidMarkup } from './segments.ts';

/** Several runs in one table: a group a run, a line a plan, a column an outcome that any of them has. */
export interface RunsTable {
  /** Keys of the outcomes with their names, in the order of the scoreboards. */
  readonly columns: readonly (readonly [key: string, name: string])[];
  readonly runs: readonly RunRows[];
}

export interface RunRows {
  readonly title: string;
  readonly by: string;
  readonly fingerprint: string;
  readonly headline: readonly Segment[];
  readonly plans: readonly { readonly plan: BoardPlan; readonly cells: readonly BoardFigure[] }[];
}

const MISSING: BoardFigure = { value: '–', interval: '' };

/** The table of runs. */
export function runsTableOf(pages: readonly Page[]): RunsTable {
  const boards = pages.map(({ comparison, language }) => scoreboardOf(comparison, language));
  // the board with most outcomes has them in their order
  const longestFirst = boards.toSorted((a, b) => b.outcomes.length - a.outcomes.length);
  const columns = new Map(
    longestFirst.flatMap(({ outcomes }) => outcomes.map(({ key, name }) => [key, name] as const)),
  );
  const titles = pages.map((page) => say(page, page.comparison.title) || page.comparison.name);
  return {
    columns: [...columns],
    runs: pages.map((page, k) => {
      const { comparison, language, fingerprint } = page;
      const { plans, outcomes } = boards[k];
      return {
        // runs of one title go by the names of their scenarios as well
        title:
          titles.filter((title) => title === titles[k]).length > 1
            ? `${titles[k]} – ${comparison.name}`
            : titles[k],
        by: `${say(page, boardWords.by)} ${showNumber(deadlineOf(comparison), language)}, n\u00a0=\u00a0${showNumber(comparison.worlds, language)}`,
        fingerprint,
        headline: headlineOf(comparison, language),
        plans: plans.map((plan, column) => ({
          plan,
          cells: [...columns.keys()].map(
            (key) => outcomes.find((each) => each.key === key)?.cells[column] ?? MISSING,
          ),
        })),
      };
    }),
  };
}

/** The table as a page shows it; the pages are of one language. */
export function runsSheet(pages: readonly Page[]): Markup {
  const [page] = pages;
  const { columns, runs } = runsTableOf(pages);
  return markup`<div class="sheet runs">
<h1 class="voice">${say(page, boardWords.severalRuns)}</h1>
<div class="scroll" role="group" tabindex="0" aria-label="${say(page, boardWords.severalRuns)}"><table class="score runs-table"><thead><tr><th scope="col">${say(page, boardWords.plan)}<small>${say(page, boardWords.mean)}</small></th>${columns.map(([, name]) => markup`<th scope="col">${name}</th>`)}</tr></thead>${runs.map(
    ({ title, by, fingerprint, headline, plans }) =>
      markup`<tbody><tr><th class="group" colspan="${columns.length + 1}" scope="rowgroup"><span class="of-run"><b>${title}</b> <small>${by} · <code>${fingerprint}</code></small></span><span class="say of-run">${saidMarkup(headline, page.language)}</span></th></tr>${plans.map(
        ({ plan, cells }) =>
          markup`<tr><th scope="row" class="${planLook(plan.look).className}"><span class="who">${plan.ranked ? planKey(plan) : undefined}<span class="called">${plan.title}</span></span></th>${cells.map(({ value, interval }) => markup`<td>${value} <span class="interval">${interval}</span></td>`)}</tr>`,
      )}</tbody>`,
  )}</table></div>
<div class="cautions"><p><b>${say(page, boardWords.notForecast)}</b> ${say(page, boardWords.sameLuck)}</p></div>
</div>
`;
}

/** The same in Markdown; ends with LF. */
export function runsMarkdown(pages: readonly Page[]): string {
  const [page] = pages;
  const { columns, runs } = runsTableOf(pages);
  const cell = ({ value, interval }: BoardFigure) => (interval === '' ? value : `${value} (${interval})`);
  return `${[
    `# ${say(page, boardWords.severalRuns)}`,
    '',
    ...markdownTable(
      [say(page, boardWords.plan), ...columns.map(([, name]) => name)],
      runs.flatMap(({ title, by, fingerprint, plans }) => [
        [`${bold(markdownText(title))}, ${by}, \`${fingerprint}\``, ...columns.map(() => '')],
        ...plans.map(({ plan, cells }) => [
          `${plan.letter === '' ? '' : `${plan.letter} `}${markdownText(plan.title)}`,
          ...cells.map(cell),
        ]),
      ]),
    ),
    ...runs.flatMap(({ title, fingerprint, headline }) => [
      '',
      `${bold(markdownText(title))} (${say(page, boardWords.fingerprint)} \`${fingerprint}\`) – ${saidInMarkdown(headline, page.language)}`,
    ]),
    '',
    `${bold(say(page, boardWords.notForecast))} ${say(page, boardWords.sameLuck)}`,
  ].join('\n')}\n`;
}
