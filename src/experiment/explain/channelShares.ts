import { checkpoint, type RunControl } from '../../engine/runControl.ts';
import { estimateOverWorlds } from '../../statistics/estimateOverWorlds.ts';
import type { Interval } from '../../statistics/interval.ts';
import type { WorldMethod } from '../../statistics/worldEstimate.ts';
import { categoriesOf } from './adopterCategory.ts';
import { type Adoption, type Channel, cascadeOf, channels } from './adoptionCascade.ts';
import { type PeerShare, peerShareIn, peerShareOver } from './peerShare.ts';
import type { ChangeIn } from './replay.ts';
import { type TypeByCategory, typeByCategory } from './typeByCategory.ts';

/** Adoptions by channel over the replicates of a plan, in people a run. */
export interface ChannelShare extends Interval {
  readonly channel: Channel;
  /** Mean over the replicates, with its interval at 95 % over possible worlds. */
  readonly mean: number;
  readonly method: WorldMethod;
}

export interface ChannelShares {
  /** Replicates. */
  readonly n: number;
  /** Possible worlds: the n of the intervals. */
  readonly worlds: number;
  readonly declared: readonly ChannelShare[];
  readonly committed: readonly ChannelShare[];
  /** Whether anybody was obliged to anything in any replicate. */
  readonly obliged: boolean;
  /** What contacts brought about of the commitments after the start, where nobody was obliged. */
  readonly peerShare: PeerShare | undefined;
  /** Adopter types as given beside the categories that followed. */
  readonly types: TypeByCategory;
}

/** Adoptions of each channel, in the order of {@link channels}. */
export const countChannels = (adoptions: readonly Adoption[]): number[] =>
  channels.map((wanted) => adoptions.filter(({ channel }) => channel === wanted).length);

/** Plays every replicate and counts who came to use in which way. */
export async function channelShares(
  changeIn: ChangeIn,
  { replicates, worlds }: { readonly replicates: number; readonly worlds: number },
  control: RunControl = {},
): Promise<ChannelShares> {
  const columns = { declared: emptyColumns(replicates), committed: emptyColumns(replicates) };
  const shareOfPeers = new Float64Array(replicates);
  const types = typeByCategory(replicates);
  let obliged = false;
  for (let replicate = 0; replicate < replicates; replicate++) {
    const change = changeIn(replicate);
    const cascade = cascadeOf(change, replicate);
    types.add(replicate, change.setting, categoriesOf(cascade));
    for (const list of ['declared', 'committed'] as const)
      countChannels(cascade[list]).forEach((count, c) => {
        columns[list][c][replicate] = count;
      });
    shareOfPeers[replicate] = peerShareIn(cascade.committed);
    obliged ||= cascade.obliged;
    control.onProgress?.(replicate + 1, replicates);
    await checkpoint(control);
  }
  const shares = (list: readonly Float64Array[]) => list.map((column, c) => shareOf(c, column, worlds));
  return {
    n: replicates,
    worlds,
    declared: shares(columns.declared),
    committed: shares(columns.committed),
    obliged,
    peerShare: peerShareOver(shareOfPeers, obliged, worlds),
    types: types.over(worlds),
  };
}

const emptyColumns = (replicates: number) => channels.map(() => new Float64Array(replicates));

function shareOf(c: number, column: Float64Array, worlds: number): ChannelShare {
  const { estimate, low, high, method } = estimateOverWorlds(column, worlds, 'amount');
  return { channel: channels[c], mean: estimate, low, high, method };
}
