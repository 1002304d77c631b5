import type { LocatedEntry, LocatedList, LocatedMap, LocatedValue } from './locatedValue.ts';

/**
 * One file on top of another. Maps merge deeply; lists whose items all have an `id` merge by it, other lists are
 * replaced; `null` deletes what stands below it. Every value keeps its own place.
 */
export function merge(below: LocatedValue, above: LocatedValue): LocatedValue {
  if (below.kind === 'map' && above.kind === 'map') return mergeMaps(below, above);
  if (below.kind === 'list' && above.kind === 'list') {
    const ids = idsOf(below);
    const over = idsOf(above);
    if (ids !== undefined && over !== undefined) return mergeById(below, ids, above, over);
  }
  return above;
}

function mergeMaps(below: LocatedMap, above: LocatedMap): LocatedMap {
  const entries = new Map<string, LocatedEntry>(below.entries);
  for (const [key, entry] of above.entries) {
    const beneath = entries.get(key);
    entries.set(
      key,
      beneath === undefined ? entry : { key: entry.key, value: merge(beneath.value, entry.value) },
    );
  }
  return { kind: 'map', entries, origin: above.origin };
}

function mergeById(below: LocatedList, ids: string[], above: LocatedList, over: string[]): LocatedList {
  const items = [...below.items];
  const rowOf = new Map(ids.map((id, row) => [id, row]));
  above.items.forEach((item, k) => {
    const at = rowOf.get(over[k]);
    if (at === undefined) items.push(item);
    else items[at] = merge(items[at], item);
  });
  return { kind: 'list', items, origin: above.origin };
}

/** The `id` of every item, undefined unless all items have one of their own. */
function idsOf(list: LocatedList): string[] | undefined {
  const ids: string[] = [];
  for (const item of list.items) {
    const id = item.kind === 'map' ? item.entries.get('id')?.value : undefined;
    if (id?.kind !== 'scalar' || typeof id.value !== 'string') return undefined;
    ids.push(id.value);
  }
  return new Set(ids).size === ids.length ? ids : undefined;
}
