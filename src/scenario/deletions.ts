import type * as z from 'zod';
import { type LocatedEntry, type LocatedValue, type Path, toPlain } from './locatedValue.ts';
import { keysAt } from './schemaAt.ts';

/**
 * Carries out the deletions that `null` asks for, so that the schema's defaults apply. A null under a key that the
 * schema does not know stays, so that the key is refused like any other; and so does one under the columns of a file,
 * where it says that the file has no such column.
 */
export function withoutDeleted(written: LocatedValue, schema: z.core.$ZodType): LocatedValue {
  const input = toPlain(written);

  function clean(part: LocatedValue, path: Path): LocatedValue {
    if (part.kind === 'scalar') return part;
    if (part.kind === 'list')
      return { ...part, items: part.items.map((item, k) => clean(item, [...path, k])) };
    const entries = new Map<string, LocatedEntry>();
    let known: { readonly keys: readonly string[] | undefined } | undefined;
    for (const [key, entry] of part.entries) {
      const empty = entry.value.kind === 'scalar' && entry.value.value === null;
      if (empty) {
        known ??= { keys: keysAt(schema, path, input) };
        if (known.keys?.includes(key) !== false && path.at(-1) !== 'columns') continue;
      }
      entries.set(key, { key: entry.key, value: clean(entry.value, [...path, key]) });
    }
    return { ...part, entries };
  }

  return clean(written, []);
}
