import type { Text } from '../../../text/text.ts';

/** Words of the screen of a plan that several of its parts say. */
export const planWords = {
  plan: { en: 'Plan', fr: 'Plan' },
  noPlans: {
    en: 'Under this rule people follow their thresholds or their contacts: there is no plan to be changed.',
    fr: 'Sous cette règle, chacun suit son seuil ou ses contacts : il n’y a pas de plan à changer.',
  },
  reading: { en: 'The plan is being read.', fr: 'Le plan est en lecture.' },
  notRun: { en: 'This plan has not run yet.', fr: 'Ce plan n’a pas encore été joué.' },
  run: { en: 'Run the changed plan', fr: 'Jouer le plan changé' },
  undo: { en: 'Undo', fr: 'Annuler' },
  redo: { en: 'Redo', fr: 'Rétablir' },
  drop: { en: 'Back to what was run', fr: 'Revenir à ce qui a été joué' },
  asRun: {
    en: 'The figures are of the plan as it was run.',
    fr: 'Les chiffres sont ceux du plan tel que joué.',
  },
  close: { en: 'Close', fr: 'Fermer' },
  week: { en: 'week', fr: 'semaine' },
} as const satisfies Record<string, Text>;
