import type { DocumentedConstants } from '../../text/documentedConstant.ts';
import type { Text } from '../../text/text.ts';
import { reaches, shareOf, threshold } from '../threshold.ts';
import type { StructureMeasures } from './measureStructure.ts';

/** One condition of a structure: whether it holds, and how far it is met while it does not. */
export interface Condition {
  /** Name in tables: `condition=autonomy`. Conditions of one name mean the same to whoever reads of them. */
  readonly name: string;
  /** What is still missing while it blocks: `too few autonomous units`. */
  readonly missing: Text;
  readonly holds: (measures: StructureMeasures) => boolean;
  /** The share of the way, asked only while it does not hold; below 0 counts 0, and nothing counts as all of it. */
  readonly partly: (measures: StructureMeasures) => number;
}

/** Shares [A] at which structures part; `conditionConstants` tells of each. */
const ACTIVE = threshold(1, 100);
const UNCOORDINATED = threshold(1, 2);
const AUTONOMOUS = threshold(1, 2);
const CENTRAL = threshold(2, 5);

/** The share of the way to an upper bound, below which a share has to fall. */
export const wayDown = (value: number, bound: number): number => (1 - value) / (1 - bound);

/** Whether use has begun: one person in a hundred, below which an organisation is dormant. */
export const isInUse = (actives: number, people: number): boolean =>
  actives > 0 && reaches(actives, people, ACTIVE);

/** The other side of a condition. */
export const not = ({ holds }: Pick<Condition, 'holds'>): Pick<Condition, 'holds'> => ({
  holds: (measures) => !holds(measures),
});

/** What is missing where too few people take part. */
export const tooFewActive: Text = { en: 'too few are active', fr: 'trop peu d’actifs' };

export const active: Condition = {
  name: 'participation',
  missing: tooFewActive,
  holds: ({ actives, people }) => isInUse(actives, people),
  partly: ({ actives, people }) => shareOf(actives, people) / ACTIVE.share,
};

export const centre: Condition = {
  name: 'centre',
  missing: { en: 'no central team', fr: 'pas d’équipe centrale' },
  holds: ({ centre }) => centre > 0,
  partly: () => 0,
};

export const coordination: Condition = {
  name: 'coordination',
  missing: { en: 'too much is uncoordinated', fr: 'trop d’actions hors coordination' },
  holds: ({ rogues, actives }) => !reaches(rogues, actives, UNCOORDINATED),
  partly: ({ rogues, actives }) => wayDown(shareOf(rogues, actives), UNCOORDINATED.share),
};

/** No centre, or none that coordinates: the other side of {@link centre} and {@link coordination}. */
export const uncoordinated: Condition = {
  name: 'uncoordinated',
  missing: { en: 'too much is coordinated', fr: 'trop de coordination' },
  holds: ({ centre, rogues, actives }) => centre === 0 || reaches(rogues, actives, UNCOORDINATED),
  partly: ({ rogues, actives }) => shareOf(rogues, actives) / UNCOORDINATED.share,
};

export const autonomy: Condition = {
  name: 'autonomy',
  missing: { en: 'too few autonomous units', fr: 'trop peu d’unités autonomes' },
  holds: ({ autonomousUnits, units }) => units > 0 && reaches(autonomousUnits, units, AUTONOMOUS),
  partly: ({ autonomousUnits, units }) => shareOf(autonomousUnits, units) / AUTONOMOUS.share,
};

/** The other side of {@link autonomy}. */
export const fewAutonomous: Condition = {
  name: 'fewAutonomous',
  missing: { en: 'too many autonomous units', fr: 'trop d’unités autonomes' },
  holds: (measures) => !autonomy.holds(measures),
  partly: ({ autonomousUnits, units }) => wayDown(shareOf(autonomousUnits, units), AUTONOMOUS.share),
};

export const centralShare: Condition = {
  name: 'centralShare',
  missing: { en: 'the centre weighs too little', fr: 'centre trop peu présent' },
  holds: ({ centre, coordinatedPublishers }) => centre > 0 && reaches(centre, coordinatedPublishers, CENTRAL),
  partly: ({ centre, coordinatedPublishers }) => shareOf(centre, coordinatedPublishers) / CENTRAL.share,
};

/** Documentation of these constants. */
export const conditionConstants: DocumentedConstants = {
  ACTIVE: {
    value: ACTIVE.share,
    en: 'people active below which an organisation is dormant',
    fr: 'personnes actives, seuil sous lequel une organisation dort',
    unit: 'share of people',
    basis: 'A',
    range: [0.005, 0.05],
  },
  UNCOORDINATED: {
    value: UNCOORDINATED.share,
    en: 'the active who publish uncoordinated, from which a structure is organic',
    fr: 'actifs qui publient sans coordination, à partir desquels une structure est organique',
    unit: 'share of the active',
    basis: 'A',
    range: [0.3, 0.7],
  },
  AUTONOMOUS: {
    value: AUTONOMOUS.share,
    en: 'units that publish for themselves, below which a structure is centralised or emerging',
    fr: 'unités qui publient elles-mêmes, seuil sous lequel une structure est centralisée ou émergente',
    unit: 'share of units',
    basis: 'A',
    range: [0.3, 0.7],
  },
  CENTRAL: {
    value: CENTRAL.share,
    en: 'members of the centre among them, at least, for centralised',
    fr: 'membres du centre parmi eux, au moins, pour une structure centralisée',
    unit: 'share of coordinated people who publish',
    basis: 'A',
    range: [0.25, 0.6],
  },
};
