import type { Text } from '../../text/text.ts';
import { reachesShare, shareOf } from '../threshold.ts';
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

/** The share of the way up to a lower bound. */
export const wayUp = (value: number, bound: number): number => (bound > 0 ? value / bound : 0);

/** The share of the way to an upper bound, below which a share has to fall. */
export const wayDown = (value: number, bound: number): number => (bound < 1 ? (1 - value) / (1 - bound) : 0);

/** Whether use has begun: a share of the people below which an organisation is dormant. */
export const isInUse = (actives: number, people: number, share: number): boolean =>
  actives > 0 && reachesShare(actives, people, share);

/** The other side of a condition. */
export const not = ({ holds }: Pick<Condition, 'holds'>): Pick<Condition, 'holds'> => ({
  holds: (measures) => !holds(measures),
});

/** What is missing where too few people take part. */
export const tooFewActive: Text = { en: 'too few are active', fr: 'trop peu d’actifs' };

export const active: Condition = {
  name: 'participation',
  missing: tooFewActive,
  holds: ({ actives, people, bounds }) => isInUse(actives, people, bounds.participation),
  partly: ({ actives, people, bounds }) => wayUp(shareOf(actives, people), bounds.participation),
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
  holds: ({ rogues, actives, bounds }) => !reachesShare(rogues, actives, bounds.rogue),
  partly: ({ rogues, actives, bounds }) => wayDown(shareOf(rogues, actives), bounds.rogue),
};

/** No centre, or none that coordinates: the other side of {@link centre} and {@link coordination}. */
export const uncoordinated: Condition = {
  name: 'uncoordinated',
  missing: { en: 'too much is coordinated', fr: 'trop de coordination' },
  holds: ({ centre, rogues, actives, bounds }) => centre === 0 || reachesShare(rogues, actives, bounds.rogue),
  partly: ({ rogues, actives, bounds }) => wayUp(shareOf(rogues, actives), bounds.rogue),
};

export const autonomy: Condition = {
  name: 'autonomy',
  missing: { en: 'too few autonomous units', fr: 'trop peu d’unités autonomes' },
  holds: ({ autonomousUnits, units, bounds }) =>
    units > 0 && reachesShare(autonomousUnits, units, bounds.autonomy),
  partly: ({ autonomousUnits, units, bounds }) => wayUp(shareOf(autonomousUnits, units), bounds.autonomy),
};

/** The other side of {@link autonomy}. */
export const fewAutonomous: Condition = {
  name: 'fewAutonomous',
  missing: { en: 'too many autonomous units', fr: 'trop d’unités autonomes' },
  holds: (measures) => !autonomy.holds(measures),
  partly: ({ autonomousUnits, units, bounds }) => wayDown(shareOf(autonomousUnits, units), bounds.autonomy),
};

export const centralShare: Condition = {
  name: 'centralShare',
  missing: { en: 'the centre weighs too little', fr: 'centre trop peu présent' },
  holds: ({ centre, coordinatedPublishers, bounds }) =>
    centre > 0 && reachesShare(centre, coordinatedPublishers, bounds.centralShare),
  partly: ({ centre, coordinatedPublishers, bounds }) =>
    wayUp(shareOf(centre, coordinatedPublishers), bounds.centralShare),
};
