import { estimateOverWorlds } from '../../statistics/estimateOverWorlds.ts';
import type { WorldEstimate } from '../../statistics/worldEstimate.ts';
import type { Adoption, Cascade } from './adoptionCascade.ts';

/**
 * What peers were measured to cause of adoptions that nobody was obliged to [V/C]. Davin, Gupta & Piskorski (HBS working
 * paper 14-053): 27 % of the adoptions of an app, 38 % where likeness that is not observed is left in [V]. Aral, Muchnik &
 * Sundararajan (2009, doi 10.1073/pnas.0908800106), 27.4 million users: naive methods find three to seven times too much, and
 * likeness explains half and more of what looks like influence [V]. The band around them is drawn by hand [C]; neither was
 * measured in firms.
 */
export const measuredPeerShare = { least: 0.15, most: 0.4 } as const;

/** Where a share lies beside the one that was measured. */
export const positions = ['below', 'inside', 'above'] as const;
export type Position = (typeof positions)[number];

/** The share of adoptions after the start that contacts brought about; its interval at 95 % over possible worlds. */
export interface PeerShare extends WorldEstimate {
  readonly position: Position;
  /** Whether the whole interval lies there. */
  readonly settled: boolean;
}

/** The same in one replicate; NaN where nobody adopts after the start. */
export function peerShareIn(adoptions: readonly Adoption[]): number {
  const later = adoptions.filter(({ channel }) => channel !== 'start');
  return later.length === 0
    ? Number.NaN
    : later.filter(({ channel }) => channel === 'peers').length / later.length;
}

/**
 * The share over replicates, beside what was measured. Only of a plan under which nobody was obliged in any of them: who
 * obeys was asked by nobody's example.
 *
 * @returns undefined where somebody was obliged, or nobody came to commit after the start
 */
export function peerShareOver(
  shares: Float64Array,
  obliged: Cascade['obliged'],
  worlds: number,
): PeerShare | undefined {
  if (obliged || shares.every(Number.isNaN)) return undefined;
  const found = estimateOverWorlds(shares, worlds, 'share');
  const position = positionOf(found.estimate);
  const settled = positionOf(found.low) === position && positionOf(found.high) === position;
  return { ...found, position, settled };
}

/** Ends belong to the band; of no number there is no position but inside it. */
const positionOf = (share: number): Position =>
  share < measuredPeerShare.least ? 'below' : share > measuredPeerShare.most ? 'above' : 'inside';
