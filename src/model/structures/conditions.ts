import type { DocumentedConstants } from '../../text/documentedConstant.ts';
import type { StructureMeasures } from './measureStructure.ts';

/** One condition of a target structure: a share of the way, 1 when it holds. */
export interface Condition {
  /** Name in tables: `condition=autonomy`. */
  readonly name: string;
  /** How far it is met, in [0, 1]; 1 exactly when it holds. */
  readonly met: (reading: StructureMeasures, buyIn: BuyIn) => number;
}

/**
 * Committed people and the share of them that the target asks for. Quotients are compared, never products: 7 of 100
 * is 7 %, whereas 7 % × 100 as a double is more than 7.
 */
export interface BuyIn {
  committed: number;
  needed: number;
}

/** Largest value of a condition that does not hold: only conditions that hold count 1. */
const ALMOST = 0.999;

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
/** The share of the way to a lower bound. */
const towards = (value: number, bound: number, holds: boolean) =>
  holds ? 1 : Math.min(ALMOST, Math.max(0, value / bound));
/** Mirrored for an upper bound. */
const below = (value: number, bound: number, holds: boolean) => towards(1 - value, 1 - bound, holds);

const active: Condition = {
  name: 'participation',
  met: ({ actives, people }) => towards(share(actives, people), 0.01, actives > 0 && 100 * actives >= people),
};
const centre: Condition = { name: 'centre', met: ({ centre }) => (centre > 0 ? 1 : 0) };
const coordination: Condition = {
  name: 'coordination',
  met: ({ rogues, actives }) => below(share(rogues, actives), 0.5, 2 * rogues < actives),
};
const autonomy: Condition = {
  name: 'autonomy',
  met: ({ autonomousUnits, units }) =>
    towards(share(autonomousUnits, units), 0.5, units > 0 && 2 * autonomousUnits >= units),
};
const buyIn: Condition = {
  name: 'buyIn',
  met: ({ people }, { committed, needed }) =>
    needed === 0 ? 1 : towards(share(committed, people), needed, share(committed, people) >= needed),
};
const mostParticipate: Condition = {
  name: 'participation',
  met: ({ actives, people }) => towards(share(actives, people), 0.75, 4 * actives >= 3 * people),
};
const peers: Condition = {
  name: 'peers',
  met: ({ peerComponent, actives }) =>
    towards(share(peerComponent, actives), 0.75, actives > 0 && 4 * peerComponent >= 3 * actives),
};
const divisions: Condition = {
  name: 'divisions',
  met: ({ ledDivisions, divisions }) =>
    Math.min(
      towards(ledDivisions, 2, ledDivisions >= 2),
      towards(share(ledDivisions, divisions), 0.5, 2 * ledDivisions >= divisions && ledDivisions > 0),
    ),
};

const isHoneycomb = ({ actives, people, peerComponent }: StructureMeasures) =>
  4 * actives >= 3 * people && actives > 0 && 4 * peerComponent >= 3 * actives;
const notHoneycomb: Condition = {
  name: 'notHoneycomb',
  met: (reading) =>
    isHoneycomb(reading) ? below(share(reading.peerComponent, reading.actives), 0.75, false) : 1,
};
const isDandelion = ({ ledDivisions, divisions }: StructureMeasures) =>
  ledDivisions >= 2 && 2 * ledDivisions >= divisions;
const notDandelion: Condition = {
  name: 'notDandelion',
  met: (reading) =>
    isDandelion(reading) ? below(share(reading.ledDivisions, reading.divisions), 0.5, false) : 1,
};
const fewAutonomous: Condition = {
  name: 'fewAutonomous',
  met: ({ autonomousUnits, units }) =>
    below(share(autonomousUnits, units), 0.5, 2 * autonomousUnits < units || units === 0),
};
const centralShare: Condition = {
  name: 'centralShare',
  met: ({ centre, coordinatedPublishers }) =>
    towards(share(centre, coordinatedPublishers), 0.4, centre > 0 && 5 * centre >= 2 * coordinatedPublishers),
};
const uncoordinated: Condition = {
  name: 'uncoordinated',
  met: ({ centre, rogues, actives }) =>
    towards(share(rogues, actives), 0.5, centre === 0 || 2 * rogues >= actives),
};

const conditions: Record<string, readonly Condition[]> = {
  organic: [active, uncoordinated, notHoneycomb, buyIn],
  centralised: [active, centre, coordination, fewAutonomous, centralShare, notHoneycomb, buyIn],
  coordinated: [active, centre, coordination, autonomy, notDandelion, notHoneycomb, buyIn],
  dandelion: [active, centre, coordination, autonomy, divisions, notHoneycomb, buyIn],
  honeycomb: [mostParticipate, peers, buyIn],
};

/** The conditions of a target structure; all hold exactly when the class is the target and buy-in suffices. */
export const conditionsOf = (structure: string): readonly Condition[] => conditions[structure];

/** How far the target is met. */
export interface Progress {
  /** Mean over the conditions, 1 exactly when all hold. */
  value: number;
  /** Index of the condition that is met least, −1 when all hold. */
  blocking: number;
}

/** Works out progress into `into`: the mean of the conditions, and which blocks. */
export function measureProgress(
  structure: string,
  reading: StructureMeasures,
  buyIn: BuyIn,
  into: Progress,
): void {
  const list = conditionsOf(structure);
  let sum = 0;
  let least = 1;
  into.blocking = -1;
  for (let k = 0; k < list.length; k++) {
    const met = list[k].met(reading, buyIn);
    sum += met;
    if (met < least) {
      least = met;
      into.blocking = k;
    }
  }
  into.value = into.blocking < 0 ? 1 : sum / list.length;
}

/** What is told of these numbers, which are compared in whole ones. */
export const conditionConstants: DocumentedConstants = {
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
