import { adopterCategories, categoriesOf } from '../../experiment/explain/adopterCategory.ts';
import { type Adoption, type Cascade, channels } from '../../experiment/explain/adoptionCascade.ts';
import {
  type ChannelShare,
  type ChannelShares,
  countChannels,
} from '../../experiment/explain/channelShares.ts';
import { influencers } from '../../experiment/explain/influencers.ts';
import { measuredPeerShare } from '../../experiment/explain/peerShare.ts';
import type { TypeByCategory } from '../../experiment/explain/typeByCategory.ts';
import { adopterTypes } from '../../org/org.ts';
import type { Reader } from './reader.ts';
import { shownRows } from './typeByCategoryLines.ts';

/**
 * A cascade for programs: every first entry with its channel and who won the person over, and the counts.
 *
 * @param adopterType everybody's type, told with their category where dispositions are
 */
export function cascadeAsJson(
  cascade: Cascade,
  shares: ChannelShares,
  reader: Reader,
  adopterType: Uint8Array,
): Record<string, unknown> {
  const { names, reveal } = reader;
  const { category, place, of } = categoriesOf(cascade);
  const { replicate, declared, committed } = cascade;
  const entry = ({ person, tenure, week, channel, by, generation }: Adoption) => ({
    person: names[person],
    newcomers: tenure,
    week,
    channel,
    by: by < 0 ? null : names[by],
    generation,
  });
  /** The place of people who were there at the start, and their category beside their type; a newcomer has none. */
  const committedEntry = (adoption: Adoption) => ({
    ...entry(adoption),
    ...(reveal && {
      adopterType: adopterTypes[adopterType[adoption.person]],
      adopterCategory: adoption.tenure > 0 ? null : adopterCategories[category[adoption.person]],
    }),
    place: adoption.tenure > 0 ? null : place[adoption.person],
  });
  /** By week and name: the order of a file would tell who people are. */
  const listed = (adoptions: readonly Adoption[]) =>
    adoptions.toSorted((a, b) => a.week - b.week || (names[a.person] < names[b.person] ? -1 : 1));
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
    adopterCategories: { here: { of }, ...typesAsJson(shares.types, reader) },
    declared: listed(declared).map(entry),
    committed: listed(committed).map(committedEntry),
    influencers: influencers(committed).map(({ person, tenure, direct, all }) => ({
      person: names[person],
      newcomers: tenure,
      direct,
      all,
    })),
  };
}

/** The table of types by categories; the last share of a row is of those who had not committed. */
const typesAsJson = (table: TypeByCategory, reader: Reader) => ({
  categories: [...adopterCategories, 'notCommitted'],
  rows: shownRows(table, reader).map(({ type, people, shares }) => ({
    adopterType: adopterTypes[type],
    people,
    shares,
  })),
  same: table.same,
  byChance: table.byChance,
  order: table.order,
});
