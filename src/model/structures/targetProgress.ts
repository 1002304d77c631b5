import type { Text } from '../../text/text.ts';
import { shareOf } from '../threshold.ts';
import type { StructureMeasures } from './measureStructure.ts';
import { type StructureName, structures } from './structures.ts';

/**
 * Committed people and the share of them that the target asks for. Quotients are compared, never products: 7 of 100
 * is 7 %, whereas 7 % × 100 as a double is more than 7.
 */
export interface BuyIn {
  committed: number;
  needed: number;
}

/** A condition of a target: those of its structure, and enough buy-in. */
export interface TargetCondition {
  readonly name: string;
  readonly missing: Text;
  readonly holds: (measures: StructureMeasures, buyIn: BuyIn) => boolean;
  readonly partly: (measures: StructureMeasures, buyIn: BuyIn) => number;
}

/** Largest value of a condition that does not hold: only conditions that hold count 1. */
const ALMOST = 0.999;

const enoughBuyIn: TargetCondition = {
  name: 'buyIn',
  missing: { en: 'too little buy-in', fr: 'trop peu d’adhésion' },
  holds: ({ people }, { committed, needed }) => needed === 0 || shareOf(committed, people) >= needed,
  partly: ({ people }, { committed, needed }) => shareOf(committed, people) / needed,
};

const byStructure = new Map<StructureName, readonly TargetCondition[]>(
  structures.map((target) => {
    const absent = structures.flatMap(({ precedes }) =>
      precedes?.others.includes(target) ? [precedes.absent] : [],
    );
    return [target.name, [...target.conditions, ...absent, enoughBuyIn]];
  }),
);

/** The conditions of a target structure; all hold exactly when the class is the target and buy-in suffices. */
export const conditionsOf = (structure: StructureName): readonly TargetCondition[] =>
  byStructure.get(structure)!;

/** How far a condition is met, in [0, 1]; 1 exactly when it holds. */
export const fulfilment = (
  { holds, partly }: TargetCondition,
  measures: StructureMeasures,
  buyIn: BuyIn,
): number => (holds(measures, buyIn) ? 1 : Math.min(ALMOST, Math.max(0, partly(measures, buyIn))));

/** How far the target is met. */
export interface Progress {
  /** Mean over the conditions, 1 exactly when all hold. */
  value: number;
  /** Index of the condition that is met least, −1 when all hold. */
  blocking: number;
}

/** Works out progress into `into`: the mean of the conditions, and which blocks. */
export function measureProgress(
  structure: StructureName,
  measures: StructureMeasures,
  buyIn: BuyIn,
  into: Progress,
): void {
  const conditions = conditionsOf(structure);
  let sum = 0;
  let least = 1;
  into.blocking = -1;
  for (let k = 0; k < conditions.length; k++) {
    const met = fulfilment(conditions[k], measures, buyIn);
    sum += met;
    if (met < least) {
      least = met;
      into.blocking = k;
    }
  }
  into.value = into.blocking < 0 ? 1 : sum / conditions.length;
}
