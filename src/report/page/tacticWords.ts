import type { Text } from '../../text/text.ts';

/** What each kind of tactic is called after “without” and “not”. */
export const tacticWords: Readonly<Record<string, Text>> = {
  announce: { en: 'the announcement', fr: 'l’annonce' },
  listen: { en: 'listening', fr: 'l’écoute' },
  mandate: { en: 'the mandate', fr: 'l’obligation' },
  train: { en: 'training', fr: 'la formation' },
  policy: { en: 'the policy', fr: 'la charte' },
  guidelines: { en: 'the guidelines', fr: 'les consignes' },
  engagementMap: { en: 'the engagement map', fr: 'la carte d’engagement' },
  centralTeam: { en: 'the central team', fr: 'l’équipe centrale' },
  extract: { en: 'the extracted team', fr: 'l’équipe extraite' },
  pilot: { en: 'the pilot', fr: 'le pilote' },
  hub: { en: 'hubs', fr: 'les relais' },
  divisionHub: { en: 'division hubs', fr: 'les relais de division' },
  toolkit: { en: 'the toolkit', fr: 'la boîte à outils' },
  ambassadors: { en: 'ambassadors', fr: 'les ambassadeurs' },
  community: { en: 'the community of practice', fr: 'la communauté de pratique' },
  recognise: { en: 'recognition', fr: 'la reconnaissance' },
  sponsor: { en: 'the sponsor', fr: 'le parrain' },
  consolidate: { en: 'consolidation', fr: 'la consolidation' },
  dissolve: { en: 'dissolving posts', fr: 'la fin des postes' },
  retarget: { en: 'the new target', fr: 'la nouvelle cible' },
};
