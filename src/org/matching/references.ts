import { countValues } from './countValues.ts';
import { looseKey, partsOfKey } from './keyForms.ts';
import { splitNames } from './splitNames.ts';
import type { TableLook } from './tableLook.ts';

/** Columns by which people are named besides their identifier: one, or several that make up a name together. */
export type Key = readonly number[];

export const isSameKey = (one: Key, other: Key): boolean =>
  one.length === other.length && one.every((column, i) => column === other[i]);

export type References = ReturnType<typeof referencesTo>;

/** How many values of some columns stand in others. */
export function referencesTo(look: TableLook, from: readonly number[], keys: readonly Key[]) {
  const { rows } = look;
  const counted = new Map(from.map((column) => [column, countValues(rows, column)]));
  const wanted = new Set(
    [...counted.values()]
      .flatMap((values) => [...values.keys()])
      .flatMap((value) => [value, ...splitNames(value), ...partsOfKey(value)])
      .map(looseKey),
  );
  const found = keys.map(() => new Set<string>());
  if (wanted.size > 0)
    eachRow(look, (cells) => {
      for (const [k, key] of keys.entries()) {
        const value = looseKey(key.map((column) => cells[column]!).join(' '));
        if (wanted.has(value)) found[k]!.add(value);
      }
    });
  const setOf = (key: Key) => found[keys.findIndex((one) => isSameKey(one, key))];
  const stands = (value: string, sets: readonly (ReadonlySet<string> | undefined)[]) => {
    const one = (name: string) => sets.some((set) => set?.has(looseKey(name)));
    return one(value) || splitNames(value).some(one) || partsOfKey(value).some(one);
  };
  return {
    /** Share of the filled cells of a column that stand in any of these. */
    share(column: number, ...into: readonly Key[]): number {
      const sets = into.filter((key) => !(key.length === 1 && key[0] === column)).map(setOf);
      let [all, there] = [0, 0];
      for (const [value, count] of counted.get(column) ?? []) {
        all += count;
        if (stands(value, sets)) there += count;
      }
      return all === 0 ? 0 : there / all;
    },
    strangers: (column: number, key: Key): string[] =>
      [...(counted.get(column) ?? [])]
        .filter(([value]) => !stands(value, [setOf(key)]))
        .sort(([, a], [, b]) => b - a)
        .slice(0, 5)
        .map(([value]) => value),
  };
}

function eachRow({ rows, complete, scan }: TableLook, take: (cells: readonly string[]) => void): void {
  if (complete || !scan) for (const cells of rows) take(cells);
  else scan(take);
}
