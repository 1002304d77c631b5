import type { Language } from '../../text/text.ts';
import { joined, saidPlainly } from '../board/segments.ts';
import { typeset } from '../typeset.ts';
import type { CompareView, OutcomeName, PlanView } from './compareView.ts';

type Coincidence = CompareView['coincident'][number];

/** Groups of plans that have the same means in every week, to the last bit: of all curves, and of those that have no façade at all. */
export function coincidentPlans(plans: readonly PlanView[], language: Language): Coincidence[] {
  const french = language === 'fr';
  const drawn = plans.filter(({ curves }) => curves.declared !== undefined);
  const same = groups(drawn, (plan, other) =>
    (['buyIn', 'declared'] as const).every((outcome) => isSame(plan, other, outcome)),
  );
  // nobody expects a façade where nothing is done
  const without = drawn.filter(
    ({ ranked, curves }) => ranked && curves.facade?.mean.every((value) => value === 0),
  );
  const told = (group: readonly PlanView[], en: string, fr: string) => {
    const names = joined(
      group.map(({ letter, title }) => [letter === '' ? title : letter]),
      french ? 'et' : 'and',
    );
    return typeset(`${saidPlainly(names, language)} ${french ? fr : en}`, language);
  };
  const everywhere = same.map((group): Coincidence => {
    const outcomes = (['buyIn', 'declared', 'facade'] as const).filter(
      (outcome) => outcome in group[0].curves,
    );
    return {
      outcomes: outcomes.filter((outcome) => !(outcome === 'facade' && without.includes(group[0]))),
      text: told(group, 'coincide in every week', 'coïncident toutes les semaines'),
    };
  });
  if (without.length < 2) return everywhere;
  const text = told(without, 'coincide: no façade in any week', 'coïncident : aucune façade, aucune semaine');
  return [...everywhere, { outcomes: ['facade'], text }];
}

const isSame = (one: PlanView, other: PlanView, outcome: OutcomeName): boolean => {
  const [a, b] = [one, other].map(({ curves }) => curves[outcome]?.mean);
  if (a === undefined || b === undefined) return a === b;
  return a.every((value, week) => value === b[week]);
};

/** The groups of two and more that are alike. */
function groups(
  plans: readonly PlanView[],
  isAlike: (plan: PlanView, other: PlanView) => boolean,
): PlanView[][] {
  const found: PlanView[][] = [];
  for (const plan of plans) {
    const group = found.find(([first]) => isAlike(first, plan));
    if (group === undefined) found.push([plan]);
    else group.push(plan);
  }
  return found.filter(({ length }) => length > 1);
}
