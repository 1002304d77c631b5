import type { AssumptionVerdict } from '../../experiment/assumptions/assumptionVerdict.ts';
import type { Comparison } from '../../experiment/comparison.ts';
import type { Language } from '../../text/text.ts';
import { showNumber } from '../quantity.ts';

/** How firmly a choice may be said, by what came of it in draws of what is not known. */
export type Firmness =
  /** Nothing was drawn, or too noisily for shares to be told. */
  | 'not-asked'
  /** In nine of ten draws or more, and shown to be in more than half. */
  | 'firm'
  /** Shown to be in more than half of the draws. */
  | 'likely'
  /** In more draws than any other plan, not shown to be in more than half. */
  | 'open'
  /** Another plan is the choice in more draws. */
  | 'other'
  /** In more draws than any plan is ahead, none is by what matters. */
  | 'none';

const FIRM = 0.9;
const HALF = 0.5;

/** How firmly the choice may be said. */
export function firmnessOf({ verdict: { decision, assumptions } }: Pick<Comparison, 'verdict'>): Firmness {
  const told = toldOf(assumptions);
  if (decision === undefined || told === undefined) return 'not-asked';
  const of = (plan: string) => told.shares.find((each) => each.plan === plan)?.share;
  const chosen = of(decision.chosen);
  if (chosen === undefined) return 'not-asked';
  const most = Math.max(...told.shares.map(({ share }) => share.estimate));
  if (told.undecided.estimate > most) return 'none';
  if (chosen.estimate < most) return 'other';
  if (chosen.low <= HALF) return 'open';
  return chosen.estimate >= FIRM ? 'firm' : 'likely';
}

/** What is told of draws; undefined where there were none, or luck leaves too little of them. */
export const toldOf = (assumptions: Comparison['verdict']['assumptions']): AssumptionVerdict['told'] =>
  assumptions !== undefined && 'told' in assumptions ? assumptions.told : undefined;

/** What a choice between plans owes to draws, to follow it in its sentence: `, but in only 56 of 100 draws of what is not known`; empty where that is not told. */
export function firmnessClause(comparison: Pick<Comparison, 'verdict'>, language: Language): string {
  const { decision, assumptions } = comparison.verdict;
  const share = toldOf(assumptions)?.shares.find(({ plan }) => plan === decision?.chosen)?.share;
  if (decision?.contenders.length !== 1 || share === undefined || assumptions === undefined) return '';
  const draws = 'draws' in assumptions ? assumptions.draws : 0;
  const [count, all] = [Math.round(share.estimate * draws), draws].map((each) => showNumber(each, language));
  const firmness = firmnessOf(comparison);
  const isSafe = firmness === 'firm' || firmness === 'likely';
  if (language === 'fr')
    return `, ${isSafe ? 'et' : 'mais'} dans ${count} ${isSafe ? '' : 'seulement '}des ${all} tirages de ce qui n’est pas connu`;
  return `, ${isSafe ? 'and' : 'but'} in ${isSafe ? '' : 'only '}${count} of ${all} draws of what is not known`;
}
