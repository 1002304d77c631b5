import type { Comparison } from '../experiment/comparison.ts';
import type { ExpectationResult } from '../experiment/expect/evaluate.ts';
import type { ScenarioSource } from '../scenario/readScenario.ts';
import type { Language } from '../text/text.ts';
import { boardStyle } from './board/boardStyle.ts';
import { boardWords } from './board/boardWords.ts';
import { slidesPart } from './board/drawings.ts';
import { pageScript } from './board/pageScript.ts';
import { runsSheet } from './board/runsTable.ts';
import { firstSheet, secondSheet } from './board/sheets.ts';
import { adoptionChart } from './html/adoptionChart.ts';
import { assumptionsSection } from './html/assumptionsSection.ts';
import { contrastsTable } from './html/contrastsTable.ts';
import { expectationsSection } from './html/expectationsSection.ts';
import { facadePanels } from './html/facadePanels.ts';
import { footSection } from './html/footSection.ts';
import { groupsTable } from './html/groupsTable.ts';
import { headSection } from './html/headSection.ts';
import { type Markup, markup, type Part } from './html/markup.ts';
import type { Page } from './html/page.ts';
import { say } from './html/page.ts';
import { reachedChart } from './html/reachedChart.ts';
import { blockingTracker, structureTracker } from './html/structureTracker.ts';
import { style } from './html/style.ts';
import { summaryTable } from './html/summaryTable.ts';
import { verdictSection } from './html/verdictSection.ts';

/** What the page needs to know besides the comparison. */
export interface ReportOptions {
  readonly language: Language;
  /** The run's short fingerprint. */
  readonly fingerprint: string;
  /** The scenario in full, as YAML; empty to leave it out. */
  readonly resolvedText: string;
  /** What was run: climate and plans are told where it is given. */
  readonly source?: Pick<ScenarioSource, 'scenario' | 'plans'>;
  /** What the scenario expected of its run, judged; nothing of it is told without. */
  readonly judgements?: readonly ExpectationResult[];
}

/**
 * `report.html`: one page that needs nothing else. It begins with what a board reads, one screen and two pages of A4; the rest is the annex,
 * closed until it is opened.
 */
export const reportHtml = (comparison: Comparison, options: ReportOptions): string =>
  pageHtml({ comparison, judgements: [], ...options });

/** The same of what its sections are drawn from. */
export function pageHtml(page: Page): string {
  const { comparison } = page;
  const sheets = [firstSheet(page), secondSheet(page)];
  const parts = annexParts(page);
  const slides = slidesPart(page, markup`${sheets}${parts}`.markup);
  const title = say(page, comparison.title) || comparison.name;
  return wholePage(page.language, title, comparison.engineVersion, page.fingerprint, [
    ...sheets,
    annex(page, [parts, slides, footSection(page)]),
  ]);
}

/** Several runs of one language in one table, as a page. */
export function runsHtml(pages: readonly Page[]): string {
  const [page] = pages;
  return wholePage(
    page.language,
    say(page, boardWords.severalRuns),
    page.comparison.engineVersion,
    '',
    runsSheet(pages),
  );
}

/** A page around what stands in it: one file with its style and the one script that its server allows. */
export const wholePage = (
  language: Language,
  title: string,
  version: string,
  /** What stands at the foot of the pages after the sheets, where browsers print margin boxes. */
  foot: string,
  content: Part,
): string =>
  markup`${{ markup: '<!doctype html>\n' }}<html lang="${language}" xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="generator" content="uptake ${version}"/>
<title>${title}</title>
<style>${{ markup: `${style}${boardStyle}@page annex{@bottom-left{content:"uptake · ${foot.replaceAll(/[^\w-]/g, '')}";font:8pt sans-serif;color:#585d65}}` }}</style>
</head>
<body>
<main>
${content}
</main>
<script>${{ markup: pageScript }}</script>
</body>
</html>
`.markup;

/** Every table and chart there is of a comparison, part by part. */
const annexParts = (page: Page): Part => [
  headSection(page),
  verdictSection(page),
  expectationsSection(page),
  adoptionChart(page),
  facadePanels(page),
  reachedChart(page),
  structureTracker(page),
  blockingTracker(page),
  summaryTable(page),
  contrastsTable(page),
  groupsTable(page),
  assumptionsSection(page),
];

function annex(page: Page, parts: Part): Markup {
  const button = (act: 'open' | 'close' | 'print', words: keyof typeof boardWords) =>
    markup`<button type="button" hidden="hidden" data-act="${act}">${say(page, boardWords[words])}</button>`;
  return markup`<div class="annex"><header><h2>${say(page, boardWords.annex)}</h2><small>${say(page, boardWords.annexMeans)}</small><span class="acts">${button('open', 'openAll')}${button('close', 'closeAll')}${button('print', 'print')}</span></header>
${parts}
</div>`;
}
