import type { Network } from '../engine/network.ts';
import type { Diffusion } from './diffusion.ts';
import { contacts, mixing, type ReferenceGroup } from './referenceGroup.ts';

/** The explanations that are compared, the plainest first. */
export const candidateModels = [
  'constant',
  'everybody',
  'community',
  'rewired',
  'network',
  'communityAndRewired',
  'communityAndNetwork',
] as const;
export type CandidateModel = (typeof candidateModels)[number];

/** Those that know nothing of the ties. */
export const withoutTies = ['constant', 'everybody', 'community'] as const;

/** Whether a rival is told the ties wrongly on purpose, and so is asked once per rewiring. */
export const isRewired = (rival: CandidateModel): boolean =>
  rival === 'rewired' || rival === 'communityAndRewired';

/** Whose example counts according to each rival, in the order of its rates q. */
export function referenceGroupsOf(
  rival: CandidateModel,
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
