import { tacticOf } from '../../model/tactics/tactics.ts';
import { isRanked } from '../../scenario/compile/armOfNothing.ts';
import type { ReadPlan } from '../../scenario/plans/readPlans.ts';
import { planTitle } from '../names.ts';
import { climateTold } from '../scenario/climateTold.ts';
import { gateLine, parameters, repeatLine } from '../scenario/planSteps.ts';
import { weekDated } from '../weekDated.ts';
import { scrolling } from './figure.ts';
import type { Markup, Part } from './markup.ts';
import { markup } from './markup.ts';
import type { Page } from './page.ts';
import { say } from './page.ts';
import { words } from './words.ts';

/** The climate, and what each plan does and when; nothing under the reference rules, or where the scenario is not known. */
export function plansSection(page: Page): Markup | undefined {
  const { source, comparison, language } = page;
  if (source === undefined || comparison.rule !== 'change') return undefined;
  const heading = say(page, words.plansTold);
  const { firm, units } = climateTold(source.scenario.climate, language);
  const nothing = comparison.plans.find((plan) => !isRanked(plan));
  return markup`<h3>${say(page, words.climate)}</h3>
<p>${unbroken(firm)}${units.map(([unit, told]) => markup`<br/>${unit}${language === 'fr' ? '\u00a0:' : ':'} ${unbroken(told)}`)}</p>
<h3>${heading}</h3>
${scrolling(
  heading,
  markup`<table class="grouped plans"><caption class="hidden">${heading}</caption><thead><tr>${(['step', 'when', 'what'] as const).map((column) => markup`<th scope="col">${say(page, words[column])}</th>`)}</tr></thead>${source.plans.map((plan) => planBody(page, plan))}${
    nothing === undefined
      ? undefined
      : markup`<tbody><tr><th class="group" scope="rowgroup" colspan="3">${planTitle(comparison, nothing.name, language)}<small>${say(page, words.nothingDone)}</small></th></tr></tbody>`
  }</table>`,
)}
`;
}

/** Keeps every number with its key. */
const unbroken = (told: string) => told.replaceAll(/ (?=\d)/g, '\u00a0');

function planBody(page: Page, { name, steps, next }: ReadPlan): Markup {
  const { comparison, language } = page;
  const rows = steps.flatMap((step) => {
    const ofStep = step.after.length === 0 ? '' : ` ${say(page, words.ofTheStep)}`;
    const dates = [...new Set(step.do.map(({ at }) => at))].sort((a, b) => a - b);
    const done = dates.map((date): readonly [string, Part] => [
      // weeks of a step that waits for others are dated by what happens
      `${say(page, words.weeks)} ${date}${ofStep}${ofStep === '' ? weekDated(page, date, ' · ') : ''}`,
      step.do
        .filter(({ at }) => at === date)
        .map(
          (entry) =>
            markup`<div><code>${entry.tactic}${parameters(entry)}</code> ${tacticOf(entry.tactic).summary[language]}</div>`,
        ),
    ]);
    const goesOn = step.repeat === undefined ? [] : [['', repeatLine(step.repeat, language)] as const];
    const gate = step.gate === undefined ? [] : [['', gateLine(step.gate, language)] as const];
    return [...done, ...goesOn, ...gate].map(([when, what], k) => row(k === 0 ? step.id : '', when, what));
  });
  const turns =
    next === undefined
      ? undefined
      : row('', `${say(page, words.fromWeek)} ${next.at}`, `${say(page, words.takesOver)} ${next.plan.name}`);
  return markup`<tbody><tr><th class="group" scope="rowgroup" colspan="3">${planTitle(comparison, name, language)}</th></tr>${rows}${turns}</tbody>`;
}

const row = (step: string, when: string, what: Part): Markup =>
  markup`<tr>${step === '' ? markup`<td></td>` : markup`<th scope="row">${step}</th>`}<td>${when}</td><td>${what}</td></tr>`;
