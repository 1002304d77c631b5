import { counted } from '../counted.ts';
import { expectedBeforehand } from '../expectationSentence.ts';
import { type Markup, markup, type Part } from '../html/markup.ts';
import type { Page } from '../html/page.ts';
import { say } from '../html/page.ts';
import { shorten } from '../html/shorten.ts';
import { words } from '../html/words.ts';
import { showNumber, wholePercent } from '../quantity.ts';
import { caveats } from '../sentences/caveats.ts';
import { weekDated } from '../weekDated.ts';
import { boardPlans } from './boardPlans.ts';
import { boardWords } from './boardWords.ts';
import { type BesideChart, chartHeight } from './chartHeight.ts';
import { dataLacked } from './dataLacked.ts';
import { drawMarks, eachMark } from './drawMarks.ts';
import { effectAxis, effectsHeading, effectsMean } from './effectAxis.ts';
import { headlineOf, LONG_HEADLINE } from './headline.ts';
import { inThreeSizes, inTwoSizes } from './inTwoSizes.ts';
import { loadMaps } from './loadMaps.ts';
import { planKey } from './planKey.ts';
import { risksOf } from './risksOf.ts';
import { saidOfToday } from './saidOfToday.ts';
import { scoreboardOf } from './scoreboard.ts';
import { scoreboardTable } from './scoreboardTable.ts';
import { saidMarkup, saidPlainly } from './segments.ts';
import { structureStrips } from './structureStrips.ts';
import { hasFacade, targetChart } from './targetChart.ts';
import { termsOf } from './terms.ts';
import { isUnknownTold, unknownSentence } from './unknownSentence.ts';
import { wayTable } from './wayTable.ts';

/** The first sheet, which is the first screen as well: the decision, the scoreboard, one chart, and how far it holds. */
export function firstSheet(page: Page): Markup {
  const { comparison, language } = page;
  const question = say(page, comparison.question);
  const terms = termsOf(comparison, language);
  const colon = language === 'fr' ? '\u00a0: ' : ': ';
  const isMany = comparison.worlds > 1;
  const isChange = comparison.rule === 'change';
  const isUnknownAsked = isUnknownTold(comparison);
  const headline = headlineOf(comparison, language);
  const unknown = unknownSentence(comparison, language);
  const lacked = dataLacked(comparison, language).join(' ');
  const room: BesideChart = {
    question,
    headline: saidPlainly(headline, language),
    terms: terms.map(({ term, meaning }) => `${term}: ${meaning}. `).join(''),
    unknown: isUnknownAsked ? saidPlainly(unknown, language) : '',
    caution: `${say(page, boardWords.lacked)} ${lacked}`,
    language,
    dated: comparison.starts !== undefined,
    columns: boardPlans(comparison, language).length,
    below: scoreboardOf(comparison, language).below.length,
  };
  const heights = { wide: chartHeight(room, 'screen'), paper: chartHeight(room), narrow: 250 };
  const marks = inTwoSizes((width, suffix) => drawMarks(page, width, suffix));
  return sheet(page, 1, [
    question === '' ? undefined : markup`<p class="question">${question}</p>`,
    markup`<h1 class="voice${saidPlainly(headline, language).length > LONG_HEADLINE ? ' long' : ''}">${saidMarkup(headline, language)}</h1>`,
    terms.length === 0
      ? undefined
      : markup`<p class="terms">${terms.map(({ term, meaning }) => markup`<span><dfn>${term}</dfn>${colon}${meaning}. </span>`)}</p>`,
    caveats(comparison, language).map((caveat) => markup`<p class="caution">${caveat}</p>`),
    markup`<div class="evidence">
${scoreboardTable(page)}
${block(
  'sight',
  say(page, hasFacade(page) ? boardWords.chart : boardWords.chartPlain),
  say(page, isMany ? boardWords.chartMeans : boardWords.chartOnce),
  inThreeSizes((width, suffix) => targetChart(page, width, heights[suffix], suffix)),
)}
${isUnknownAsked ? block('unknown', say(page, boardWords.notKnown), marks && eachMark(page), [marks, markup`<p class="say">${saidMarkup(unknown, language)}</p>`]) : undefined}
</div>`,
    markup`<div class="two cautions">
<p><b>${say(page, boardWords.notForecast)}</b> ${say(page, isChange ? boardWords.sameLuck : words.reference)}</p>
${isChange ? markup`<p><b>${say(page, boardWords.lacked)}</b> ${lacked}</p>` : undefined}
</div>`,
  ]);
}

/** The second sheet: what it does to the structure and the units, what may go wrong, and where it should stand on the way. */
export function secondSheet(page: Page): Markup | undefined {
  const { comparison, language } = page;
  if (!hasSecond(page)) return undefined;
  const risks = risksOf(comparison, language);
  const effects = inTwoSizes((_, suffix) => effectAxis(page, suffix === 'wide' ? 330 : 358, suffix));
  const sources = comparison.sources.slice(0, 2);
  return sheet(page, 2, [
    block(
      'strips',
      say(page, boardWords.structure),
      structureMeans(page),
      inTwoSizes((width, suffix) => structureStrips(page, width, suffix)),
    ),
    block(
      'loads',
      say(page, boardWords.load),
      say(page, boardWords.loadMeans),
      inTwoSizes((width, suffix) => loadMaps(page, width, suffix)),
    ),
    markup`<div class="two duo">
${block(
  'risks',
  say(page, boardWords.risks),
  undefined,
  risks.length === 0
    ? markup`<p class="caption">${say(page, boardWords.noRisk)}</p>`
    : markup`<ul class="risks">${risks.map(({ of, name, told }) => markup`<li>${planKey(of)}<span><b>${name}</b> ${told}</span></li>`)}</ul>`,
)}
${block('effects', effectsHeading(page), effectsMean(page) || undefined, effects)}
</div>`,
    block(
      'way',
      say(page, boardWords.way),
      comparison.worlds > 1 ? say(page, boardWords.wayMeans) : undefined,
      wayTable(page),
    ),
    beforehand(page),
    markup`<div class="two cautions">
<p><b>${say(page, boardWords.sources)}.</b> ${[...sources.map((source) => `${source.replace(/\.$/, '')}. `), say(page, boardWords.moreSources)]}</p>
<p><b>${say(page, boardWords.check)}.</b> ${say(page, boardWords.checkHow)}</p>
</div>`,
  ]);
}

/** Characters of an expectation that stand on a sheet; all of it stands in the annex. */
const LONGEST_EXPECTATION = 280;

/** What was said before it was played: where the organisation stands, and what was expected. */
function beforehand(page: Page): Markup | undefined {
  const { comparison, language, source } = page;
  const told = source === undefined ? [] : saidOfToday(source.scenario, language);
  const expectation = say(page, comparison.expectation);
  if (told.length === 0 && expectation === '') return undefined;
  const today = markup`<dl class="said">${told.map(({ of, answer }) => markup`<div><dt>${of}</dt><dd>${answer}</dd></div>`)}</dl>`;
  return markup`<div class="two duo before${told.length === 0 || expectation === '' ? ' single' : ''}">
${told.length === 0 ? undefined : block('today', say(page, boardWords.today), say(page, boardWords.todayMeans), today)}
${expectation === '' ? undefined : block('expected', say(page, expectedBeforehand), undefined, markup`<p class="say">${shorten(expectation, LONGEST_EXPECTATION)}</p>`)}
</div>`;
}

/** What the strips show, and what else the target asks: a structure alone does not reach it. */
function structureMeans(page: Page): string {
  const { comparison, language } = page;
  const means = say(page, boardWords.structureMeans);
  const { target } = comparison;
  if (target === undefined || target.participation <= 0) return means;
  const share = wholePercent(target.participation, language);
  const hold = counted(
    target.hold,
    language === 'fr' ? 'semaine' : 'week',
    say(page, boardWords.weeksLong),
    language,
  );
  const more = say(page, {
    en: `the target asks for ${share} buy-in as well, held for ${hold} by week ${target.deadline}`,
    fr: `la cible demande en plus ${share} d’adhésion, tenus ${hold}, à la semaine ${target.deadline}`,
  });
  return `${means}${language === 'fr' ? '\u202f; ' : '; '}${more}`;
}

/** Under the reference rules there is nothing for a second sheet. */
const hasSecond = ({ comparison }: Page): boolean =>
  comparison.rule === 'change' && comparison.plans.length > 0;

/** A part of a sheet with its heading; nothing where there is nothing in it. */
function block(
  name: string,
  heading: string,
  caption: string | undefined,
  content: Part,
): Markup | undefined {
  const isEmpty =
    content === undefined || (Array.isArray(content) && content.every((part) => part === undefined));
  return isEmpty
    ? undefined
    : markup`<section class="block ${name}" aria-labelledby="board-${name}"><h2 id="board-${name}">${heading}${caption === undefined ? undefined : markup` <small>${caption}</small>`}</h2>
${content}
</section>`;
}

/** A sheet of paper with its head and its foot: every browser prints these. */
function sheet(page: Page, number: 1 | 2, content: readonly Part[]): Markup {
  const { comparison, language, fingerprint } = page;
  const title = say(page, comparison.title) || comparison.name;
  const size = [
    counted(
      comparison.people,
      language === 'fr' ? 'personne' : 'person',
      say(page, boardWords.people),
      language,
    ),
    counted(
      comparison.horizon,
      language === 'fr' ? 'semaine' : 'week',
      say(page, boardWords.weeksLong),
      language,
    ) + weekDated(page, 0, language === 'fr' ? ' dès le ' : ' from '),
  ].join(' · ');
  return markup`<div class="sheet sheet-${number}${hasSecond(page) ? '' : ' lone'}">
<header class="eyebrow"><span class="brand"><svg viewBox="0 0 20 20" aria-hidden="true"><path class="logo" d="M2 16c7 0 8-12 16-12"/></svg>Uptake</span><span class="titled"><span>${title}</span><span>\u00a0· ${size}</span></span></header>
${content}
<footer class="foot"><span>${say(page, boardWords.notForecastShort)}</span><span class="fill"></span><span><code>${fingerprint}</code></span><span>n\u00a0=\u00a0${showNumber(comparison.worlds, language)}</span><span>uptake ${comparison.engineVersion}</span><b class="paper-only">${number} / ${hasSecond(page) ? 2 : 1}</b></footer>
</div>
`;
}
