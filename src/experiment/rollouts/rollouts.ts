import { basfConnect } from './cases/basfConnect.ts';
import { continentalConnext } from './cases/continentalConnext.ts';
import { copilotTrial } from './cases/copilotTrial.ts';
import { emcOne } from './cases/emcOne.ts';
import { fluByRegime } from './cases/fluByRegime.ts';
import { ibmBeehive } from './cases/ibmBeehive.ts';
import { indianPlants } from './cases/indianPlants.ts';
import { ncStateDuo } from './cases/ncStateDuo.ts';
import { tyson } from './cases/tyson.ts';
import { yammerPlateau } from './cases/yammerPlateau.ts';
import type { FittedRollout, RealRollout } from './realRollout.ts';

/** The roll-outs to which parameters are fitted. */
export const fittedRollouts: readonly FittedRollout[] = [ncStateDuo, emcOne];

/** Those that are only held beside what the model does by default. */
export const checkedRollouts: readonly RealRollout[] = [
  fluByRegime,
  tyson,
  continentalConnext,
  basfConnect,
  ibmBeehive,
  copilotTrial,
  yammerPlateau,
  indianPlants,
];
