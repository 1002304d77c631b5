import type { Text } from '../../text/text.ts';

export const dialWords = {
  heading: { en: 'Between the two', fr: 'Entre les deux' },
  target: { en: 'Target kept', fr: 'Cible tenue' },
  weeksLost: { en: 'Weeks without it', fr: 'Semaines sans elle' },
  none: {
    en: 'There is no way between these two plans: they are not made of the same tactics.',
    fr: 'Il n’y a pas de chemin entre ces deux plans\u00a0: ils ne sont pas faits des mêmes tactiques.',
  },
  playing: { en: 'being played', fr: 'en train d’être joué' },
  between: {
    en: 'Between two steps: being played.',
    fr: 'Entre deux pas : en train d’être joué.',
  },
  play: { en: 'Play what lies between', fr: 'Jouer ce qu’il y a entre les deux' },
} as const satisfies Record<string, Text>;

export const buyInAt = (week: number): Text => ({
  en: `Buy-in, week ${week}`,
  fr: `Adhésion, sem. ${week}`,
});

export const notPlayed = (steps: number): Text => ({
  en: `What lies between the two is not played yet: ${steps} steps.`,
  fr: `Ce qu’il y a entre les deux n’est pas encore joué : ${steps} pas.`,
});

export const beingPlayed = (done: number, steps: number): Text => ({
  en: `${done} of ${steps} steps are played`,
  fr: `${done} pas joués sur ${steps}`,
});

export const turnIt = (worlds: number, steps: number): Text => ({
  en: `Turn it: a dashed curve follows in the chart, from ${worlds} possible worlds at each of ${steps} steps.`,
  fr: `Tournez le curseur : une courbe tiretée suit dans le graphique, de ${worlds} mondes possibles à chacun des ${steps} pas.`,
});
