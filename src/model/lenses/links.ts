/** Links without direction between nodes: those of node `i` are `other[first[i]] … other[first[i + 1] − 1]`. */
export interface Links {
  /** Number of nodes. */
  readonly size: number;
  readonly first: Uint32Array;
  readonly other: Int32Array;
  /** Which link it is: its position in `a` and `b`, the same at both of its ends. */
  readonly link: Int32Array;
  readonly a: ArrayLike<number>;
  readonly b: ArrayLike<number>;
}

/** The links between `a[k]` and `b[k]`, sorted by node; linear in nodes and links. */
export function linksOf(size: number, a: ArrayLike<number>, b: ArrayLike<number>): Links {
  const first = new Uint32Array(size + 1);
  for (let k = 0; k < a.length; k++) {
    first[a[k] + 1]++;
    first[b[k] + 1]++;
  }
  for (let i = 0; i < size; i++) first[i + 1] += first[i];
  const other = new Int32Array(2 * a.length);
  const link = new Int32Array(2 * a.length);
  const next = first.slice();
  for (let k = 0; k < a.length; k++) {
    other[next[a[k]]] = b[k];
    link[next[a[k]]++] = k;
    other[next[b[k]]] = a[k];
    link[next[b[k]]++] = k;
  }
  return { size, first, other, link, a, b };
}

/** Fewest links from any of the sources to each node, −1 where none lead there. */
export function stepsFrom({ size, first, other }: Links, sources: Iterable<number>): Int32Array {
  const steps = new Int32Array(size).fill(-1);
  const queue = new Int32Array(size);
  let end = 0;
  for (const source of sources) {
    if (steps[source] === 0) continue;
    steps[source] = 0;
    queue[end++] = source;
  }
  for (let head = 0; head < end; head++) {
    const i = queue[head];
    for (let t = first[i]; t < first[i + 1]; t++) {
      if (steps[other[t]] >= 0) continue;
      steps[other[t]] = steps[i] + 1;
      queue[end++] = other[t];
    }
  }
  return steps;
}

/** The component of each node, by the lowest node in it. */
export function componentsOf({ size, first, other }: Links): Int32Array {
  const component = new Int32Array(size).fill(-1);
  const queue = new Int32Array(size);
  for (let start = 0; start < size; start++) {
    if (component[start] >= 0) continue;
    let end = 0;
    queue[end++] = start;
    component[start] = start;
    for (let head = 0; head < end; head++)
      for (let t = first[queue[head]]; t < first[queue[head] + 1]; t++) {
        if (component[other[t]] >= 0) continue;
        component[other[t]] = start;
        queue[end++] = other[t];
      }
  }
  return component;
}
