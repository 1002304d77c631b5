import type { Text } from '../../text/text.ts';

/** What is said of a fault of the program. */
export const faultWords = {
  fault: {
    en: 'Something went wrong in the program; reload the page, and report it with these words:',
    fr: 'Une erreur est survenue dans le programme ; rechargez la page, et signalez-la avec ces mots :',
  },
  anew: { en: 'Begin anew', fr: 'Recommencer' },
} satisfies Record<string, Text>;
