import type { FixedNumbersByFile } from '../text/documentedConstant.ts';
import { populationNumbers } from './drawPopulation.ts';
import { ledgerNumbers } from './ledger.ts';
import { integrationNumbers } from './lenses/integration.ts';
import { maturityNumbers } from './lenses/maturityStage.ts';
import { nearnessNumbers } from './lenses/nearness.ts';
import { peopleNumbers } from './metrics/people.ts';
import { qualityNumbers } from './metrics/qualities.ts';
import { skillNumbers } from './skills.ts';
import { startNumbers } from './startPeople.ts';
import { conditionNumbers } from './structures/conditions.ts';
import { coordinationNumbers } from './structures/coordination.ts';
import { plantNumbers } from './structures/initialStructure.ts';
import { readingNumbers } from './structures/measureStructure.ts';
import { announceNumbers } from './tactics/announce.ts';
import { communityNumbers } from './tactics/community.ts';
import { consolidateNumbers } from './tactics/consolidate.ts';
import { hubNumbers } from './tactics/hub.ts';
import { listenNumbers } from './tactics/listen.ts';
import { mandateNumbers } from './tactics/mandate.ts';
import { pilotNumbers } from './tactics/pilot.ts';
import { sponsorNumbers } from './tactics/sponsor.ts';
import { pickUnitNumbers } from './targeting/pickUnit.ts';
import { trainingNumbers } from './training.ts';
import { worldNumbers } from './world.ts';

/** The numbers of the model that no scenario changes: a constant with a basis in its comment must stand here. */
export const modelNumbers: FixedNumbersByFile = {
  'population.ts': populationNumbers,
  'start.ts': startNumbers,
  'skills.ts': skillNumbers,
  'training.ts': trainingNumbers,
  'ledger.ts': ledgerNumbers,
  'world.ts': worldNumbers,
  'plans/pickUnit.ts': pickUnitNumbers,
  'tactics/announce.ts': announceNumbers,
  'tactics/listen.ts': listenNumbers,
  'tactics/mandate.ts': mandateNumbers,
  'tactics/pilot.ts': pilotNumbers,
  'tactics/hub.ts': hubNumbers,
  'tactics/community.ts': communityNumbers,
  'tactics/sponsor.ts': sponsorNumbers,
  'tactics/consolidate.ts': consolidateNumbers,
  'structures/coordination.ts': coordinationNumbers,
  'structures/plant.ts': plantNumbers,
  'structures/reading.ts': readingNumbers,
  'structures/conditions.ts': conditionNumbers,
  'metrics/people.ts': peopleNumbers,
  'metrics/qualities.ts': qualityNumbers,
  'lenses/nearness.ts': nearnessNumbers,
  'lenses/maturity.ts': maturityNumbers,
  'lenses/integration.ts': integrationNumbers,
};
