import { counted } from '../counted.ts';
import { foldedPart } from '../html/foldedPart.ts';
import { type Markup, markup } from '../html/markup.ts';
import { wholePage } from '../reportHtml.ts';
import { failuresTold } from '../study/failureTold.ts';
import { observedTold } from '../study/observedTold.ts';
import { choiceHtml, choiceStyle } from './choiceHtml.ts';
import { type StudyFinding, studyFindings } from './studyFindings.ts';
import { type StudyPage, sayOf, studyHeadline, variedIn } from './studyPage.ts';
import { moreRows, studyReportWords as words } from './studyReportWords.ts';
import { hasOutcomes, leaderRows, planRows, type ShownRows } from './studyRows.ts';
import { sureness } from './sureness.ts';

/** A table in which each row is a block that breaks where it has to, every cell after its head. */
const inBlocks = (table: string): string => `
table.${table} thead{position:absolute;clip-path:inset(50%)}
.part table.${table},.sheet table.${table}{display:block;font-size:13px}
table.${table} tbody{display:block}
table.${table} tr{display:flex;flex-wrap:wrap;gap:1px 14px;padding:6px 0;border-bottom:1px solid var(--rule)}
.part table.${table} td,.sheet table.${table} td,.sheet table.${table} td:first-child{border:0;padding:0;text-align:left;white-space:normal;overflow-wrap:anywhere}
table.${table} td::before{content:attr(data-head) " ";color:var(--ink3)}
`;

/** Columns that have room beside one another on a wide screen, and those whose intervals have room in the same line. */
const MOST_COLUMNS = 13;
const MOST_IN_LINE = 10;

/** What the page of a study needs besides the board's style. */
const studyStyle = `${choiceStyle}
.sheet table.rows{border-collapse:collapse;width:100%;font-size:12.5px}
table.rows th,table.rows td{padding:3px 8px;border-bottom:1px solid var(--grid);text-align:right;white-space:nowrap}
table.rows th:first-child,table.rows td:first-child{text-align:left;padding-left:0}
.part table.rows th,.part table.rows td{padding:4px 6px}.part table.rows th:first-child,.part table.rows td:first-child{padding-left:0}
table.tight td,.part table.many td{white-space:normal}.nb{white-space:nowrap}
table.rows th:nth-child(2):last-child,table.rows td:nth-child(2):last-child{text-align:left;width:70%;white-space:normal}
table.rows thead th{white-space:normal;border-bottom:1px solid var(--ink3);font-weight:600;vertical-align:bottom}
.sheet .scroll+.caption{margin-top:8px}
.sheet ul.expected{margin:6px 0;padding-left:18px}
ul.expected code{overflow-wrap:anywhere}
.legend li{display:flex;gap:6px;align-items:center}
@media screen and (max-width:700px){${inBlocks('many')}}
${inBlocks('lots')}
@page study{size:A4;margin:11mm 15mm 13mm}
@media print{
.sheet.lone{page:study;width:auto;min-height:0;padding:0}
.block:has(table.many){break-inside:auto}
h2,.caption{break-after:avoid}
.sheet .scroll{overflow:visible}
.sheet table.many,.part table.many{font-size:10px}
.sheet table.many th,.sheet table.many td,.part table.many th,.part table.many td{white-space:normal;padding:1.5px 4px}
}
`;

/** `report.html` of a study: one page that needs nothing else, for whoever decides. */
export function studyHtml(page: StudyPage): string {
  const { language, engine, fingerprint, name } = page;
  const failures = failuresTold(page.failures, language);
  const title = sayOf(page, page.title) || name;
  const question = sayOf(page, page.question);
  // of one point every plan is shown at once
  const isOne = page.points.length === 1;
  const sheet = markup`<style>${{ markup: studyStyle }}</style><div class="sheet sheet-1 lone">
<div class="eyebrow"><span class="titled"><span>${sayOf(page, words.study)} · ${title}</span></span><span class="brand">uptake</span></div>
${question === '' ? undefined : markup`<p class="question">${question}</p>`}
<h1 class="voice">${studyHeadline(page)}</h1>
${varied(page)}
${choiceHtml(page)}
${outcomes(page, isOne)}
${observedTold(page.factors, page.points, language).map(({ heading, sentences }) => markup`<section class="block"><h2>${heading}</h2>${sentences.map((sentence) => markup`<p class="say">${sentence}</p>`)}</section>`)}
${studyFindings(page).map((finding) => found(finding, page))}
<section class="block"><h2>${sayOf(page, words.howSure)}</h2>${sureness(page).map((sentence) => markup`<p class="say">${sentence}</p>`)}</section>
<section class="block"><h2>${sayOf(page, words.failures)}</h2>${
    failures.length === 0
      ? markup`<p class="caption">${sayOf(page, words.noFailures)}</p>`
      : markup`<ul>${failures.slice(0, MOST_FAILURES).map((each) => markup`<li>${each}</li>`)}${failures.length > MOST_FAILURES ? markup`<li>… ${failures.length - MOST_FAILURES}</li>` : undefined}</ul>`
  }</section>
<div class="cautions"><p><b>${sayOf(page, words.notForecast)}</b></p></div>
<div class="foot"><span>${sayOf(page, words.identity)} <code>${fingerprint}</code></span><span>${size(page)}</span><span>uptake ${engine}</span><span class="fill"></span></div>
<p class="terms">${sayOf(page, words.verify)}</p>
</div>
${isOne || !hasOutcomes(page) ? undefined : markup`<div class="annex">${foldedPart({ id: 'every-plan', heading: sayOf(page, words.everyPlan), content: table(planRows(page), page) })}</div>`}`;
  return wholePage(language, title, engine, fingerprint, sheet);
}

const MOST_FAILURES = 20;

const outcomes = (page: StudyPage, isOne: boolean): Markup | undefined =>
  hasOutcomes(page)
    ? markup`<section class="block"><h2>${sayOf(page, isOne ? words.everyOutcome : words.outcomes)}</h2><p class="caption">${sayOf(page, words.outcomesMean)}</p>${table(isOne ? planRows(page) : leaderRows(page), page)}</section>`
    : undefined;

const found = ({ heading, sentences, expected, table: rows }: StudyFinding, page: StudyPage): Markup =>
  markup`<section class="block"><h2>${heading}</h2>${
    expected === undefined
      ? sentences.map((sentence) => markup`<p class="${rows ? 'caption' : 'say'}">${sentence}</p>`)
      : markup`<ul class="expected">${sentences.map((sentence, k) => markup`<li><code>${expected[k]}</code> ${sentence}</li>`)}</ul>`
  }${rows && table(rows, page)}</section>`;

const size = ({ points, runs, language }: StudyPage): string =>
  [
    counted(points.length, 'point', 'points', language),
    language === 'en'
      ? counted(runs, 'run', 'runs', language)
      : counted(runs, 'passage', 'passages', language),
  ].join(', ');

function varied(page: StudyPage): Markup | undefined {
  const rows = variedIn(page);
  if (rows.length === 0) return undefined;
  const head = [sayOf(page, words.factor), sayOf(page, words.levels)];
  return markup`<section class="block"><h2>${sayOf(page, words.varied)}</h2>${table({ head, rows, more: 0 }, page)}</section>`;
}

/** A path that may break after each of its dots, so that a narrow column may have a long name. */
const brokenAtDots = (name: string): Markup[] =>
  name.split(/(?<=[.])/).map((part, k) => (k === 0 ? markup`${part}` : markup`<wbr/>${part}`));

const table = ({ head, rows, more, standsIn }: ShownRows, page: StudyPage): Markup =>
  markup`<div class="scroll" role="group" tabindex="0" aria-label="${head.join(', ')}"><table class="rows${looksOf(head.length)}"><thead><tr>${head.map((cell) => markup`<th scope="col">${brokenAtDots(cell)}</th>`)}</tr></thead><tbody>${rows.map((row) => markup`<tr>${row.map((cell, k) => markup`<td data-head="${head.length > 2 ? head[k] : ''}">${brokenAtInterval(cell)}</td>`)}</tr>`)}</tbody></table></div>${more > 0 ? markup`<p class="caption">${sayOf(page, moreRows(more, standsIn))}</p>` : undefined}`;

/** `72% (71–72%)`, which may break before its interval and nowhere else. */
function brokenAtInterval(cell: string): Markup | string {
  const at = cell.indexOf(' (');
  return at < 0 ? cell : markup`${cell.slice(0, at)} <span class="nb">${cell.slice(at + 1)}</span>`;
}

const looksOf = (columns: number): string =>
  `${columns > 2 ? ' many' : ''}${columns > MOST_IN_LINE ? ' tight' : ''}${columns > MOST_COLUMNS ? ' lots' : ''}`;
