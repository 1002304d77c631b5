import type { Comparison } from '../../experiment/comparison.ts';
import type { Language } from '../../text/text.ts';
import type { Segment } from '../board/segments.ts';
import { isUnknownTold, unknownSentence } from '../board/unknownSentence.ts';
import { planTitle } from '../names.ts';
import { assumptionClauses } from '../sentences/assumptionSentences.ts';
import { toldOf } from '../sentences/firmness.ts';

/** What turns the choice; why nothing is told of it and what that would take, where nothing is. Undefined under the reference rules. */
export function unknownTold(comparison: Comparison, language: Language): Segment[] | undefined {
  if (!isUnknownTold(comparison)) return undefined;
  const { assumptions } = comparison.verdict;
  if (assumptions === undefined || toldOf(assumptions) !== undefined)
    return unknownSentence(comparison, language);
  const titleOf = (plan: string) => planTitle(comparison, plan, language);
  const clauses = assumptionClauses(assumptions, { language, currency: comparison.currency, titleOf });
  return clauses.map((clause, k) => `${k === 0 ? '' : ' '}${clause}.`);
}
