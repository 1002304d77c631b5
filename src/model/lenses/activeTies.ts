import { COMMITTED } from '../states.ts';
import { memoPerWeek } from './memoPerWeek.ts';
import { type Contacts, contactsOf } from './networkContacts.ts';

/** Active ties: pairs of committed people who are in contact, in either direction, each pair once. */
export interface ActiveTies {
  /** Number of pairs, and of those of people of different units. */
  readonly count: number;
  readonly across: number;
  /** Number of active ties of each person, and of the centre as a team: none. */
  readonly ofPerson: Int32Array;
  /** The largest number of contacts that anybody has. */
  readonly most: number;
  /** 1 for committed people. */
  readonly committed: Uint8Array;
  readonly contacts: Contacts;
  /** How often anybody was won or lost. */
  readonly changes: number;
}

/** Only the ties of those who were won or lost since the last reading are looked at. */
export const activeTies = memoPerWeek(({ setting, state }): (() => ActiveTies) => {
  const { size, network, unit } = setting;
  const contacts = contactsOf(network);
  const { first, other } = contacts;
  const committed = new Uint8Array(size + 1);
  const ofPerson = new Int32Array(size + 1);
  let most = 0;
  for (let i = 0; i < size; i++) most = Math.max(most, first[i + 1] - first[i]);
  const ties = { count: 0, across: 0, ofPerson, most, committed, contacts, changes: 0 };

  const change = (i: number, by: 1 | -1) => {
    let count = 0;
    let across = 0;
    for (let t = first[i]; t < first[i + 1]; t++) {
      const j = other[t];
      if (committed[j] === 0) continue;
      ofPerson[j] += by;
      count++;
      if (unit[j] !== unit[i]) across++;
    }
    ofPerson[i] += by * count;
    ties.count += by * count;
    ties.across += by * across;
    ties.changes++;
  };

  return () => {
    for (let i = 0; i < size; i++) {
      const is = state[i] === COMMITTED ? 1 : 0;
      if (is === committed[i]) continue;
      committed[i] = is;
      change(i, is === 1 ? 1 : -1);
    }
    return ties;
  };
});

/** Share of active ties that join people of different units, 0 without any. */
export const acrossShare = ({ count, across }: ActiveTies): number => (count === 0 ? 0 : across / count);
