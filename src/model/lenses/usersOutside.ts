import type { Setting } from '../setting.ts';
import { isDeclared, states } from '../states.ts';
import { memoPerWeek } from './memoPerWeek.ts';

/**
 * How many declared users outside their unit each person influences. Only those who began or stopped since the last
 * reading are looked at, and whoever influences them.
 */
export const usersOutside = memoPerWeek(({ setting, state }): (() => Int32Array) => {
  const { first, person } = influencersOutside(setting);
  const declares = Uint8Array.from(states, (_, each) => Number(isDeclared(each)));
  const declared = new Uint8Array(setting.size);
  const users = new Int32Array(setting.size);
  return () => {
    for (let j = 0; j < declared.length; j++) {
      const is = declares[state[j]];
      if (is === declared[j]) continue;
      declared[j] = is;
      const change = is === 1 ? 1 : -1;
      for (let t = first[j]; t < first[j + 1]; t++) users[person[t]] += change;
    }
    return users;
  };
});

/** Who of other units influences each person: `person[first[j]] … person[first[j + 1] − 1]`. */
function influencersOutside({ size, unit, network }: Setting) {
  const { follower } = network;
  const first = new Uint32Array(size + 1);
  const next = new Uint32Array(size);
  const eachTie = (visit: (i: number, j: number) => void) => {
    for (let i = 0; i < size; i++)
      for (let t = network.first[i]; t < network.first[i + 1]; t++)
        if (unit[follower[t]] !== unit[i]) visit(i, follower[t]);
  };
  eachTie((_, j) => {
    first[j + 1]++;
  });
  for (let j = 0; j < size; j++) {
    first[j + 1] += first[j];
    next[j] = first[j];
  }
  const person = new Int32Array(first[size]);
  eachTie((i, j) => {
    person[next[j]++] = i;
  });
  return { first, person };
}
