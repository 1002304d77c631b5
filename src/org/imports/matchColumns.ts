import { collectFaults } from '../../text/collectFaults.ts';
import type { Note } from '../../text/problem.ts';
import { truncate } from '../../text/truncate.ts';
import { foldName } from '../matching/foldName.ts';
import { listedColumns, missingColumn } from './matchFaults.ts';
import type { Table } from './table.ts';

/** Our names of a file's columns, each with the other names it goes by, best first. */
export type ColumnNames<Name extends string> = Readonly<Record<Name, readonly string[]>>;

/** Our names to the file's, as the scenario states them; null for those that the file does not have. */
export type ColumnMap<Name extends string> = { readonly [name in Name]?: string | null | undefined };

/** Which cell of a row each of our columns is, and what was guessed. */
export interface Matched<Name extends string> {
  /** Position in the row, −1 where the file has no such column. */
  readonly at: Readonly<Record<Name, number>>;
  readonly notes: readonly Note[];
}

/**
 * Finds our columns among those of a table: first as `given`, then by our own names, then by their synonyms; case,
 * accents and punctuation do not count. No column of the file is used twice.
 *
 * @throws InputError if a given column or a required one is missing.
 */
export function matchColumns<Name extends string>(
  { file, header }: Pick<Table, 'file' | 'header'>,
  names: ColumnNames<Name>,
  required: readonly NoInfer<Name>[],
  given: ColumnMap<NoInfer<Name>> = {},
): Matched<Name> {
  const ours = Object.keys(names) as Name[];
  const at = Object.fromEntries(ours.map((name) => [name, -1])) as Record<Name, number>;
  const folded = header.map(foldName);
  const taken = new Set<number>();
  const faults = collectFaults('data');
  const notes: Note[] = [];

  const use = (name: Name, column: number) => {
    at[name] = column;
    taken.add(column);
  };
  const free = (name: string) => folded.findIndex((own, i) => own === name && !taken.has(i));

  // as given
  for (const name of ours) {
    const wanted = given[name];
    if (wanted === undefined || wanted === null) continue;
    const exact = header.indexOf(wanted.trim());
    const column = exact >= 0 ? exact : folded.indexOf(foldName(wanted));
    if (column >= 0 && wanted.trim() !== '') use(name, column);
    else faults.add(() => missingColumn(file, `columns.${name}`, name, wanted, header));
  }

  // by our own names
  for (const name of ours) {
    const column = at[name] < 0 ? free(foldName(name)) : -1;
    if (column >= 0 && given[name] === undefined) use(name, column);
  }

  // by their synonyms
  const guessed: string[] = [];
  for (const name of ours) {
    if (at[name] >= 0 || given[name] !== undefined) continue;
    const columns = names[name].map(free).filter((column) => column >= 0);
    if (columns.length === 0) continue;
    use(name, columns[0]!);
    guessed.push(`${name} ← ${truncate(header[columns[0]!]!)}`);
    if (columns.length > 1)
      notes.push(
        ambiguous(
          file,
          name,
          columns.map((column) => header[column]!),
        ),
      );
  }
  if (guessed.length > 0) notes.unshift(matchedNote(file, guessed));

  for (const name of required)
    if (at[name] < 0 && (given[name] ?? undefined) === undefined)
      faults.add(() => missingColumn(file, `columns.${name}`, name, name, header));
  faults.throwIfAny();
  return { at, notes };
}

const matchedNote = (file: string, guessed: readonly string[]): Note => ({
  file,
  code: 'columns-matched',
  message: {
    en: `columns recognised by their names: ${guessed.join(', ')}`,
    fr: `colonnes reconnues à leur nom : ${guessed.join(', ')}`,
  },
  remedy: { en: 'state others under columns', fr: 'indiquez-en d’autres sous columns' },
});

const ambiguous = (file: string, name: string, columns: readonly string[]): Note => ({
  file,
  code: 'ambiguous-column',
  message: {
    en: `several columns could be the ${name}: ${listedColumns(columns)}; the first of these is used`,
    fr: `plusieurs colonnes pourraient être ${name} : ${listedColumns(columns)} ; la première est utilisée`,
  },
  remedy: { en: `state it: columns: { ${name}: … }`, fr: `indiquez-la : columns: { ${name}: … }` },
});
