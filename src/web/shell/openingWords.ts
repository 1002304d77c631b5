import type { Text } from '../../text/text.ts';
import type { Opening } from './openDroppedFiles.ts';

/** Why files that were given to the page were not opened, and what to do. */
export const openingWords: Record<Exclude<Opening, 'opened'>, Text> = {
  'no-scenario': {
    en: 'There is no scenario among these files: drop a .yaml or a story (.md) with the files that it names, or a page that was saved',
    fr: 'Il n’y a pas de scénario parmi ces fichiers : déposez un .yaml ou un récit (.md) avec les fichiers qu’il nomme, ou une page enregistrée',
  },
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
