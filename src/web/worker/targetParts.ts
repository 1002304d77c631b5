// what is loaded once a plan is played towards each structure
export { towardsEachStructure } from '../../experiment/targets/towardsEachStructure.ts';
export { targetsViewOf } from '../../report/page/targetsViewOf.ts';
