import type { Org } from '../org.ts';
import { type Adjacency, adjacencyOf } from './adjacency.ts';

/** Who has contact with whom in any source and either direction: a simple undirected graph, without self ties. */
export function contactGraph({ size, ties }: Pick<Org, 'size' | 'ties'>): Adjacency {
  const total = ties.reduce((sum, { from }) => sum + from.length, 0);
  const from = new Int32Array(total);
  const to = new Int32Array(total);
  let filled = 0;
  for (const source of ties) {
    from.set(source.from, filled);
    to.set(source.to, filled);
    filled += source.from.length;
  }
  const repeated = adjacencyOf(size, from, to);

  const first = new Int32Array(size + 1);
  const contact = repeated.contact;
  let kept = 0;
  for (let i = 0; i < size; i++) {
    let last = -1;
    for (let c = repeated.first[i]; c < repeated.first[i + 1]; c++) {
      const other = contact[c];
      if (other === last || other === i) continue;
      contact[kept++] = other;
      last = other;
    }
    first[i + 1] = kept;
  }
  return { first, contact: contact.subarray(0, kept) };
}
