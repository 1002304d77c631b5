import { seedKey } from '../../../src/engine/draws.ts';
import type { Network } from '../../../src/engine/network.ts';
import { type Model, simulate } from '../../../src/engine/simulate.ts';
import type { ReferenceSetting } from '../../../src/model/rules/referenceModel.ts';
import { neededWeight } from '../../../src/model/rules/thresholdModel.ts';

/** A reference rule's setting on a network with whole weights. */
export const referenceSetting = (
  network: Network,
  initial: readonly number[],
  weeks: number,
  seed: number | string = 1,
): ReferenceSetting => ({
  network,
  initial: Uint8Array.from({ length: network.size }, (_, i) => (initial.includes(i) ? 1 : 0)),
  weeks,
  key: seedKey(seed),
});

/** Adopters from week 0 to the last. */
export const adopters = (model: Model, replicate = 0): number[] =>
  Array.from(simulate(model, replicate).values);

/** Needs of everybody for one share of their contacts. */
export const needsOf = ({ strength }: Network, share: number | readonly number[]): Float64Array =>
  strength.map((total, i) => neededWeight(typeof share === 'number' ? share : share[i], total));
