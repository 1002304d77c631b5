import type { DocumentedConstantsByFile } from '../text/documentedConstant.ts';
import { campaignConstants } from './campaign.ts';
import { coordinationConstants } from './coordination/coordination.ts';
import { populationConstants } from './drawPopulation.ts';
import { ledgerConstants } from './ledger.ts';
import { integrationConstants } from './lenses/integration.ts';
import { maturityConstants } from './lenses/maturityStage.ts';
import { nearnessConstants } from './lenses/nearness.ts';
import { reputationConstants } from './lenses/reputationRisk.ts';
import { peopleConstants } from './metrics/people.ts';
import { skillConstants } from './skills.ts';
import { startConstants } from './startPeople.ts';
import { conditionConstants } from './structures/conditions.ts';
import { initialStructureConstants } from './structures/initialStructure.ts';
import { readingConstants } from './structures/measureStructure.ts';
import { structures } from './structures/structures.ts';
import { communityConstants } from './tactics/community.ts';
import { consolidateConstants } from './tactics/consolidate.ts';
import { hubConstants } from './tactics/hub.ts';
import { listenConstants } from './tactics/listen.ts';
import { mandateConstants } from './tactics/mandate.ts';
import { pilotConstants } from './tactics/pilot.ts';
import { sponsorConstants } from './tactics/sponsor.ts';
import { pickUnitConstants } from './targeting/pickUnit.ts';
import { trainingConstants } from './training.ts';
import { worldConstants } from './world.ts';

/** The numbers of the model that no scenario changes: a constant with a basis in its comment must stand here. */
export const modelConstants: DocumentedConstantsByFile = {
  'drawPopulation.ts': populationConstants,
  'startPeople.ts': startConstants,
  'skills.ts': skillConstants,
  'training.ts': trainingConstants,
  'ledger.ts': ledgerConstants,
  'campaign.ts': campaignConstants,
  'world.ts': worldConstants,
  'targeting/pickUnit.ts': pickUnitConstants,
  'tactics/listen.ts': listenConstants,
  'tactics/mandate.ts': mandateConstants,
  'tactics/pilot.ts': pilotConstants,
  'tactics/hub.ts': hubConstants,
  'tactics/community.ts': communityConstants,
  'tactics/sponsor.ts': sponsorConstants,
  'tactics/consolidate.ts': consolidateConstants,
  'coordination/coordination.ts': coordinationConstants,
  'structures/initialStructure.ts': initialStructureConstants,
  'structures/measureStructure.ts': readingConstants,
  'structures/conditions.ts': conditionConstants,
  ...Object.fromEntries(
    structures.flatMap(({ name, constants }) => (constants ? [[`structures/${name}.ts`, constants]] : [])),
  ),
  'metrics/people.ts': peopleConstants,
  'lenses/reputationRisk.ts': reputationConstants,
  'lenses/nearness.ts': nearnessConstants,
  'lenses/maturityStage.ts': maturityConstants,
  'lenses/integration.ts': integrationConstants,
};
