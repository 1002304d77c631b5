import { HIDDEN, type PlanWorldView } from '../../report/page/peopleView.ts';
import { statesShown, stateWords } from '../../report/page/stateWords.ts';
import type { Text } from '../../text/text.ts';

/** Everybody's states in a week. */
export const statesIn = (
  { states }: Pick<PlanWorldView, 'states'>,
  week: number,
  people: number,
): Uint8Array => states.subarray(week * people, (week + 1) * people);

/** People in each state, by its code; those who are not shown are in none. */
export function countStates(states: Uint8Array): number[] {
  const counts = [0, 0, 0, 0, 0, 0, 0];
  for (const state of states) if (state !== HIDDEN) counts[state]++;
  return counts;
}

/** `51 committed, 130 façade, 4 on trial`, without states in which nobody is. */
export const countsTold = (counts: readonly number[]): Text => {
  const told = (language: 'en' | 'fr') =>
    statesShown
      .filter((state) => counts[state] > 0)
      .map((state) => `${counts[state]} ${stateWords[state][counts[state] === 1 ? 'one' : 'many'][language]}`)
      .join(', ');
  return { en: told('en'), fr: told('fr') };
};
