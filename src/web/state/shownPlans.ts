import type { CompareView, PlanView } from '../../report/page/compareView.ts';

/** A plan, as far as it is shown or not. */
export type Shown = Pick<PlanView, 'name' | 'letter' | 'ranked'>;

/** So many plans at most have a look each that can be told from the others. */
export const MOST_SHOWN = 4;

/** The letter of the arm in which nothing is done, in addresses alone. */
const NOTHING_LETTER = 'Z';
const letterFor = ({ letter, ranked }: Shown): string => (ranked ? letter : NOTHING_LETTER);

/** The plans that are drawn: those of the letters, or the first four, and what comes of doing nothing. */
export function shownPlans<Plan extends Shown>(plans: readonly Plan[], letters: string | undefined): Plan[] {
  if (letters !== undefined) return plans.filter((plan) => letters.includes(letterFor(plan)));
  const first = new Set(plans.filter(({ ranked }) => ranked).slice(0, MOST_SHOWN));
  return plans.filter((plan) => !plan.ranked || first.has(plan));
}

/** The letters with a plan shown or hidden: a fifth takes the place of the last that is shown, and one always stays. */
export function togglePlan<Plan extends Shown>(
  plans: readonly Plan[],
  letters: string | undefined,
  toggled: Plan,
): string {
  const shown = shownPlans(plans, letters);
  let now: readonly Plan[];
  if (shown.includes(toggled)) now = shown.filter((plan) => plan !== toggled);
  else {
    const ranked = shown.filter((plan) => plan.ranked);
    const isFull = toggled.ranked && ranked.length >= MOST_SHOWN;
    now = [...shown.filter((plan) => !isFull || plan !== ranked.at(-1)), toggled];
  }
  const kept = now.some(({ ranked }) => ranked) ? now : shown;
  return plans
    .filter((plan) => kept.includes(plan))
    .map(letterFor)
    .join('');
}

/** The plan that the headline sets beside the baseline: that of the letter, or the best of the others. */
export function pairOf(view: CompareView, letter: string | undefined): string | undefined {
  const rows = view.ledger.map(({ plan }) => plan);
  const asked = view.plans.find((plan) => plan.letter === letter && plan.ranked)?.name;
  if (asked !== undefined && rows.includes(asked)) return asked;
  const said = view.headline.flatMap((segment) =>
    typeof segment === 'object' && 'plan' in segment ? [segment.plan.look] : [],
  );
  const led = said
    .map((look) => view.plans.find((plan) => plan.look === look)?.name)
    .find((name) => name !== undefined && rows.includes(name));
  return led ?? rows[0];
}

/** The letter of a plan; undefined of one that is not there. */
export const letterOf = ({ plans }: { readonly plans: readonly Shown[] }, name: string): string | undefined =>
  plans.find((plan) => plan.name === name)?.letter;

/** The letters with that of a plan which is added: in the place of the last that is shown where four are. */
export function withNextLetter(plans: readonly Shown[], letters: string): string {
  const next = String.fromCodePoint(65 + plans.filter(({ ranked }) => ranked).length);
  const shown = [...letters].filter((letter) => letter !== NOTHING_LETTER);
  const kept = shown.length >= MOST_SHOWN ? shown.slice(0, -1) : shown;
  return [...kept, next, ...(letters.includes(NOTHING_LETTER) ? [NOTHING_LETTER] : [])].join('');
}
