import type { DocumentedConstantsByFile } from '../text/documentedConstant.ts';
import { campaignConstants } from './campaign.ts';
import { populationConstants } from './drawPopulation.ts';
import { ledgerConstants } from './ledger.ts';
import { integrationConstants } from './lenses/integration.ts';
import { maturityConstants } from './lenses/maturityStage.ts';
import { nearnessConstants } from './lenses/nearness.ts';
import { reputationConstants } from './lenses/reputationRisk.ts';
import { peopleConstants } from './metrics/people.ts';
import { startConstants } from './startPeople.ts';
import { initialStructureConstants } from './structures/initialStructure.ts';
import { readingConstants } from './structures/measureStructure.ts';
import { structures } from './structures/structures.ts';
import { communityConstants } from './tactics/community.ts';
import { consolidateConstants } from './tactics/consolidate.ts';
import { listenConstants } from './tactics/listen.ts';
import { trainingConstants } from './training.ts';
import { worldConstants } from './world.ts';

/** The numbers of the model that no scenario changes: a constant with a basis in its comment must stand here. */
export const modelConstants: DocumentedConstantsByFile = {
  'drawPopulation.ts': populationConstants,
  'startPeople.ts': startConstants,
  'training.ts': trainingConstants,
  'ledger.ts': ledgerConstants,
  'campaign.ts': campaignConstants,
  'world.ts': worldConstants,
  'tactics/listen.ts': listenConstants,
  'tactics/community.ts': communityConstants,
  'tactics/consolidate.ts': consolidateConstants,
  'structures/initialStructure.ts': initialStructureConstants,
  'structures/measureStructure.ts': readingConstants,
  ...Object.fromEntries(
    structures.flatMap(({ name, constants }) => (constants ? [[`structures/${name}.ts`, constants]] : [])),
  ),
  'metrics/people.ts': peopleConstants,
  'lenses/reputationRisk.ts': reputationConstants,
  'lenses/nearness.ts': nearnessConstants,
  'lenses/maturityStage.ts': maturityConstants,
  'lenses/integration.ts': integrationConstants,
};
