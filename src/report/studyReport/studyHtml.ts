import { NOTHING } from '../../scenario/sections/nothing.ts';
import { counted } from '../counted.ts';
import { foldedPart } from '../html/foldedPart.ts';
import { type Markup, markup } from '../html/markup.ts';
import { planLetter, planLook } from '../html/planLooks.ts';
import { wholePage } from '../reportHtml.ts';
import { failureTold } from '../study/failureTold.ts';
import { observedTold } from '../study/observedTold.ts';
import { type ChoiceCell, choiceGrid } from './choiceGrid.ts';
import { type StudyFinding, studyFindings } from './studyFindings.ts';
import { plansOf, type StudyPage, sayOf, studyHeadline, variedIn } from './studyPage.ts';
import { cellMeans, moreRows, studyReportWords as words } from './studyReportWords.ts';
import { leaderRows, planRows, type ShownRows } from './studyRows.ts';
import { sureness } from './sureness.ts';

/** What the page of a study needs besides the board's style. */
const studyStyle = `
.grid-of-choices{border-collapse:separate;border-spacing:2px;font-size:13px;margin:6px 0}
.grid-of-choices th{font-weight:400;color:var(--ink2);padding:3px 8px;text-align:right;white-space:nowrap}
.grid-of-choices thead th{text-align:center}
.grid-of-choices td{min-width:58px;height:34px;text-align:center;background:var(--tint,var(--sunk));border:1px solid var(--plan,var(--rule));font-weight:650}
.grid-of-choices td.open{border-style:dashed;background:var(--raised);font-weight:400}
.grid-of-choices td small{color:var(--ink2);font-weight:400}
.sheet table.rows{border-collapse:collapse;width:100%;font-size:12.5px}
table.rows th,table.rows td{padding:3px 8px;border-bottom:1px solid var(--grid);text-align:right;white-space:nowrap}
table.rows th:first-child,table.rows td:first-child{text-align:left;padding-left:0}
table.rows th:nth-child(2):last-child,table.rows td:nth-child(2):last-child{text-align:left;width:70%;white-space:normal}
table.rows thead th{white-space:normal;border-bottom:1px solid var(--ink3);font-weight:600;vertical-align:bottom}
.sheet .scroll+.caption{margin-top:8px}
.sheet ul.expected{margin:6px 0;padding-left:18px}
ul.expected code{overflow-wrap:anywhere}
.legend li{display:flex;gap:6px;align-items:center}
@media print{.sheet .scroll{overflow:visible}table.rows th,table.rows td{white-space:normal}}
`;

/** `report.html` of a study: one page that needs nothing else, for whoever decides. */
export function studyHtml(page: StudyPage): string {
  const { language, engine, fingerprint, name, failures } = page;
  const title = sayOf(page, page.title) || name;
  const question = sayOf(page, page.question);
  // of one point every plan is shown at once
  const isOne = page.points.length === 1;
  const sheet = markup`<style>${{ markup: studyStyle }}</style><div class="sheet sheet-1 lone">
<div class="eyebrow"><span class="titled"><span>${sayOf(page, words.study)} · ${title}</span></span><span class="brand">uptake</span></div>
${question === '' ? undefined : markup`<p class="question">${question}</p>`}
<h1 class="voice">${studyHeadline(page)}</h1>
${varied(page)}
${grid(page)}
<section class="block"><h2>${sayOf(page, isOne ? words.everyOutcome : words.outcomes)}</h2><p class="caption">${sayOf(page, words.outcomesMean)}</p>${table(isOne ? planRows(page) : leaderRows(page), page)}</section>
${observedTold(page.factors, page.points, language).map(({ heading, sentences }) => markup`<section class="block"><h2>${heading}</h2>${sentences.map((sentence) => markup`<p class="say">${sentence}</p>`)}</section>`)}
${studyFindings(page).map((finding) => found(finding, page))}
<section class="block"><h2>${sayOf(page, words.howSure)}</h2>${sureness(page).map((sentence) => markup`<p class="say">${sentence}</p>`)}</section>
<section class="block"><h2>${sayOf(page, words.failures)}</h2>${
    failures.length === 0
      ? markup`<p class="caption">${sayOf(page, words.noFailures)}</p>`
      : markup`<ul>${failures.slice(0, MOST_FAILURES).map((each) => markup`<li>${failureTold(each, language)}</li>`)}${failures.length > MOST_FAILURES ? markup`<li>… ${failures.length - MOST_FAILURES}</li>` : undefined}</ul>`
  }</section>
<div class="cautions"><p><b>${sayOf(page, words.notForecast)}</b></p></div>
<div class="foot"><span>${sayOf(page, words.identity)} <code>${fingerprint}</code></span><span>${size(page)}</span><span>uptake ${engine}</span><span class="fill"></span></div>
<p class="terms">${sayOf(page, words.verify)}</p>
</div>
${isOne ? undefined : markup`<div class="annex">${foldedPart({ id: 'every-plan', heading: sayOf(page, words.everyPlan), content: table(planRows(page), page) })}</div>`}`;
  return wholePage(language, title, engine, fingerprint, sheet);
}

const MOST_FAILURES = 20;

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

function grid(page: StudyPage): Markup | undefined {
  const choices = choiceGrid(page);
  if (choices === undefined) return undefined;
  const { rows, columns, cells } = choices;
  const plans = plansOf(page);
  const ranked = plans.filter(({ name }) => name !== NOTHING);
  // a plan that is not ranked has no look, and no place here
  const lookOf = (plan: string) => ranked.findIndex(({ name }) => name === plan);
  const titleOf = (plan: string) => plans.find(({ name }) => name === plan)?.title ?? plan;
  const cell = (of: ChoiceCell | undefined) => {
    if (of === undefined)
      return markup`<td class="open"><span class="hidden">${sayOf(page, words.noPoint)}</span></td>`;
    const { plan, isSure, points, chosenAt } = of;
    const look = lookOf(plan);
    const sure = isSure ? '' : ' ?';
    const count = points > 1 ? markup` <small>${chosenAt}/${points}</small>` : undefined;
    return markup`<td class="${planLook(look).className}${isSure ? '' : ' open'}"><span aria-hidden="true">${planLetter(look)}${sure}</span><span class="hidden">${titleOf(plan)}${isSure ? '' : `, ${sayOf(page, words.open)}`}</span>${count}</td>`;
  };
  return markup`<section class="block"><h2>${sayOf(page, words.choice)}</h2><p class="caption">${sayOf(page, cellMeans(rows.factor, columns.factor))}</p>
<div class="scroll" role="group" tabindex="0" aria-label="${sayOf(page, words.choice)}"><table class="grid-of-choices">${columns.factor === undefined ? undefined : markup`<thead><tr><td class="hidden"></td>${columns.levels.map((level) => markup`<th scope="col">${level}</th>`)}</tr></thead>`}<tbody>${rows.levels.map((level, k) => markup`<tr><th scope="row">${level}</th>${cells[k].map(cell)}</tr>`)}</tbody></table></div>
<ul class="legend">${ranked.map(({ name, title }) => markup`<li class="${planLook(lookOf(name)).className}"><span class="key">${planLetter(lookOf(name))}</span>${title}</li>`)}</ul></section>`;
}

/** A path that may break after each of its dots, so that a narrow column may have a long name. */
const brokenAtDots = (name: string): Markup[] =>
  name.split(/(?<=[.])/).map((part, k) => (k === 0 ? markup`${part}` : markup`<wbr/>${part}`));

const table = ({ head, rows, more, standsIn }: ShownRows, page: StudyPage): Markup =>
  markup`<div class="scroll" role="group" tabindex="0" aria-label="${head.join(', ')}"><table class="rows"><thead><tr>${head.map((cell) => markup`<th scope="col">${brokenAtDots(cell)}</th>`)}</tr></thead><tbody>${rows.map((row) => markup`<tr>${row.map((cell) => markup`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>${more > 0 ? markup`<p class="caption">${sayOf(page, moreRows(more, standsIn))}</p>` : undefined}`;
