import { isRanked } from '../../scenario/compile/armOfNothing.ts';

/** Dashes of the plans' lines, so that none is known by its colour alone; solid first. */
const dashes = ['', '9 4', '.1 5', '11 4 2 4', '5 3', '12 4 2 4 2 4', '4 2', '1 4'] as const;

/** How many plans can be told apart; further ones begin again. */
const LOOKS = dashes.length;

/** The look of no plan: of the arm in which nothing is done. */
const NO_PLAN = -1;

/** Which look a plan has, by its place among the plans. */
export const lookNumber = (plan: { readonly name: string }, place: number): number =>
  isRanked(plan) ? place : NO_PLAN;

/** Class and dash of the k-th look: its colour is set by the style sheet, for light and dark. */
export const planLook = (k: number): { readonly className: string; readonly dash: string } =>
  k === NO_PLAN
    ? { className: 'plan-none', dash: '1 3' }
    : { className: `plan-${k % LOOKS}`, dash: dashes[k % LOOKS] };

/** The letter by which a plan is told from others wherever its name has no room: A for the first. */
export const planLetter = (k: number): string => (k === NO_PLAN ? '' : String.fromCodePoint(65 + (k % 26)));
