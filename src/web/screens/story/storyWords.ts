import { showNumber } from '../../../report/quantity.ts';
import type { Language, Text } from '../../../text/text.ts';

/** What the screen of stories says besides what authors write. */
export const storyWords = {
  steps: {
    question: { en: 'Question', fr: 'Question' },
    predict: { en: 'Predict', fr: 'Prédire' },
    run: { en: 'Run', fr: 'Jouer' },
    why: { en: 'Why', fr: 'Pourquoi' },
    idea: { en: 'Idea', fr: 'Idée' },
  },
  stepsName: { en: 'Steps of the story', fr: 'Étapes du récit' },
  you: { en: 'you', fr: 'vous' },
  week: { en: 'week', fr: 'semaine' },
  atWeek: { en: 'week\u00a0', fr: 'semaine\u00a0' },
  shortWeek: { en: 'wk\u00a0', fr: 'sem.\u00a0' },
  inWeek: { en: 'in week', fr: 'en semaine' },
  Week: { en: 'Week', fr: 'Semaine' },
  toPredict: { en: 'Predict', fr: 'Prédire' },
  lock: { en: 'Lock and run', fr: 'Verrouiller et jouer' },
  reveal: { en: 'Reveal', fr: 'Révéler' },
  playing: { en: 'Playing …', fr: 'En cours …' },
  revealsSoon: { en: 'Playing … reveals as soon as it can', fr: 'En cours … révèle dès que possible' },
  again: { en: 'Reveal again', fr: 'Révéler encore' },
  toWhy: { en: 'Why?', fr: 'Pourquoi ?' },
  toIdea: { en: 'The idea', fr: 'L’idée' },
  restart: { en: 'Again', fr: 'Recommencer' },
  back: { en: 'Back', fr: 'Retour' },
  next: { en: 'Next story:', fr: 'Récit suivant :' },
  stories: { en: 'All stories', fr: 'Tous les récits' },
  sheet: { en: 'Facilitator’s sheet', fr: 'Fiche d’animation' },
  clear: { en: 'Clear', fr: 'Effacer' },
  shapes: { en: 'Begin with a shape', fr: 'Partir d’une forme' },
  holds: { en: 'slow, holds', fr: 'lent, tient' },
  falls: { en: 'peaks, falls', fr: 'monte, retombe' },
  hardly: { en: 'hardly moves', fr: 'bouge à peine' },
  curve: { en: 'Your curve', fr: 'Votre courbe' },
  keys: {
    en: 'Draw with mouse or finger; or ← → week, ↑ ↓ share, with Shift a quarter.',
    fr: 'Tracez à la souris ou au doigt ; ou ← → semaine, ↑ ↓ part, avec Maj un trimestre.',
  },
  another: { en: 'Another of you', fr: 'Un autre parmi vous' },
  predictions: { en: 'Who predicts', fr: 'Qui prédit' },
  name: { en: 'Name', fr: 'Nom' },
  remove: { en: 'Remove', fr: 'Retirer' },
  hidden: {
    en: 'Each draws unseen by the others; curves show together at the reveal.',
    fr: 'Chacun trace sans voir les autres ; les courbes apparaissent ensemble à la révélation.',
  },
  keysHeld: {
    en: 'Keys: → next, ← back, R reveals, F full screen',
    fr: 'Touches : → suite, ← retour, R révèle, F plein écran',
  },
  nearest: { en: 'Nearest curve', fr: 'Courbe la plus proche' },
  said: { en: 'said', fr: 'disait' },
  off: { en: 'off by', fr: 'écart' },
  between: { en: 'between the two', fr: 'entre les deux' },
  lapse: { en: 'the obligation lapses', fr: 'l’obligation tombe' },
  legend: {
    en: 'hatched: façade · band: nine of ten worlds',
    fr: 'hachuré : façade · bande : neuf mondes sur dix',
  },
  bandOnly: { en: 'band: nine of ten worlds', fr: 'bande : neuf mondes sur dix' },
  locked: { en: 'Your curve is locked. Ready?', fr: 'Votre courbe est verrouillée. Prêts ?' },
  tale: { en: 'Does the tale hold?', fr: 'Le récit tient-il ?' },
  named: { en: 'The idea and its name', fr: 'L’idée et son nom' },
  now: { en: 'Now you', fr: 'À vous' },
  notForecast: { en: 'A comparison, not a forecast', fr: 'Une comparaison, pas une prévision' },
  single: { en: 'single moves not drawn', fr: 'mouvements isolés non tracés' },
  oneWorld: { en: 'One world:', fr: 'Un seul monde :' },
  table: { en: 'As a table', fr: 'En tableau' },
  truth: { en: 'the worlds', fr: 'les mondes' },
  declared: { en: 'declared', fr: 'déclaré' },
  print: { en: 'Print', fr: 'Imprimer' },
  toStory: { en: 'Back to the story', fr: 'Retour au récit' },
  minutes: { en: 'min', fr: 'min' },
  noFollow: { en: 'This story follows nobody.', fr: 'Ce récit ne suit personne.' },
  reading: { en: 'The story is being read.', fr: 'Le récit est lu.' },
  organisation: { en: 'The organisation in week 0', fr: 'L’organisation en semaine 0' },
  tooLarge: {
    en: 'This story is too large for a link, or has tables: pass on its files.',
    fr: 'Ce récit est trop grand pour un lien, ou a des tables : transmettez ses fichiers.',
  },
  faulty: { en: 'The story cannot be told:', fr: 'Le récit ne peut pas être raconté :' },
} satisfies Record<string, Text | Record<string, Text>>;

export const drawToWeek = (week: number): Text => ({
  en: `Draw to week ${week}`,
  fr: `Tracez jusqu’à la semaine ${week}`,
});

export const lockedTold = (curves: number): Text =>
  curves === 1
    ? storyWords.locked
    : { en: `${curves} curves are locked. Ready?`, fr: `${curves} courbes sont verrouillées. Prêts ?` };

/** What somebody is called who gave no name, among others. */
export const numbered = (place: number): Text => ({
  en: `no.\u00a0${place + 1}`,
  fr: `n°\u00a0${place + 1}`,
});

export const middleTold = (curves: number): Text => ({
  en: `from the middle of ${curves}`,
  fr: `depuis le milieu des ${curves}`,
});

export const pointsTold = (points: number, language: Language): string =>
  `${showNumber(points, language)}\u00a0${points === 1 || (language === 'fr' && points < 2) ? 'point' : 'points'}`;

export const worldsCounted = (worlds: number): Text => ({
  en: worlds === 1 ? 'one possible world' : `${worlds} possible worlds`,
  fr: worlds === 1 ? 'un monde possible' : `${worlds} mondes possibles`,
});

export const worldsBehind = (worlds: number): Text => {
  const { en, fr } = worldsCounted(worlds);
  return worlds === 1
    ? { en, fr }
    : { en: `${en} · mean, and nine of ten single worlds`, fr: `${fr} · moyenne, et neuf mondes sur dix` };
};

/** Never all of them: what they say is still to come then. */
const playedPercent = (done: number, total: number): number =>
  Math.min(99, Math.floor((100 * done) / Math.max(1, total)));

export const playingTold = (progress: { readonly done: number; readonly total: number } | undefined): Text =>
  progress === undefined
    ? { en: 'The worlds are being played.', fr: 'Les mondes sont en train d’être joués.' }
    : {
        en: `${playedPercent(progress.done, progress.total)}% of the worlds are played`,
        fr: `${playedPercent(progress.done, progress.total)} % des mondes sont joués`,
      };

export const nearerToDeclared = (names: string): Text => ({
  en: `Nearer to what is declared than to what is meant: ${names}.`,
  fr: `Plus près de ce qui est déclaré que de l’adhésion : ${names}.`,
});

export const useAtStart = (using: number, people: number): Text => ({
  en: `week 0: ${using} of ${people} use it and mean it`,
  fr: `semaine 0 : ${using} sur ${people} l’utilisent et y adhèrent`,
});
