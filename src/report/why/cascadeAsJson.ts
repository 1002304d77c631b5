import type { Adoption, Cascade } from '../../experiment/explain/adoptionCascade.ts';
import { channels } from '../../experiment/explain/adoptionCascade.ts';
import {
  type ChannelShare,
  type ChannelShares,
  countChannels,
} from '../../experiment/explain/channelShares.ts';
import { influencers } from '../../experiment/explain/influencers.ts';
import { measuredPeerShare } from '../../experiment/explain/peerShare.ts';
import type { Reader } from './reader.ts';

/** A cascade for programs: every first entry with its channel and who won the person over, and the counts. */
export function cascadeAsJson(
  { replicate, declared, committed }: Cascade,
  shares: ChannelShares,
  { names }: Reader,
): Record<string, unknown> {
  const entry = ({ person, tenure, week, channel, by, generation }: Adoption) => ({
    person: names[person],
    newcomers: tenure,
    week,
    channel,
    by: by < 0 ? null : names[by],
    generation,
  });
  /** By week and name: the order of a file would tell who people are. */
  const listed = (adoptions: readonly Adoption[]) =>
    adoptions.toSorted((a, b) => a.week - b.week || (names[a.person] < names[b.person] ? -1 : 1)).map(entry);
  const counted = (adoptions: readonly Adoption[], over: readonly ChannelShare[]) => {
    const here = countChannels(adoptions);
    return channels.map((channel, c) => ({ ...over[c], channel, here: here[c] }));
  };
  return {
    replicate,
    replicates: shares.n,
    worlds: shares.worlds,
    channels: {
      declared: counted(declared, shares.declared),
      committed: counted(committed, shares.committed),
    },
    obliged: shares.obliged,
    peerShare: shares.peerShare === undefined ? null : { ...shares.peerShare, measured: measuredPeerShare },
    declared: listed(declared),
    committed: listed(committed),
    influencers: influencers(committed).map(({ person, tenure, direct, all }) => ({
      person: names[person],
      newcomers: tenure,
      direct,
      all,
    })),
  };
}
