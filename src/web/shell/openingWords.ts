import type { Text } from '../../text/text.ts';
import type { Opening } from './openDroppedFiles.ts';

/** Why files that were given to the page were not opened, and what to do. */
export const openingWords: Record<Exclude<Opening, 'opened' | 'brought'>, Text> = {
  'several-scenarios': {
    en: 'These are several scenarios: drop one, with the files that it names',
    fr: 'Ce sont plusieurs scénarios : déposez-en un, avec les fichiers qu’il nomme',
  },
  'several-stories': {
    en: 'These are several stories: drop one, with the scenario that it names',
    fr: 'Ce sont plusieurs récits : déposez-en un, avec le scénario qu’il nomme',
  },
  'too-large': {
    en: 'These files are too large for a page: run them with the command line',
    fr: 'Ces fichiers sont trop grands pour une page : jouez-les en ligne de commande',
  },
};
