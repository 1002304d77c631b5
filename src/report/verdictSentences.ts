import type { Comparison } from '../experiment/comparison.ts';
import type { Language, Text } from '../text/text.ts';
import { planTitle } from './names.ts';
import { assumptionClauses } from './sentences/assumptionSentences.ts';
import { decisionSentences } from './sentences/decisionSentences.ts';
import { firmnessClause } from './sentences/firmness.ts';
import { gateClauses } from './sentences/gateClauses.ts';
import { pairClauses } from './sentences/pairClauses.ts';
import { planClauses } from './sentences/planClauses.ts';
import { firmOf } from './sentences/worldWords.ts';
import { typeset } from './typeset.ts';

/**
 * The verdict in words, without final full stops: the decision, its choice as the main point and a clause for every
 * other plan; what it owes to what is not known; one list of clauses per pair of plans (per plan where there is nothing to compare), the first of them the
 * main point; what came after the gates of plans; then one per pair of plans that coincide.
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
  return [
    decisionClauses(comparison, language),
    unknownClauses(comparison, language),
    ...told,
    ...gateClauses(comparison, language),
    ...coincident,
  ]
    .filter((clauses) => clauses.length > 0)
    .map((clauses) => clauses.map((clause) => typeset(clause, language)));
}

/** The decision sentence by sentence; nothing where there is none. */
function decisionClauses(comparison: Comparison, language: Language): string[] {
  const { verdict, currency } = comparison;
  if (verdict.decision === undefined) return [];
  const hasIntervals = verdict.decision.rivals.some(({ differences }) =>
    differences.some(({ low }) => !Number.isNaN(low)),
  );
  const told = decisionSentences({
    decision: verdict.decision,
    firm: firmOf(comparison),
    currency,
    titleOf: (plan) => ({ en: planTitle(comparison, plan, 'en'), fr: planTitle(comparison, plan, 'fr') }),
  }).map(
    (sentence, k) =>
      sentence[language].replace(/\.$/, '') + (k === 0 ? firmnessClause(comparison, language) : ''),
  );
  return hasIntervals ? [...told, holdTogether[language]] : told;
}

/** What the decision owes to what is not known, clause by clause; nothing where nothing is drawn. */
export function unknownClauses(comparison: Comparison, language: Language): string[] {
  const { verdict, currency } = comparison;
  if (verdict.assumptions === undefined) return [];
  const titleOf = (plan: string) => planTitle(comparison, plan, language);
  return assumptionClauses(verdict.assumptions, { language, currency, titleOf }).map((clause) =>
    typeset(clause, language),
  );
}

/** Why the decision's interval of a difference is wider than the one told with the pair. */
const holdTogether: Text = {
  en: 'the intervals of these differences hold all together, and are wider than that of one pair told by itself',
  fr: 'les intervalles de ces différences tiennent tous ensemble, et sont plus larges que celui d’une paire prise à part',
};

/** The verdict as sentences, one per pair of plans and one per coincidence. */
export const verdictSentences = (comparison: Comparison, language: Language): string[] =>
  verdictClauses(comparison, language).map(
    (clauses) => `${clauses.join(language === 'fr' ? '\u202f; ' : '; ')}.`,
  );
