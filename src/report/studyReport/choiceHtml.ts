import { NOTHING } from '../../scenario/sections/nothing.ts';
import { joinWords } from '../../text/joinWords.ts';
import { type Markup, markup } from '../html/markup.ts';
import { planLetter, planLook } from '../html/planLooks.ts';
import { type ChoiceCell, type ChoiceGrid, choicePicture } from './choicePicture.ts';
import { drawScatter, type PlanLookup } from './choiceScatter.ts';
import { plansOf, type StudyPage, sayOf } from './studyPage.ts';
import { cellMeans, scatterMeans, studyReportWords as words } from './studyReportWords.ts';

/** What the picture of the choice needs beside the style of a study's page. */
export const choiceStyle = `
.choices{display:flex;flex-wrap:wrap;gap:10px 32px;align-items:flex-start}
.choices figure{margin:0;min-width:0;max-width:100%}
.choices figcaption{font-size:12.5px;color:var(--ink2);margin:4px 0 0;overflow-wrap:anywhere}
.choices .scattered{flex:1 1 320px;max-width:440px}
.grid-of-choices{border-collapse:separate;border-spacing:2px;font-size:13px;margin:4px 0;max-width:100%}
.grid-of-choices th{font-weight:400;color:var(--ink2);padding:3px 8px;text-align:right;white-space:nowrap}
.grid-of-choices thead th{text-align:center;padding:3px 4px}
.grid-of-choices td{min-width:54px;height:32px;padding:1px 5px;text-align:center;background:var(--tint,var(--sunk));border:1px solid var(--plan,var(--rule));font-weight:650}
.grid-of-choices td.none{background:none;border-style:dotted}
.grid-of-choices td.open{--stripe:var(--sunk);border-style:dashed;border-color:var(--ink3);background:repeating-linear-gradient(135deg,var(--paper) 0 5px,var(--stripe) 5px 9px);font-weight:400}
.grid-of-choices td.split{border-color:var(--ink3);font-size:12px}
.grid-of-choices td i{font-style:normal;white-space:nowrap}
.scattered .disc{fill:var(--tint);stroke:var(--plan)}
.scattered .disc.open{fill:var(--paper);stroke:var(--ink3);stroke-dasharray:3 2}
.scattered .of{font:650 11px var(--sans);fill:var(--ink)}
@media screen and (max-width:700px){.grid-of-choices{font-size:11.5px}.grid-of-choices th{padding:2px 4px;white-space:normal}.grid-of-choices td{min-width:22px;padding:1px 2px}.grid-of-choices.few td{min-width:43px}.grid-of-choices:not(.few) thead th{writing-mode:vertical-rl;text-align:right}.grid-of-choices:not(.few) td.split>span,.grid-of-choices:not(.few) td.open i{display:none}.choices figure{overflow-x:auto}}
@media print{.choices figure{break-inside:avoid}.grid-of-choices th{white-space:normal}}
`;

/** Which plans are the choice where; undefined where nothing varies that could be drawn. */
export function choiceHtml(page: StudyPage): Markup | undefined {
  const picture = choicePicture(page);
  if (picture === undefined) return undefined;
  const plans = plansOf(page);
  const ranked = plans.filter(({ name }) => name !== NOTHING);
  // a plan that is not ranked has no look
  const lookOf = (plan: string) => ranked.findIndex(({ name }) => name === plan);
  const lookup: PlanLookup = {
    lookOf,
    letterOf: (plan) => planLetter(lookOf(plan)) || '–',
    titleOf: (plan) => plans.find(({ name }) => name === plan)?.title ?? plan,
  };
  const caption =
    picture.kind === 'grid'
      ? cellMeans(picture.rows.factor, picture.columns.factor, isCounted(picture))
      : scatterMeans(picture.across, picture.up, picture.isOfMore);
  const figures =
    picture.kind === 'grid'
      ? gridFigures(picture, lookup, page)
      : picture.panels.map(
          (panel, k) =>
            markup`<figure class="scattered">${titled(panel.label)}${drawScatter(picture, k, lookup, page)}</figure>`,
        );
  return markup`<section class="block"><h2>${sayOf(page, words.choice)}</h2><p class="caption">${sayOf(page, caption)}</p>
<div class="choices">${figures}</div>
<ul class="legend">${ranked.map(({ name, title }) => markup`<li class="${planLook(lookOf(name)).className}"><span class="key">${planLetter(lookOf(name))}</span>${title}</li>`)}</ul></section>`;
}

const isCounted = ({ panels }: ChoiceGrid): boolean =>
  panels.some(({ cells }) => cells.flat().some((cell) => cell !== undefined && cell.points > 1));

const titled = (label: string): Markup | undefined =>
  label === '' ? undefined : markup`<figcaption>${label}</figcaption>`;

const gridFigures = ({ rows, columns, panels }: ChoiceGrid, lookup: PlanLookup, page: StudyPage): Markup[] =>
  panels.map(
    ({ label, cells }) =>
      markup`<figure>${titled(label)}<table class="grid-of-choices${columns.levels.length <= 6 ? ' few' : ''}">${columns.factor === undefined ? undefined : markup`<thead><tr><th></th>${columns.levels.map((level) => markup`<th scope="col">${level}</th>`)}</tr></thead>`}<tbody>${rows.levels.map((level, k) => markup`<tr><th scope="row">${level}</th>${cells[k].map((cell) => drawCell(cell, lookup, page))}</tr>`)}</tbody></table></figure>`,
  );

function drawCell(
  cell: ChoiceCell | undefined,
  { lookOf, letterOf, titleOf }: PlanLookup,
  page: StudyPage,
): Markup {
  if (cell === undefined)
    return markup`<td class="none"><span class="hidden">${sayOf(page, words.noPoint)}</span></td>`;
  const { points, chosen, open, contenders } = cell;
  const or = { en: 'or', fr: 'ou' }[page.language];
  const openSaid = `${joinWords(contenders.map(titleOf), or)}, ${sayOf(page, words.open)}`;
  const count = (value: number) => (points > 1 ? ` ${value}` : '');
  const said = [
    ...chosen.map((each) => `${titleOf(each.plan)}${count(each.count)}`),
    ...(open > 0 ? [`${openSaid}${count(open)}`] : []),
  ].join('; ');
  const spoken = markup`<span class="hidden">${said}</span>`;
  if (chosen.length === 0)
    return markup`<td class="open" title="${said}"><i aria-hidden="true">${contenders.map(letterOf).join('/')} ?${count(open)}</i>${spoken}</td>`;
  if (chosen.length === 1 && open === 0)
    return markup`<td class="${planLook(lookOf(chosen[0].plan)).className}"><i aria-hidden="true">${letterOf(chosen[0].plan)}${count(points)}</i>${spoken}</td>`;
  const parts = [
    ...chosen.map(
      ({ plan, count: at }) =>
        [`${letterOf(plan)} ${at}`, `var(--tint-${lookOf(plan) % 8},var(--sunk))`, at] as const,
    ),
    ...(open > 0 ? [[`? ${open}`, 'var(--rule)', open] as const] : []),
  ];
  let from = 0;
  const bands = parts.map(([, colour, at]) => {
    const start = Math.round((100 * from) / points);
    from += at;
    return `${colour} ${start}% ${Math.round((100 * from) / points)}%`;
  });
  return markup`<td class="split" title="${said}" style="background:linear-gradient(90deg,${bands.join(',')})"><span aria-hidden="true">${parts.map(([told], k) => markup`${k > 0 ? ' · ' : ''}<i>${told}</i>`)}</span>${spoken}</td>`;
}
