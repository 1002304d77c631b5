// what is loaded once there are branches to be played
export { changesOfMind } from '../../experiment/forks/changesOfMind.ts';
export { playForks } from '../../experiment/forks/playForks.ts';
export { bestWeekViewOf } from '../../report/page/bestWeekViewOf.ts';
export { branchOutcomes } from '../../report/page/branchesView.ts';
export { branchesViewOf } from '../../report/page/branchesViewOf.ts';
