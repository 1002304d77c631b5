import { type OurColumn, ourColumnsIn, type ProposedTable } from '../../../org/connect/proposal.ts';
import {
  columnReason,
  filterReason,
  keyReason,
  kindReason,
  scaleReason,
} from '../../../org/connect/reasons.ts';
import { graphImports } from '../../../org/imports/graphImports.ts';
import { isBlankMarker } from '../../../org/matching/blankMarkers.ts';
import { tiesColumns } from '../../../org/matching/columnNames.ts';
import { columnNamed, statedName } from '../../../org/matching/positions.ts';
import { peopleColumnNames, peopleColumns } from '../../../org/peopleColumns.ts';
import { tablePath } from '../../../org/tableFile.ts';
import type { Language, Text } from '../../../text/text.ts';
import { truncate } from '../../../text/truncate.ts';
import { sayIn } from '../../typeset.ts';
import type { ColumnView, FileView, OtherRow, Settled, TableSettled } from '../firmView.ts';
import { fitsOf, type Names, namesOf } from './fitsOf.ts';
import { groupedCounts } from './groupedCounts.ts';
import { type FirmRead, tableId } from './readFirm.ts';

/** Our columns that are shown where none of the file's fits, too. */
const usual: Readonly<Record<ProposedTable['kind'], readonly OurColumn[]>> = {
  people: ['id', 'manager', 'unit', 'site', 'function', 'customerFacing', 'division'],
  ties: ['source', 'target', 'weight'],
  external: ['id', 'kind'],
  none: [],
};

const all: Readonly<Record<ProposedTable['kind'], readonly OurColumn[]>> = {
  people: [
    ...usual.people,
    ...peopleColumnNames.filter((name) => !(usual.people as readonly string[]).includes(name)),
  ],
  ties: Object.keys(tiesColumns) as OurColumn[],
  external: usual.external,
  none: [],
};

const roleNames: Partial<Record<OurColumn, Text>> = {
  source: { en: 'From', fr: 'De' },
  target: { en: 'To', fr: 'Vers' },
  weight: { en: 'How much', fr: 'Combien' },
  kind: { en: 'Kind', fr: 'Nature' },
};

/** Columns that are named and not used, at most. */
const MOST_UNUSED = 12;
/** Values that are given as an example. */
const EXAMPLES = 3;

/** What every file is, and what its columns are, with the reasons. */
export function fileViews(
  read: FirmRead,
  pseudonymOf: (id: string) => string | undefined,
  language: Language,
): FileView[] {
  const { proposal, opened } = read;
  const names = namesOf(proposal.tables.find(({ kind }) => kind === 'people'));
  const say = sayIn(language);
  return [
    ...proposal.tables.map((table) => tableView(table, read.settled, names, pseudonymOf, language)),
    ...opened.graphs.map(
      ({ file, format }): FileView => ({
        id: file,
        file,
        sheet: undefined,
        told: say({
          en: `a graph: ${graphImports[format].title.en}`,
          fr: `un graphe : ${graphImports[format].title.fr}`,
        }),
        kind: 'graph',
        columns: [],
        others: [],
        unused: [],
      }),
    ),
    ...opened.leftOut.map(
      (file): FileView => ({
        id: tableId(file),
        file: tablePath(file),
        sheet: file.sheet,
        told: say(noTable),
        kind: 'none',
        columns: [],
        others: [],
        unused: [],
      }),
    ),
  ];
}

const noTable: Text = { en: 'holds no table: left out', fr: 'ne contient pas de tableau : laissée de côté' };

function tableView(
  table: ProposedTable,
  settled: Settled,
  names: Names,
  pseudonymOf: (id: string) => string | undefined,
  language: Language,
): FileView {
  const { file, kind, header, columns } = table;
  const say = reasonIn(language);
  const id = tableId(file);
  const roles = table.shape === undefined ? all[kind] : [];
  return {
    id,
    file: tablePath(file),
    sheet: file.sheet,
    told: say(kindReason(table)),
    kind,
    columns: roles.map((role): ColumnView => {
      const match = columns[role];
      const own = match === undefined ? undefined : nameAt(table, match.column);
      const choices = header.map((_, column) => ({
        column: statedName(header, column),
        fits: fitsOf(table, role, column, names, language),
      }));
      if (own !== undefined && !choices.some(({ column }) => column === own))
        choices.unshift({ column: own, fits: fitsOf(table, role, match!.column, names, language) });
      return {
        role,
        name: say(
          kind === 'people' ? peopleColumns[role as keyof typeof peopleColumns].title : roleName(role),
        ),
        column: own,
        choices,
        example: match === undefined ? '' : exampleOf(table, role, match.column, pseudonymOf),
        why: match === undefined ? say(noColumn(table, role)) : say(columnReason(table, role)),
        isUsual: usual[kind].includes(role),
        isSaid: settled.tables[id]?.columns?.[role] !== undefined,
      };
    }),
    others: otherRows(table, settled, id, language),
    unused: unusedIn(table),
  };
}

/** As the file says it: a column that was made of others has their names. */
const nameAt = ({ header, look }: ProposedTable, column: number) =>
  column < header.length ? statedName(header, column) : look.header[column];

const roleName = (role: OurColumn): Text => roleNames[role] ?? peopleColumns.id.title;

/** Reasons as a page says them, thousands set apart. */
const reasonIn = (language: Language) => (text: Text) => groupedCounts(sayIn(language)(text), language);

function noColumn({ rejected, look }: ProposedTable, role: OurColumn): Text {
  const out = rejected.find((one) => one.role === role);
  if (out !== undefined) {
    const values = out.examples.slice(0, 2).map(truncate).join(', ');
    return {
      en: `${truncate(out.header)} is called so, and its values are not: ${values}`,
      fr: `${truncate(out.header)} s’appelle ainsi, mais ses valeurs n’en sont pas : ${values}`,
    };
  }
  if (role === 'division')
    return {
      en: 'no column fits: a firm of one division',
      fr: 'aucune colonne ne convient : une seule division',
    };
  if (role === 'weight')
    return {
      en: 'no column fits: every line weighs 1',
      fr: 'aucune colonne ne convient : chaque ligne pèse 1',
    };
  return look.header.length === 0
    ? { en: '', fr: '' }
    : { en: 'no column fits', fr: 'aucune colonne ne convient' };
}

function exampleOf(
  { look: { rows } }: ProposedTable,
  role: OurColumn,
  column: number,
  pseudonymOf: (id: string) => string | undefined,
): string {
  const values = new Set<string>();
  for (const cells of rows) {
    const cell = cells[column];
    if (cell === '' || isBlankMarker(cell)) continue;
    if (role === 'id') {
      const pseudonym = pseudonymOf(cell);
      if (pseudonym !== undefined) return `${shortened(cell)} → ${pseudonym}`;
    }
    values.add(cell);
    if (values.size >= EXAMPLES) break;
  }
  return [...values]
    .slice(0, role === 'id' ? 1 : EXAMPLES)
    .map(shortened)
    .join(', ');
}

/** Characters of an example, so that three stand beside one another. */
const LONGEST = 22;
const shortened = (cell: string) => {
  const told = truncate(cell);
  return told.length > LONGEST ? `${told.slice(0, LONGEST - 1)}…` : told;
};

function otherRows(table: ProposedTable, settled: Settled, id: string, language: Language): OtherRow[] {
  const say = reasonIn(language);
  const rows: OtherRow[] = table.also.map((one) => ({
    name: say({ en: 'Also named by', fr: 'Aussi nommé par' }),
    what: [one.key].flat().join(' + '),
    why: say(keyReason(one)),
  }));
  const own: TableSettled = settled.tables[id] ?? {};
  if (table.filter)
    rows.push({
      name: say({ en: 'Left out', fr: 'Écartés' }),
      what: truncate(table.filter.column),
      why: say(filterReason(table)),
      action: {
        id: `everybody ${id}`,
        label: say({ en: 'Read everybody', fr: 'Lire tout le monde' }),
        sets: { ...settled, tables: { ...settled.tables, [id]: { ...own, everybody: true } } },
      },
    });
  else if (own.everybody)
    rows.push({
      name: say({ en: 'Left out', fr: 'Écartés' }),
      what: say({ en: 'nobody', fr: 'personne' }),
      why: say({ en: 'as you said', fr: 'comme vous l’avez dit' }),
      action: {
        id: `not everybody ${id}`,
        label: say({ en: 'Leave out who has left', fr: 'Écarter qui est parti' }),
        sets: { ...settled, tables: { ...settled.tables, [id]: { ...own, everybody: undefined } } },
      },
    });
  if (table.scale)
    rows.push({
      name: say({ en: 'Weighed by', fr: 'Pesé par' }),
      what: say({ en: 'logarithm', fr: 'logarithme' }),
      why: say(scaleReason),
    });
  return rows;
}

function unusedIn(table: ProposedTable): string[] {
  const { header, columns, also, filter, kind, shape } = table;
  if (kind === 'none' || kind === 'external' || shape !== undefined) return [];
  const used = new Set(
    ourColumnsIn(table).flatMap((role) => {
      const { column, header: name } = columns[role]!;
      return column < header.length ? [column] : name.split(' + ').map((half) => columnNamed(header, half));
    }),
  );
  for (const name of [...also.flatMap(({ key }) => key), ...(filter ? [filter.column] : [])])
    used.add(columnNamed(header, name));
  const unused = header.filter((_, column) => !used.has(column)).map(truncate);
  return unused.length > MOST_UNUSED ? [...unused.slice(0, MOST_UNUSED), '…'] : unused;
}
