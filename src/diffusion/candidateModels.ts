import type { Network } from '../engine/network.ts';
import type { Diffusion } from './diffusion.ts';
import { contacts, mixing, type Surroundings } from './referenceGroup.ts';

/** The explanations that are compared, the plainest first. */
export const rivals = [
  'constant',
  'everybody',
  'community',
  'rewired',
  'network',
  'communityAndRewired',
  'communityAndNetwork',
] as const;
export type Rival = (typeof rivals)[number];

/** Those that know nothing of the ties. */
export const withoutTies = ['constant', 'everybody', 'community'] as const;

/** Whether a rival is told the ties wrongly on purpose, and so is asked once per rewiring. */
export const isRewired = (rival: Rival): boolean => rival === 'rewired' || rival === 'communityAndRewired';

/** Whose example counts according to each rival, in the order of its rates q. */
export function surroundingsOf(rival: Rival, diffusion: Diffusion, network: Network): Surroundings[] {
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
