import type { Comparison } from '../experiment/comparison.ts';
import type { Language } from '../text/text.ts';
import { planTitle } from './names.ts';
import { pairClauses } from './sentences/pairClauses.ts';
import { planClauses } from './sentences/planClauses.ts';
import { typeset } from './typeset.ts';

/**
 * The verdict in words: one list of clauses per pair of plans (per plan where there is nothing to compare), the first
 * of them the main point; then one per pair of plans that coincide. Without final full stops.
 */
export function verdictClauses(comparison: Comparison, language: Language): string[][] {
  const { verdict, plans } = comparison;
  const told =
    verdict.pairs.length > 0
      ? verdict.pairs.map((pair) => pairClauses(comparison, pair, language))
      : plans.map((plan) => planClauses(comparison, plan, language));
  const coincident = verdict.coincident.map(([one, other]) => {
    const first = planTitle(comparison, one, language);
    const second = planTitle(comparison, other, language);
    return [
      language === 'fr'
        ? `${first} et ${second} coïncident : leurs moyennes hebdomadaires d’adhésion et d’usage déclaré sont égales jusqu’au dernier bit`
        : `${first} and ${second} coincide: their weekly means of buy-in and declared use are equal to the last bit`,
    ];
  });
  return [...told, ...coincident]
    .filter((clauses) => clauses.length > 0)
    .map((clauses) => clauses.map((clause) => typeset(clause, language)));
}

/** The verdict as sentences, one per pair of plans and one per coincidence. */
export const verdictSentences = (comparison: Comparison, language: Language): string[] =>
  verdictClauses(comparison, language).map(
    (clauses) => `${clauses.join(language === 'fr' ? '\u202f; ' : '; ')}.`,
  );
