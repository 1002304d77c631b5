import type { Comparison, PlanResult } from '../../experiment/comparison.ts';
import { isRanked } from '../../scenario/compile/armOfNothing.ts';
import { styleTitles } from '../../scenario/plans/readPlans.ts';
import type { Language } from '../../text/text.ts';
import { lookNumber, planLetter } from '../html/planLooks.ts';
import { planTitle, styleOf } from '../names.ts';
import { likeliestFirst } from './likeliestFirst.ts';

/** A plan as it stands on the board's sheets. */
export interface BoardPlan {
  readonly plan: PlanResult;
  /** Number of its look, which colour and dash follow from; −1 of the arm in which nothing is done. */
  readonly look: number;
  /** `A`; empty of the arm in which nothing is done. */
  readonly letter: string;
  readonly title: string;
  /** The style that it is compiled from, where it goes by another name; empty otherwise. */
  readonly style: string;
  readonly ranked: boolean;
}

/** More plans than these have no room on a sheet: those that may be the choice come first, the others stand in the annex. */
export const MOST_ON_BOARD = 4;

/** The plans of the sheets, in their own order: four at most, and the arm in which nothing is done last. */
export function boardPlans(comparison: Comparison, language: Language): BoardPlan[] {
  const shown = new Set(likeliestFirst(comparison).slice(0, MOST_ON_BOARD));
  return allPlans(comparison, language).filter(({ plan, ranked }) => !ranked || shown.has(plan.name));
}

/** The plans that have no room on the sheets, in their own order. */
export function plansBeside(comparison: Comparison, language: Language): BoardPlan[] {
  const beside = new Set(likeliestFirst(comparison).slice(MOST_ON_BOARD));
  return allPlans(comparison, language).filter(({ plan }) => beside.has(plan.name));
}

const allPlans = (comparison: Comparison, language: Language): BoardPlan[] =>
  comparison.plans.map((plan, place) => {
    const look = lookNumber(plan, place);
    const title = planTitle(comparison, plan.name, language);
    const named = styleOf(plan);
    const style = named === undefined ? '' : styleTitles[named][language];
    return { plan, look, letter: planLetter(look), title, style, ranked: isRanked(plan) };
  });
