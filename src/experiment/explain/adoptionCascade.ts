import { largestOf } from '../../model/lever.ts';
import { isReplaced, traceDecision } from '../../model/rules/traceDecision.ts';
import { COMMITTED, COMPLIANT, isDeclared, TRIAL } from '../../model/states.ts';
import { adoptionCause, adoptionCauses } from './cause.ts';
import { contactsOf, influencesOn, loudestFor } from './contactsOfPerson.ts';
import { type Change, replay } from './replay.ts';

/**
 * How people come to use: active at the start; by a post; under a mandate; and, for those who try or internalise out
 * of a drive of their own, what added most to it – contacts, training, a lever – or their own disposition alone.
 */
export const channels = ['start', ...adoptionCauses] as const;
export type Channel = (typeof channels)[number];

/** Somebody's first entry into a state of use; a newcomer is somebody else. */
export interface Adoption {
  readonly person: number;
  /** How many people had left the position before. */
  readonly tenure: number;
  readonly week: number;
  readonly channel: Channel;
  /** Row of the contact who won the person over: who said most in favour; −1 where contacts did not. */
  readonly by: number;
  /** Position of that contact's own adoption in the same list, −1 where there is none. */
  readonly parent: number;
  /** 0 where no contact won the person over, otherwise one more than the contact's. */
  readonly generation: number;
}

/** Who came to use when, how, and through whom, in one replicate. */
export interface Cascade {
  readonly replicate: number;
  /** Whether anybody was obliged to anything: by a mandate, to a course, or appointed to a post that they comply with. */
  readonly obliged: boolean;
  /** 1 for people who were there at the start and have left by the end. */
  readonly left: Uint8Array;
  /** Entries into declared use: committed or compliant. By week. */
  readonly declared: readonly Adoption[];
  /** Entries into commitment: out of a trial, out of compliance, by a post. By week. */
  readonly committed: readonly Adoption[];
}

/** What a decision was put down to. */
interface Reason {
  readonly channel: Channel;
  readonly by: number;
  /** Tenure of that contact at that time. */
  readonly tenure: number;
}

const none = { by: -1, tenure: 0 } as const;

/** Plays one replicate and notes every first entry into use. */
export function cascadeOf(change: Change, replicate: number): Cascade {
  const { size, rule, network } = change.setting;
  const influences = influencesOn(network);
  const tenure = new Int32Array(size);
  const tried = new Map<number, Reason>();
  const declared = adoptionList(size);
  const committed = adoptionList(size);
  let obliged = false;
  const enter = (person: number, state: number, week: number, reason: Reason) => {
    declared.add(person, tenure[person], week, reason);
    if (state === COMMITTED) committed.add(person, tenure[person], week, reason);
  };

  replay(change, replicate, {
    afterDecide(world, week, next) {
      const { state, training, levers } = world;
      obliged ||= training.hasObliged() || largestOf(levers.mandate) > 0 || next.includes(COMPLIANT);
      for (let i = 0; i < size; i++) {
        if (week === 1 && isDeclared(state[i])) enter(i, state[i], 0, { channel: 'start', ...none });
        if (isReplaced(world, i, week)) {
          tenure[i]++;
          continue;
        }
        if (next[i] === state[i] || !(next[i] === TRIAL || isDeclared(next[i]))) continue;
        const channel = adoptionCause(traceDecision(world, i, week), rule);
        if (state[i] === TRIAL && channel !== 'post') {
          // what made a person try is what won them over; the trial only decides whether it lasts
          enter(i, next[i], week, tried.get(i)!);
          continue;
        }
        const by = channel === 'peers' ? loudestFor(contactsOf(world, i, influences(i))) : -1;
        const reason: Reason = { channel, by, tenure: by < 0 ? 0 : tenure[by] };
        if (next[i] === TRIAL) tried.set(i, reason);
        else enter(i, next[i], week, reason);
      }
    },
  });
  return {
    replicate,
    obliged,
    left: Uint8Array.from(tenure, (count) => (count > 0 ? 1 : 0)),
    declared: declared.entries,
    committed: committed.entries,
  };
}

/** First entries into one state of use, each person of each position once. */
function adoptionList(size: number) {
  const entries: Adoption[] = [];
  const placeOf = new Map<number, number>();
  return {
    entries,
    add(person: number, tenure: number, week: number, { channel, by, tenure: byTenure }: Reason): void {
      const key = tenure * size + person;
      if (placeOf.has(key)) return;
      placeOf.set(key, entries.length);
      const parent = by < 0 ? -1 : (placeOf.get(byTenure * size + by) ?? -1);
      const generation = by < 0 ? 0 : 1 + (parent < 0 ? 0 : entries[parent].generation);
      entries.push({ person, tenure, week, channel, by, parent, generation });
    },
  };
}
