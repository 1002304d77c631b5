import type { AdopterType } from '../../org/org.ts';
import type { Text } from '../../text/text.ts';

/** What a person of an adopter type is called. */
export const adopterWords: Readonly<Record<AdopterType, Text>> = {
  innovator: { en: 'innovator', fr: 'innovateur' },
  earlyAdopter: { en: 'early adopter', fr: 'adoptant précoce' },
  earlyMajority: { en: 'early majority', fr: 'majorité précoce' },
  lateMajority: { en: 'late majority', fr: 'majorité tardive' },
  laggard: { en: 'laggard', fr: 'retardataire' },
};
