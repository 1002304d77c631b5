import type { Network } from '../../engine/network.ts';
import { COMMITTED } from '../states.ts';
import { oncePerWeek } from './oncePerWeek.ts';

/** Active ties: pairs of committed people who are in contact, in either direction, each pair once. */
export interface ActiveTies {
  readonly a: readonly number[];
  readonly b: readonly number[];
  /** Pairs of people of different units. */
  readonly across: number;
  /** Number of active ties of each person. */
  readonly ofPerson: Int32Array;
}

export const activeTies = oncePerWeek(({ setting, state }): (() => ActiveTies) => {
  const { size, network, unit } = setting;
  const { first, follower } = network;
  const ofPerson = new Int32Array(size);

  return () => {
    const a: number[] = [];
    const b: number[] = [];
    let across = 0;
    ofPerson.fill(0);
    for (let i = 0; i < size; i++) {
      if (state[i] !== COMMITTED) continue;
      for (let t = first[i]; t < first[i + 1]; t++) {
        const j = follower[t];
        if (state[j] !== COMMITTED || (i > j && influences(network, j, i))) continue;
        a.push(i);
        b.push(j);
        ofPerson[i]++;
        ofPerson[j]++;
        if (unit[i] !== unit[j]) across++;
      }
    }
    return { a, b, across, ofPerson };
  };
});

/** Share of active ties that join people of different units, 0 without any. */
export const acrossShare = ({ a, across }: ActiveTies): number => (a.length === 0 ? 0 : across / a.length);

/** Whether one person influences another: followers stand in ascending order. */
function influences({ first, follower }: Network, from: number, to: number): boolean {
  let low = first[from];
  let high = first[from + 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (follower[middle] < to) low = middle + 1;
    else high = middle;
  }
  return low < first[from + 1] && follower[low] === to;
}
