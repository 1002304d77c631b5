import type { CompareView } from '../../report/page/compareView.ts';
import { pairOf } from './shownPlans.ts';

/** The plans that a dial goes between: those of the letters; Guerrilla and Blitzkrieg where there are both; or the pair. */
export function dialEnds(
  view: CompareView,
  letters: string | undefined,
  pair: string | undefined,
): readonly [from: string, to: string] | undefined {
  const named = (letter: string | undefined) =>
    view.plans.find((plan) => plan.ranked && plan.letter === letter)?.name;
  const from = named(letters?.[0]);
  const to = named(letters?.[1]);
  if (from !== undefined && to !== undefined) return [from, to];
  const has = (name: string) => view.plans.some((plan) => plan.name === name);
  if (has('guerrilla') && has('blitzkrieg')) return ['guerrilla', 'blitzkrieg'];
  const other = pairOf(view, pair);
  return other === undefined ? undefined : [other, view.baseline];
}
