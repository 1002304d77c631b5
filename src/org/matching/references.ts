import { countValues } from './countValues.ts';
import { looseKey, partsOfKey } from './keyForms.ts';
import { splitNames } from './splitNames.ts';
import { eachRow, type TableLook } from './tableLook.ts';

/** Columns by which people are named besides their identifier: one, or several that make up a name together. */
export type Key = readonly number[];

export const isSameKey = (one: Key, other: Key): boolean =>
  one.length === other.length && one.every((column, i) => column === other[i]);

export type References = ReturnType<typeof referencesTo>;

/** How many values of some columns stand in others. */
export function referencesTo(look: TableLook, from: readonly number[], keys: readonly Key[]) {
  const { rows } = look;
  // each value with how often it stands there, and the keys it may mean
  const counted = new Map(
    from.map((column) => [
      column,
      [...countValues(rows, column)].map(([value, count]) => ({
        value,
        count,
        keys: [...new Set([value, ...splitNames(value), ...partsOfKey(value)].map(looseKey))],
      })),
    ]),
  );
  const wanted = new Set([...counted.values()].flatMap((values) => values.flatMap(({ keys: own }) => own)));
  const found = keys.map(() => new Set<string>());
  if (wanted.size > 0)
    eachRow(look, (cells) => {
      for (const [k, key] of keys.entries()) {
        const value = looseKey(key.map((column) => cells[column]!).join(' '));
        if (wanted.has(value)) found[k]!.add(value);
      }
    });
  const setOf = (key: Key) => found[keys.findIndex((one) => isSameKey(one, key))];
  const stands = (own: readonly string[], sets: readonly (ReadonlySet<string> | undefined)[]) =>
    own.some((key) => sets.some((set) => set?.has(key)));
  return {
    /** Share of the filled cells of a column that stand in any of these. */
    share(column: number, ...into: readonly Key[]): number {
      const sets = into.filter((key) => !(key.length === 1 && key[0] === column)).map(setOf);
      let [all, there] = [0, 0];
      for (const { count, keys: own } of counted.get(column) ?? []) {
        all += count;
        if (stands(own, sets)) there += count;
      }
      return all === 0 ? 0 : there / all;
    },
    strangers: (column: number, key: Key): string[] =>
      [...(counted.get(column) ?? [])]
        .filter(({ keys: own }) => !stands(own, [setOf(key)]))
        .sort((a, b) => b.count - a.count)
        .slice(0, 5)
        .map(({ value }) => value),
  };
}
