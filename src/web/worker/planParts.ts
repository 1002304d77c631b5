// what is loaded once there is a plan to be looked at or changed
export { planOfLetter, planScreenView } from '../../report/page/planScreenView.ts';
export { tacticPrices } from '../../report/page/tacticPrices.ts';
export { editPlan, refuseReturning, withMissing, withOverrides } from '../../scenario/edit/editPlan.ts';
