import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import type { Key } from '../engine/draws.ts';
import { uniforms } from './generate/uniforms.ts';
import type { Category, Org } from './org.ts';

/** Above this many ties no communities are looked for: graphology's objects would not fit a browser's memory. */
export const MOST_TIES = 200_000;

/**
 * Groups of people with denser ties inside than between, by Louvain's method (Blondel et al. 2008), to stand in for
 * units where there are none: `Community 1` is the largest. Direction is ignored, weights count, repeated pairs add
 * up; a person without ties is a community of one. The same key finds the same communities. Undefined where there are
 * more than {@link MOST_TIES} ties, or none.
 */
export function communities(org: Pick<Org, 'size' | 'ties'>, key: Key): Category | undefined {
  const total = org.ties.reduce((sum, { from }) => sum + from.length, 0);
  if (total === 0 || total > MOST_TIES) return undefined;

  const graph = new Graph({ type: 'undirected' });
  for (let i = 0; i < org.size; i++) graph.addNode(i);
  for (const { from, to, weight } of org.ties)
    for (let t = 0; t < from.length; t++)
      graph.updateEdge(from[t], to[t], ({ weight: sofar = 0 }) => ({ weight: sofar + weight[t] }));
  const found = louvain(graph, { getEdgeWeight: 'weight', rng: uniforms(key, 'communities') });

  return bySize(Int32Array.from({ length: org.size }, (_, i) => found[i]));
}

/** Numbers groups from the largest down; of equal ones, the group of the earlier person comes first. */
function bySize(group: Int32Array): Category {
  const size = new Map<number, number>();
  for (const g of group) size.set(g, (size.get(g) ?? 0) + 1);
  const ordered = [...size].sort(([, a], [, b]) => b - a).map(([g]) => g);
  const rank = new Map(ordered.map((g, position) => [g, position]));
  return {
    labels: ordered.map((_, position) => `Community ${position + 1}`),
    of: group.map((g) => rank.get(g) ?? -1),
  };
}
