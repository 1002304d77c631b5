// what is loaded once somebody asks what all of it is made of
export { holdInWorlds } from '../../experiment/rollouts/holdInWorlds.ts';
export { checkedRollouts, fittedRollouts } from '../../experiment/rollouts/rollouts.ts';
export { bitsHere, expectedBits } from '../../experiment/sameBits.ts';
export { parametersViewOf } from '../../report/page/parametersViewOf.ts';
export { rolloutsViewOf } from '../../report/page/rolloutsViewOf.ts';
