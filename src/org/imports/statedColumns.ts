import type { Faults } from '../../text/collectFaults.ts';
import type { Problem } from '../../text/problem.ts';
import { truncate } from '../../text/truncate.ts';
import { yamlWord } from '../../text/yamlWord.ts';
import type { StatedColumns } from '../matching/columnMatches.ts';
import type { Key } from '../matching/matchPeople.ts';
import { columnNamed, firstOf } from '../matching/positions.ts';
import type { ColumnMap } from './matchColumns.ts';
import { missingColumn } from './matchFaults.ts';
import type { Table } from './table.ts';

/** Columns by which people are named besides their identifier: names of columns, or lists that make up a name together. */
export type AlsoKeys = string | readonly (string | readonly string[])[];

/** The positions of the columns that a file states; null stays null. Those that do not exist become faults. */
export function statedColumns<Role extends string>(
  table: Pick<Table, 'file' | 'header' | 'scan'>,
  roles: readonly Role[],
  given: ColumnMap<Role>,
  faults: Faults,
): StatedColumns<Role> {
  const { file, header } = table;
  const stated: { [R in Role]?: number | null } = {};
  for (const role of roles) {
    const wanted = given[role];
    if (wanted === undefined) continue;
    if (wanted === null) {
      stated[role] = null;
      continue;
    }
    const column = columnNamed(header, wanted);
    if (column >= 0) {
      const isNumbered = wanted.trim() === firstOf(header[column]!);
      const repeated = isNumbered ? undefined : twiceNamed(table, role, column);
      if (repeated) faults.add(() => repeated);
      stated[role] = column;
    } else {
      // it is not guessed instead
      stated[role] = null;
      faults.add(() => missingColumn(file, `columns.${role}`, role, wanted, header));
    }
  }
  return stated;
}

/** The keys that a file states besides the identifier. */
export function statedKeys(
  { file, header }: Pick<Table, 'file' | 'header'>,
  also: AlsoKeys | undefined,
  faults: Faults,
): Key[] {
  const list = also === undefined ? [] : typeof also === 'string' ? [also] : also;
  return list
    .map((entry) =>
      (typeof entry === 'string' ? [entry] : entry).flatMap((name) => {
        const column = columnNamed(header, name);
        if (column < 0) faults.add(() => missingColumn(file, 'columns.also', 'also', name, header));
        return column < 0 ? [] : [column];
      }),
    )
    .filter((key) => key.length > 0);
}

/** Keys as a file would state them. */
export const keyLabel = (key: Key, header: readonly string[]): string =>
  key.length === 1
    ? yamlWord(header[key[0]!]!)
    : `[${key.map((column) => yamlWord(header[column]!)).join(', ')}]`;

/** The fault of a column that is needed and stands twice under its name, with different values. */
export function twiceNamed(
  table: Pick<Table, 'file' | 'header' | 'scan'>,
  role: string,
  column: number,
): Problem | undefined {
  const { file, header } = table;
  const twin = header.indexOf(`${header[column]!} (2)`);
  return twin >= 0 && differ(table, column, twin) ? twice(file, role, header[column]!) : undefined;
}

function differ({ scan }: Pick<Table, 'scan'>, one: number, other: number): boolean {
  let differs = false;
  scan((cells) => {
    differs ||= cells[one] !== cells[other];
    return !differs;
  });
  return differs;
}

const twice = (file: string, role: string, name: string): Problem => ({
  file,
  path: `columns.${role}`,
  code: 'repeated-column',
  message: {
    en: `two columns are named "${truncate(name)}" and hold different values`,
    fr: `deux colonnes s’appellent « ${truncate(name)} » et contiennent des valeurs différentes`,
  },
  remedy: {
    en: `write "${truncate(name)} (1)" for the first, "${truncate(name)} (2)" for the second`,
    fr: `écrivez « ${truncate(name)} (1) » pour la première, « ${truncate(name)} (2) » pour la deuxième`,
  },
});
