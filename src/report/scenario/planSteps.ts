import type { Entry, Gate, Repeat, Step } from '../../model/plans/plan.ts';
import { tacticOf } from '../../model/tactics/tactics.ts';
import type { Language } from '../../text/text.ts';

/** A plan step by step, one line each, indented: what is done when, and what is waited for. */
export const planSteps = (steps: readonly Step[], language: Language): string[] =>
  steps.flatMap((step, k) => [
    `${k + 1}. ${step.id}${step.after.length === 0 ? '' : ` (${words.after[language]} ${step.after.join(', ')})`}`,
    ...step.do.map((entry) => `   ${entryLine(entry, language)}`),
    ...(step.repeat === undefined ? [] : [`   ${repeatLine(step.repeat, language)}`]),
    ...(step.gate === undefined ? [] : [`   ${gateLine(step.gate, language)}`]),
  ]);

/** `week 3  train (hours: 24, over: 4) – Trains those addressed…` */
function entryLine(entry: Entry, language: Language): string {
  const { tactic, at } = entry;
  return `${words.week[language]} ${at}  ${tactic}${parameters(entry)} – ${tacticOf(tactic).summary[language]}`;
}

/** Parameters that differ from the tactic's defaults, in brackets: ` (hours: 24, over: 4)`. */
export function parameters({ tactic, at: _at, ...given }: Entry): string {
  const usual = tacticOf(tactic).entry.safeParse({ tactic }).data ?? {};
  const own = Object.entries(given).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(usual[name]),
  );
  return own.length === 0 ? '' : ` (${own.map(([name, value]) => `${name}: ${shown(value)}`).join(', ')})`;
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(shown).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([name, held]) => `${name}: ${shown(held)}`)
      .join(', ')} }`;
  return String(value);
}

/** `until pilot.buyIn >= 30% for 3 weeks, within 26 weeks, otherwise next` */
export function gateLine({ when, hold, within, otherwise }: Gate, language: Language): string {
  const held = hold > 1 ? ` ${words.for[language]} ${hold} ${words.weeks[language]}` : '';
  const limit =
    within === undefined
      ? ''
      : `, ${words.within[language]} ${within} ${words.weeks[language]}, ${words.otherwise[language]} ${typeof otherwise === 'string' ? otherwise : otherwise.fork}`;
  return `${words.until[language]} ${when}${held}${limit}`;
}

/** `hub (by: interest, course: 8) every 6 weeks until target.reached` */
export function repeatLine({ every, until, ...begun }: Repeat, language: Language): string {
  const end = until === undefined ? '' : ` ${words.until[language]} ${until}`;
  const what = parameters({ ...begun, at: 1 });
  return `${begun.tactic}${what} ${words.every[language]} ${every} ${words.weeks[language]}${end}`;
}

const words = {
  after: { en: 'after', fr: 'après' },
  week: { en: 'week', fr: 'semaine' },
  weeks: { en: 'weeks', fr: 'semaines' },
  for: { en: 'for', fr: 'pendant' },
  within: { en: 'within', fr: 'en' },
  otherwise: { en: 'otherwise', fr: 'sinon' },
  until: { en: 'until', fr: 'jusqu’à' },
  every: { en: 'every', fr: 'toutes les' },
} as const;
