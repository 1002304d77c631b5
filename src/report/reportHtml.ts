import type { Comparison } from '../experiment/comparison.ts';
import type { ExpectationResult } from '../experiment/expect/evaluate.ts';
import type { ScenarioSource } from '../scenario/readScenario.ts';
import type { Language } from '../text/text.ts';
import { adoptionChart } from './html/adoptionChart.ts';
import { assumptionsSection } from './html/assumptionsSection.ts';
import { contrastsTable } from './html/contrastsTable.ts';
import { expectationsSection } from './html/expectationsSection.ts';
import { facadePanels } from './html/facadePanels.ts';
import { footSection } from './html/footSection.ts';
import { groupsTable } from './html/groupsTable.ts';
import { headSection } from './html/headSection.ts';
import { markup } from './html/markup.ts';
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

/** In browsers that fold tables in print all the same, they are opened for it and folded again. */
const openForPrint = `
addEventListener('beforeprint', () => document.querySelectorAll('details').forEach((one) => { one.dataset.was = one.open; one.open = true; }));
addEventListener('afterprint', () => document.querySelectorAll('details').forEach((one) => { one.open = one.dataset.was === 'true'; }));
`;

/** `report.html`: one page that needs nothing else, to be read on a screen, shown to a board or printed on A4. */
export function reportHtml(comparison: Comparison, options: ReportOptions): string {
  const page: Page = { comparison, judgements: [], ...options };
  const { language } = options;
  const title = say(page, comparison.title) || comparison.name;
  return markup`${{ markup: '<!doctype html>\n' }}<html lang="${language}" xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="generator" content="uptake ${comparison.engineVersion}"/>
<title>${title}</title>
<style>${{ markup: style }}</style>
</head>
<body>
<main>
${headSection(page)}
${verdictSection(page)}
${expectationsSection(page)}
${adoptionChart(page)}
${facadePanels(page)}
${reachedChart(page)}
${structureTracker(page)}
${blockingTracker(page)}
${summaryTable(page)}
${contrastsTable(page)}
${groupsTable(page)}
${assumptionsSection(page)}
${footSection(page)}
</main>
<script>${{ markup: openForPrint }}</script>
</body>
</html>
`.markup;
}
