import type { Channel } from '../../experiment/explain/adoptionCascade.ts';
import { textsByChannel } from '../../model/driveTerms.ts';
import type { Text } from '../../text/text.ts';

/** What the ways to use are called. */
export const channelNames: Readonly<Record<Channel, Text>> = {
  start: { en: 'active at the start', fr: 'actifs au départ' },
  post: { en: 'by a post', fr: 'par un poste' },
  mandate: { en: 'under the mandate', fr: 'sous l’obligation' },
  ...textsByChannel(({ wonOver }) => wonOver),
  ownAccord: { en: 'of their own accord', fr: 'd’eux-mêmes' },
};
