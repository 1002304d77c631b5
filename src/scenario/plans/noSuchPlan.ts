import { didYouMean } from '../../text/didYouMean.ts';
import { listWords } from '../../text/listWords.ts';
import { truncate } from '../../text/truncate.ts';
import type { Message } from '../faults.ts';

/** Says that no plan is called so, and which there are. */
export const noSuchPlan = (name: string, plans: readonly string[]): Message => ({
  code: 'unknown-plan',
  message: {
    en: `there is no plan "${truncate(name)}"`,
    fr: `il n’y a pas de plan « ${truncate(name)} »`,
  },
  remedy: nameOneOf(name, plans, listWords(plans)),
});

/** What to do about a name that is none of those that are known: the nearest of them, or the list. */
export function nameOneOf(typed: string, known: readonly string[], list: string): Message['remedy'] {
  const near = didYouMean(typed, known);
  return near === undefined
    ? { en: `name one of ${list}`, fr: `nommez l’un de ${list}` }
    : { en: `did you mean "${near}"?`, fr: `vouliez-vous dire « ${near} » ?` };
}
