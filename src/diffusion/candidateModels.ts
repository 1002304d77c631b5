import type { Network } from '../engine/network.ts';
import type { Diffusion } from './diffusion.ts';
import { contacts, mixing, type ReferenceGroup } from './referenceGroup.ts';

/** Hazards that are compared, the plainest first. */
export const hazardModels = [
  'constant',
  'everybody',
  'community',
  'rewired',
  'network',
  'communityAndRewired',
  'communityAndNetwork',
] as const;
export type HazardModel = (typeof hazardModels)[number];

/**
 * The seven states of the rule `change` beside them, where they are asked for: with thresholds fitted, with the thresholds
 * that every scenario begins with, and fitted on permuted ties.
 */
export const ruleModels = ['changeUnfitted', 'changeRewired', 'change'] as const;
export type RuleModel = (typeof ruleModels)[number];

/** Everything that explains a diffusion here. */
export type CandidateModel = HazardModel | RuleModel;

/** Those that know nothing of the ties. */
export const withoutTies = ['constant', 'everybody', 'community'] as const;

/** Whether a rival is told the ties wrongly on purpose, and so is asked once per rewiring. */
export const isRewired = (rival: CandidateModel): boolean =>
  rival === 'rewired' || rival === 'communityAndRewired' || rival === 'changeRewired';

/** Whose example counts according to each hazard, in the order of its rates q. */
export function referenceGroupsOf(
  rival: HazardModel,
  diffusion: Diffusion,
  network: Network,
): ReferenceGroup[] {
  const everybody = { labels: [''], of: new Int32Array(diffusion.size) };
  switch (rival) {
    case 'constant':
      return [];
    case 'everybody':
      return [mixing(everybody)];
    case 'community':
      return [mixing(diffusion.community)];
    case 'network':
    case 'rewired':
      return [contacts(network)];
    case 'communityAndNetwork':
    case 'communityAndRewired':
      return [mixing(diffusion.community), contacts(network)];
  }
}
