import { withoutMarker } from './blankMarkers.ts';
import { looseKey } from './keyForms.ts';
import type { TableLook } from './tableLook.ts';

/**
 * How far people who share a value of one column share that of another as well, beyond chance: 1 where it follows from
 * the first, about 0 where it has nothing to do with it. Undefined where too few share a value to say so.
 *
 * Goodman and Kruskal's λ, over groups of two and more.
 */
export function cohesion({ rows }: TableLook, label: number, shared: number): number | undefined {
  const groups = new Map<string, Map<string, number>>();
  const all = new Map<string, number>();
  for (const cells of rows) {
    const group = withoutMarker(cells[shared]!);
    const value = withoutMarker(cells[label]!);
    if (group === '' || value === '') continue;
    const key = looseKey(group);
    const counts = groups.get(key) ?? new Map<string, number>();
    groups.set(key, counts.set(value, (counts.get(value) ?? 0) + 1));
  }
  let [people, alike, several] = [0, 0, 0];
  for (const counts of groups.values()) {
    const size = [...counts.values()].reduce((sum, count) => sum + count, 0);
    if (size < 2) continue;
    several++;
    people += size;
    alike += Math.max(...counts.values());
    for (const [value, count] of counts) all.set(value, (all.get(value) ?? 0) + count);
  }
  const commonest = Math.max(0, ...all.values());
  if (several < 3 || people < 10 || people === commonest) return undefined;
  return (alike - commonest) / (people - commonest);
}
