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

/** What a plan has used so far, beside its money. */
export interface Used {
  /** Hours of course and of coaching that people got, and hours of every kind that were asked of them. */
  trained: number;
  coached: number;
  asked: number;
  /** Full post-weeks, and campaigns. */
  postWeeks: number;
  campaigns: number;
}

/**
 * What a plan spends and gains, in the scenario's currency. Nothing is paid beyond the budget: whoever spends is told
 * whether it was paid for, and gives or begins nothing that was not.
 */
export function createLedger({ costs, budget = Number.POSITIVE_INFINITY }: Resources) {
  const used: Used = { trained: 0, coached: 0, asked: 0, postWeeks: 0, campaigns: 0 };
  const ledger = {
    /** Money spent so far. */
    spent: 0,
    /** Worth of the benefits so far, at the user's prices. */
    gained: 0,
    used,
    reset() {
      ledger.spent = 0;
      ledger.gained = 0;
      used.trained = 0;
      used.coached = 0;
      used.asked = 0;
      used.postWeeks = 0;
      used.campaigns = 0;
    },
    /**
     * Hours of a course of one person: delivery, of which `effort` is the share that it takes, and the person's own
     * time. Returns the hours that could be paid for.
     */
    train(hours: number, effort: number): number {
      const price = costs.delivery * effort + costs.wage;
      const paid = hours * price <= budget - ledger.spent ? hours : (budget - ledger.spent) / price;
      ledger.spent = paid === hours ? ledger.spent + hours * price : budget;
      used.trained += paid;
      return paid;
    },
    /** Coaching of strength k of so many people for a week; `effort` is the share of its delivery that it takes. */
    coach(strength: number, people: number, effort: number): boolean {
      const hours = strength * people * COACHING_HOURS;
      if (!pay(hours * (costs.delivery * effort + costs.wage))) return false;
      used.coached += hours;
      return true;
    },
    /** The same for as many of them as can be paid for: returns how many they are. */
    coachEach(strength: number, people: number, effort: number): number {
      const hours = strength * COACHING_HOURS;
      const price = hours * (costs.delivery * effort + costs.wage);
      const paid =
        price * people <= budget - ledger.spent ? people : Math.floor((budget - ledger.spent) / price);
      // a product may round up: nothing is paid beyond the budget
      ledger.spent = Math.min(budget, ledger.spent + price * paid);
      used.coached += hours * paid;
      return paid;
    },
    /** Hours of people's own time. */
    hours: (hours: number): boolean => pay(hours * costs.wage),
    /** Days of work on a document, a map, a tool. */
    days: (days: number): boolean => pay(days * DAY * costs.wage),
    /** A campaign to everybody; to a part of them, that share of one. */
    campaign(share = 1): boolean {
      if (!pay(share * costs.campaign)) return false;
      used.campaigns += share;
      return true;
    },
    /** Whether so many post-weeks could be paid for. */
    canPost: (postWeeks: number): boolean => ledger.spent + postWeeks * costs.postWeek <= budget,
    posts(postWeeks: number): boolean {
      if (!pay(postWeeks * costs.postWeek)) return false;
      used.postWeeks += postWeeks;
      return true;
    },
  };

  /** All of it, or nothing. */
  function pay(amount: number): boolean {
    if (ledger.spent + amount > budget) return false;
    ledger.spent += amount;
    return true;
  }
  return ledger;
}
export type Ledger = ReturnType<typeof createLedger>;
