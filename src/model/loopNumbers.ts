import type { FixedNumbers } from '../words/fixedNumber.ts';

/**
 * What is told of the fixed numbers in the files that the weekly loop runs through: world, coordination, reading of
 * structures. They hold nothing but plain constants; a test compares them with these.
 */

/** `world.ts` */
export const worldNumbers: FixedNumbers = {
  THRESHOLD_MOST: {
    value: 1.6,
    en: 'threshold that nobody exceeds, whatever the climate',
    fr: 'seuil que personne ne dépasse, quel que soit le climat',
    unit: 'exposure',
    basis: 'A',
    range: [1.2, 2],
  },
  LEGITIMACY: {
    value: 1.25,
    en: 'weight of the members of a recognised centre as influencers',
    fr: 'poids des membres d’un centre reconnu comme influenceurs',
    unit: 'factor',
    basis: 'A',
    range: [1, 1.5],
  },
};

/** `structures/coordination.ts` */
export const coordinationNumbers: FixedNumbers = {
  IDLE_LIMIT: {
    value: 4,
    en: 'inactivity after which a lead loses the post',
    fr: 'inactivité au bout de laquelle un responsable perd son poste',
    unit: 'weeks',
    basis: 'A',
    range: [2, 12],
  },
  VACANCY: {
    value: 4,
    en: 'time that a post stays vacant before it is filled again',
    fr: 'temps pendant lequel un poste reste vacant avant d’être pourvu',
    unit: 'weeks',
    basis: 'A',
    range: [1, 12],
  },
};

/** `structures/reading.ts` */
export const readingNumbers: FixedNumbers = {
  REACH: {
    value: 3,
    en: 'live steps from the centre within which somebody counts as coordinated',
    fr: 'pas vivants depuis le centre dans lesquels on compte comme coordonné',
    unit: 'steps',
    basis: 'A',
    range: [2, 4],
  },
  DIVISION_SIZE: {
    value: 3,
    en: 'coordinated people who publish, from which a division is judged',
    fr: 'personnes coordonnées qui publient, à partir desquelles une division est jugée',
    unit: 'people',
    basis: 'A',
    range: [2, 8],
  },
};

/** `structures/plant.ts` */
export const plantNumbers: FixedNumbers = {
  centreSeats: {
    value: 50,
    en: 'people for each first post of a centre, which has 1 to 3 of them',
    fr: 'personnes par premier poste d’un centre, qui en a de 1 à 3',
    unit: 'people a post',
    basis: 'A',
    range: [25, 100],
  },
  CHORDS: {
    value: 2,
    en: 'ties to others that each person of a honeycomb has at the start, besides the ring',
    fr: 'liens que chacun d’un nid d’abeilles a au départ, en plus de l’anneau',
    unit: 'ties a person',
    basis: 'A',
    range: [1, 5],
  },
};

/** `structures/conditions.ts`, compared in whole numbers */
export const conditionNumbers: FixedNumbers = {
  active: {
    value: 0.01,
    en: 'people active below which an organisation is dormant',
    fr: 'personnes actives, seuil sous lequel une organisation dort',
    unit: 'share of people',
    basis: 'A',
    range: [0.005, 0.05],
  },
  coordination: {
    value: 0.5,
    en: 'the active who publish uncoordinated, from which a structure is organic',
    fr: 'actifs qui publient sans coordination, à partir desquels une structure est organique',
    unit: 'share of the active',
    basis: 'A',
    range: [0.3, 0.7],
  },
  autonomy: {
    value: 0.5,
    en: 'units that publish for themselves, below which a structure is centralised or emerging',
    fr: 'unités qui publient elles-mêmes, seuil sous lequel une structure est centralisée ou émergente',
    unit: 'share of units',
    basis: 'A',
    range: [0.3, 0.7],
  },
  centralShare: {
    value: 0.4,
    en: 'members of the centre among them, at least, for centralised',
    fr: 'membres du centre parmi eux, au moins, pour une structure centralisée',
    unit: 'share of coordinated people who publish',
    basis: 'A',
    range: [0.25, 0.6],
  },
  mostParticipate: {
    value: 0.75,
    en: 'people active at least for a honeycomb',
    fr: 'personnes actives au moins pour un nid d’abeilles',
    unit: 'share of people',
    basis: 'A',
    range: [0.6, 0.9],
  },
  peers: {
    value: 0.75,
    en: 'the active whom peer ties join, at least, for a honeycomb',
    fr: 'actifs que relient des liens entre pairs, au moins, pour un nid d’abeilles',
    unit: 'share of the active',
    basis: 'A',
    range: [0.5, 0.9],
  },
  isDandelion: {
    value: 2,
    en: 'divisions led by a hub of their own, at least, for a dandelion',
    fr: 'divisions menées par leur propre relais, au moins, pour un pissenlit',
    unit: 'divisions',
    basis: 'A',
    range: [2, 3],
  },
  divisions: {
    value: 0.5,
    en: 'the same as a share of the divisions',
    fr: 'de même en part des divisions',
    unit: 'share of divisions',
    basis: 'A',
    range: [0.4, 0.8],
  },
};
