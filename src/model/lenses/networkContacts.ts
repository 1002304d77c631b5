import type { Network } from '../../engine/network.ts';

/** With whom each person is in contact, in either direction: `other[first[i]] … other[first[i + 1] − 1]`. */
export interface Contacts {
  readonly first: Uint32Array;
  readonly other: Int32Array;
}

/** Contacts along the ties of a network, each once; one more row without any stands for the centre as a team. */
export function contactsOf(network: Network): Contacts {
  const { size } = network;
  const first = new Uint32Array(size + 2);
  eachPair(network, (i, j) => {
    first[i + 1]++;
    first[j + 1]++;
  });
  for (let i = 0; i <= size; i++) first[i + 1] += first[i];
  const next = first.slice();
  const other = new Int32Array(first[size]);
  eachPair(network, (i, j) => {
    other[next[i]++] = j;
    other[next[j]++] = i;
  });
  return { first, other };
}

/** Every pair of people of whom one influences the other, or both each other. */
function eachPair(network: Network, visit: (a: number, b: number) => void): void {
  const { size, first, follower } = network;
  for (let i = 0; i < size; i++)
    for (let t = first[i]; t < first[i + 1]; t++) {
      const j = follower[t];
      if (i < j || !influences(network, j, i)) visit(i, j);
    }
}

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
