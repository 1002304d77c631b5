/** What an outcome is counted in, and which way is better: 1 where more is, −1 where less is. */
export interface DecisiveOutcome {
  readonly unit: 'share' | 'weeks' | 'money';
  readonly better: 1 | -1;
}

/** Outcomes that a decision may go by: they have a better direction, and a value in every world. */
export const decisiveOutcomes = {
  kept: { unit: 'share', better: 1 },
  reached: { unit: 'share', better: 1 },
  inPlace: { unit: 'share', better: 1 },
  buyIn: { unit: 'share', better: 1 },
  buyInAtEqualMoney: { unit: 'share', better: 1 },
  declared: { unit: 'share', better: 1 },
  facade: { unit: 'share', better: -1 },
  resistant: { unit: 'share', better: -1 },
  weeksLost: { unit: 'weeks', better: -1 },
  cost: { unit: 'money', better: -1 },
  spentInVain: { unit: 'money', better: -1 },
} as const satisfies Record<string, DecisiveOutcome>;
export type DecisiveOutcomeName = keyof typeof decisiveOutcomes;
export const decisiveOutcomeNames = Object.keys(decisiveOutcomes) as DecisiveOutcomeName[];

/** One thing that plans are compared by: an outcome, and the difference in it that matters. */
export interface Criterion {
  readonly outcome: DecisiveOutcomeName;
  /** In the outcome's unit, a share in [0, 1]; of money, where `relative`, a share of the better plan's. */
  readonly margin: number;
  readonly relative?: true | undefined;
}
