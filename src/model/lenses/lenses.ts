import { advancedStructure } from './advancedStructure.ts';
import { brandControl } from './brandControl.ts';
import { contentSynergy } from './contentSynergy.ts';
import { customerSatisfaction } from './customerSatisfaction.ts';
import { dynamicSignal } from './dynamicSignal.ts';
import { ecosystem } from './ecosystem.ts';
import { fieldInformation } from './fieldInformation.ts';
import { hivemind } from './hivemind.ts';
import { integration, level } from './integration.ts';
import type { Benefit, Lens } from './lens.ts';
import { maturity, stage } from './maturityStage.ts';
import { metafilter } from './metafilter.ts';
import { offerRisk } from './offerRisk.ts';
import { operatingCost } from './operatingCost.ts';
import { reactivity } from './reactivity.ts';
import { reportingCoverage } from './reportingCoverage.ts';
import { reputationRisk } from './reputationRisk.ts';
import { retention } from './retention.ts';
import { valueIndex } from './valueIndex.ts';

/**
 * Every lens, in the order of the tables. First what the sources say for and against each structure [A], no structure
 * being the ideal one: what works inside is read off the effective structure, as autonomy is; what leaves the house is
 * read on paper, because a façade publishes under the firm's name as well. Then the four components of Social Business
 * Design (Dachis Group, after Cavazza 2010) [A], maturity, value, and the benefits.
 */
export const lenses: readonly Lens[] = [
  contentSynergy,
  brandControl,
  reputationRisk,
  reportingCoverage,
  reactivity,
  ecosystem,
  hivemind,
  dynamicSignal,
  metafilter,
  stage,
  maturity,
  level,
  integration,
  advancedStructure,
  valueIndex,
  fieldInformation,
  operatingCost,
  customerSatisfaction,
  offerRisk,
  retention,
];

export const benefits: readonly Benefit[] = lenses.filter((lens): lens is Benefit => 'promise' in lens);
