import type { DocumentedConstants } from '../text/documentedConstant.ts';
import type { Resources } from './setting.ts';

/** Hours of coaching a week that full coaching of one person takes, of each side [A]. */
export const COACHING_HOURS = 0.5;
const DAY = 8;

/** Documentation of these constants. */
export const ledgerConstants: DocumentedConstants = {
  COACHING_HOURS: {
    value: COACHING_HOURS,
    en: 'time that full coaching of one person takes of each side',
    fr: 'temps que l’accompagnement entier d’une personne prend à chacun des deux',
    unit: 'hours a week',
    basis: 'A',
    range: [0.25, 2],
  },
  DAY: {
    value: DAY,
    en: 'hours in a day of work',
    fr: 'heures d’une journée de travail',
    unit: 'hours',
    basis: 'A',
    range: [7, 8],
  },
};

/** What a plan spends and gains, in the scenario's currency. */
export function createLedger({ costs }: Resources) {
  return {
    /** Money spent so far. */
    spent: 0,
    /** Worth of the benefits so far, at the user's prices. */
    gained: 0,
    reset() {
      this.spent = 0;
      this.gained = 0;
    },
    /** Hours of training of one person: delivery and the person's own time. */
    train(hours: number) {
      this.spent += hours * (costs.delivery + costs.wage);
    },
    /** Coaching of strength k of one person for a week. */
    coach(strength: number) {
      this.spent += strength * COACHING_HOURS * (costs.delivery + costs.wage);
    },
    /** Hours of people's own time. */
    hours(hours: number) {
      this.spent += hours * costs.wage;
    },
    /** Days of work on a document, a map, a tool. */
    days(days: number) {
      this.spent += days * DAY * costs.wage;
    },
    campaign() {
      this.spent += costs.campaign;
    },
    posts(postWeeks: number) {
      this.spent += postWeeks * costs.postWeek;
    },
  };
}
export type Ledger = ReturnType<typeof createLedger>;
