import { caselessKey, nameKey, numberKey, partsOfKey, plainKey, seenKey } from './keyForms.ts';
import { keysIn } from './splitNames.ts';

/** Another column by which people are named, with its cell of each person. */
export interface KeyColumn {
  /** As a file would state it. */
  readonly label: string;
  readonly values: readonly string[];
}

/** What was taken for the same although it is written otherwise, or stands in another column. */
export type Equated = 'seen' | 'case' | 'number' | 'name' | 'accents' | 'part' | { readonly column: string };

/** Nobody has that name; several have it. */
export const NOBODY = -1;
export const SEVERAL = -2;

/** Who is meant by a name, by any of their keys. */
export interface KeyIndex {
  /** The person's row, {@link NOBODY} or {@link SEVERAL}. */
  find(name: string): number;
  /** How often what was equated, each with an example: as it is written, and whose identifier was meant. */
  equated(): readonly {
    readonly what: Equated;
    readonly count: number;
    readonly written: string;
    readonly meant: string;
  }[];
}

const forms: readonly {
  readonly what: 'seen' | 'case' | 'number' | 'name' | 'accents';
  readonly of: (seen: string) => string | undefined;
}[] = [
  { what: 'seen', of: (seen) => seen },
  { what: 'case', of: caselessKey },
  { what: 'number', of: numberKey },
  { what: 'name', of: nameKey },
  { what: 'accents', of: plainKey },
];

/**
 * Finds people by their keys as people see them: as written, then as it looks, then without case, then as a number,
 * then as words of a name, then without accents – in each form first by identifier, then by the other columns, and only where that form
 * leads to one person. What finds everybody by their identifier as written builds nothing else.
 *
 * @param exact rows by identifier as written
 */
export function keyIndex(
  ids: readonly string[],
  exact: ReadonlyMap<string, number>,
  columns: readonly KeyColumn[] = [],
): KeyIndex {
  const maps: (Map<string, { readonly row: number; readonly column: string | undefined }> | undefined)[] = [];
  const counts = new Map<string, { what: Equated; count: number; written: string; meant: string }>();
  const remembered = new Map<string, { row: number; what: Equated | undefined }>();

  const mapOf = (form: number) => {
    let map = maps[form];
    if (map) return map;
    map = new Map();
    const { of } = forms[form]!;
    const add = (value: string, row: number, column: string | undefined) => {
      const key = of(seenKey(value));
      if (key === undefined || key === '') return;
      const known = map!.get(key);
      if (known === undefined) map!.set(key, { row, column });
      else if (known.row !== row && (known.column === undefined) === (column === undefined))
        map!.set(key, { row: SEVERAL, column });
    };
    for (let row = 0; row < ids.length; row++) add(ids[row]!, row, undefined);
    for (const { label, values } of columns)
      for (let row = 0; row < values.length; row++)
        for (const key of keysIn(values[row]!)) add(key, row, label);
    maps[form] = map;
    return map;
  };

  const search = (name: string): { row: number; what: Equated | undefined } => {
    const seen = seenKey(name);
    let several = false;
    for (const [form, { what, of }] of forms.entries()) {
      const key = of(seen);
      const found = key === undefined || key === '' ? undefined : mapOf(form).get(key);
      if (found === undefined) continue;
      if (found.row === SEVERAL) several = true;
      else return { row: found.row, what: found.column === undefined ? what : { column: found.column } };
    }
    // somebody who is named twice in a cell is one person, or nobody
    const rows = new Set(partsOfKey(name).map((part) => exact.get(part) ?? search(part).row));
    rows.delete(NOBODY);
    const [row] = rows;
    if (rows.size === 1 && row! >= 0) return { row: row!, what: 'part' };
    return { row: several ? SEVERAL : NOBODY, what: undefined };
  };

  return {
    find(name) {
      const row = exact.get(name);
      if (row !== undefined) return row;
      let found = remembered.get(name);
      if (found === undefined) {
        found = search(name);
        if (remembered.size < 1_000_000) remembered.set(name, found);
      }
      const { row: other, what } = found;
      if (what !== undefined) {
        const kind = typeof what === 'string' ? what : `:${what.column}`;
        const known = counts.get(kind);
        if (known) known.count++;
        else counts.set(kind, { what, count: 1, written: name, meant: ids[other]! });
      }
      return other;
    },
    equated: () => [...counts.values()],
  };
}
