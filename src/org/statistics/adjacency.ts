/** Each person's contacts side by side, in ascending order: `contact[first[i]] … contact[first[i + 1] − 1]`. */
export interface Adjacency {
  readonly first: Int32Array;
  readonly contact: Int32Array;
}

/** Pairs read both ways, each pair as often as it is given. Linear. */
export function adjacencyOf(people: number, from: Int32Array, to: Int32Array): Adjacency {
  return ascending(people, bothWays(people, from, to));
}

function bothWays(people: number, from: Int32Array, to: Int32Array): Adjacency {
  const first = new Int32Array(people + 1);
  for (let t = 0; t < from.length; t++) {
    first[from[t] + 1]++;
    first[to[t] + 1]++;
  }
  for (let i = 0; i < people; i++) first[i + 1] += first[i];
  const next = first.slice();
  const contact = new Int32Array(2 * from.length);
  for (let t = 0; t < from.length; t++) {
    contact[next[from[t]]++] = to[t];
    contact[next[to[t]]++] = from[t];
  }
  return { first, contact };
}

/** Sorts every row at once: read by ascending person, each enters the rows of their contacts in ascending order. */
export function ascending(people: number, { first, contact }: Adjacency): Adjacency {
  const next = first.slice();
  const sorted = new Int32Array(contact.length);
  for (let i = 0; i < people; i++)
    for (let c = first[i]; c < first[i + 1]; c++) sorted[next[contact[c]]++] = i;
  return { first, contact: sorted };
}
