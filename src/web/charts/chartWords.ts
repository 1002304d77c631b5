import type { Text } from '../../text/text.ts';
import type { ShownOutcome } from '../state/pageState.ts';

export const outcomeTitles: Record<ShownOutcome, Text> = {
  all: { en: 'Buy-in, and the façade above it', fr: 'L’adhésion, et la façade au-dessus' },
  buyIn: { en: 'Buy-in', fr: 'L’adhésion' },
  declared: { en: 'Declared use', fr: 'L’usage déclaré' },
  facade: { en: 'Façade: declared, and not meant', fr: 'La façade : déclaré sans y adhérer' },
  target: { en: 'Target reached by then', fr: 'Cible atteinte d’ici là' },
};

/** As the switch names them. */
export const outcomeNames: Record<ShownOutcome, Text> = {
  all: { en: 'All three', fr: 'Les trois' },
  buyIn: { en: 'Buy-in', fr: 'Adhésion' },
  declared: { en: 'Declared use', fr: 'Usage déclaré' },
  facade: { en: 'Façade', fr: 'Façade' },
  target: { en: 'Target', fr: 'Cible' },
};

/** As a sentence has them. */
export const seriesNames = {
  buyIn: { en: 'buy-in', fr: 'adhésion' },
  declared: { en: 'declared', fr: 'déclaré' },
  facade: { en: 'façade', fr: 'façade' },
  target: { en: 'target reached in', fr: 'cible atteinte dans' },
} as const satisfies Record<string, Text>;

export const chartWords = {
  declaredShort: { en: 'decl.', fr: 'décl.' },
  dial: { en: 'dial at', fr: 'curseur à' },
  dialShort: { en: 'dial', fr: 'cran' },
  lapse: { en: 'mandate falls', fr: 'l’obligation retombe' },
  deadline: { en: 'deadline', fr: 'échéance' },
  forks: { en: 'forks here', fr: 'bifurque ici' },
  week: { en: 'week', fr: 'semaine' },
  Week: { en: 'Week', fr: 'Semaine' },
  chart: {
    en: 'Adoption week by week. Left and right arrows: week, with Shift a quarter; up and down: plan.',
    fr: 'L’adoption semaine par semaine. Flèches gauche et droite : semaine, avec Maj un trimestre ; haut et bas : plan.',
  },
  notDrawn: { en: 'no plan is drawn', fr: 'aucun plan n’est tracé' },
} as const satisfies Record<string, Text>;

/** What the line of the target says. */
export const targetAsks = (share: string): Text => ({
  en: `the target asks for ${share} committed`,
  fr: `la cible demande ${share} d’engagés`,
});

export const targetAsksShort = (share: string): Text => ({ en: `target ${share}`, fr: `cible ${share}` });
