import type { Channel } from '../../experiment/explain/adoptionCascade.ts';
import type { Text } from '../../text/text.ts';

/** What the ways to use are called. */
export const channelNames: Record<Channel, Text> = {
  start: { en: 'active at the start', fr: 'actifs au départ' },
  post: { en: 'by a post', fr: 'par un poste' },
  mandate: { en: 'under the mandate', fr: 'sous l’obligation' },
  peers: { en: 'won over by contacts', fr: 'gagnés par des contacts' },
  training: { en: 'won over by training', fr: 'gagnés par la formation' },
  coaching: { en: 'won over by coaching', fr: 'gagnés par l’accompagnement' },
  ownAccord: { en: 'of their own accord', fr: 'd’eux-mêmes' },
};
