// what is loaded once there is a dial to be turned
export { playDial } from '../../experiment/dial/playDial.ts';
export { prepareDial } from '../../experiment/dial/prepareDial.ts';
export { whyNoWay } from '../../experiment/dial/whyNoWay.ts';
export { createDialReader } from '../../report/page/dialViewOf.ts';
