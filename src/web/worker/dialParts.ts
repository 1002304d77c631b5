// what is loaded once there is a dial to be turned
export { prepareDial } from '../../experiment/dial/prepareDial.ts';
export { whyNoWay } from '../../experiment/dial/whyNoWay.ts';
export { playPlans } from '../../experiment/playPlans.ts';
export { createDialReader } from '../../report/page/dialViewOf.ts';
