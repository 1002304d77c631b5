import { collectFaults, type Faults } from '../../text/collectFaults.ts';
import { longestName } from '../../text/longestName.ts';
import type { Note } from '../../text/problem.ts';
import type { Text } from '../../text/text.ts';
import { isBlankMarker, isBlankSign } from '../matching/blankMarkers.ts';
import { readAdopterType, readFlag, readLevel, readNumberOrShare } from '../matching/cells.ts';
import { headerMeaning, managerScore } from '../matching/headerMeaning.ts';
import { isRoundedNumber } from '../matching/keyForms.ts';
import { type KeyIndex, keyIndex } from '../matching/keyIndex.ts';
import { type Key, matchPeople } from '../matching/matchPeople.ts';
import type { StrangerPolicy } from '../matching/strangers.ts';
import { beginsLikeTotal, endsLikeTotal, isReportLine, isTotal } from '../matching/totalLine.ts';
import type { Org } from '../org.ts';
import { type PeopleColumn, type PersonColumn, peopleColumnNames } from '../peopleColumns.ts';
import { collectColumns } from '../personColumns.ts';
import { blankMarkers } from './blanksRead.ts';
import { type GrowableArray, growableArray } from './growableArray.ts';
import { labelColumn } from './labelColumn.ts';
import { lookAt } from './lookAt.ts';
import type { ColumnMap } from './matchColumns.ts';
import { ambiguousNotes, matchedNotes, neededColumn, rejectedNotes } from './matchFaults.ts';
import { nameTooLong } from './nameTooLong.ts';
import { nearLabels } from './nearLabels.ts';
import * as say from './peopleFaults.ts';
import { peopleTable } from './peopleTable.ts';
import { readManagers } from './readManagers.ts';
import { type Hierarchy, hierarchy } from './reportingLines.ts';
import { type AlsoKeys, keyLabel, statedColumns, statedKeys, twiceNamed } from './statedColumns.ts';
import type { Table } from './table.ts';
import { type UnderstoodTable, understoodTable } from './understoodTable.ts';
import { lineFilter, type Where } from './where.ts';

/** The columns of an organisation that a table of people gives. */
export type People = Omit<Org, 'ties' | 'external' | 'real'>;

/** How a table of people is to be read. */
export interface PeopleReading {
  readonly columns?: (ColumnMap<PeopleColumn> & { readonly also?: AlsoKeys | undefined }) | undefined;
  /** Which lines are kept; whoever stands on the others is no stranger. */
  readonly where?: Where | undefined;
  /** What is done about managers who are not in the file; default `leave-out`. */
  readonly strangers?: StrangerPolicy | undefined;
}

/** The people of a table, and how they are found by what files call them. */
export interface ReadPeople {
  readonly people: People;
  readonly understood: UnderstoodTable;
  /** Managers who are not in the file, with how often each is named. */
  readonly strangers: ReadonlyMap<string, number>;
  /** The row of each by their identifier; of people whom `where` leaves out, from the number of people on. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** Where the identifiers stand: the file and the name of the column. */
  readonly named: { readonly file: string; readonly column: string };
  /** The keys that the file states, or that its managers are named by. */
  readonly also: readonly Key[];
  /** Other columns that tell people apart. */
  readonly keys: readonly Key[];
  readonly labelOf: (key: Key) => string;
  /** The cells of a key, of everybody in the order of the rows. */
  readonly valuesOf: (key: Key) => string[];
  readonly indexBy: (keys: readonly Key[]) => KeyIndex;
}

/**
 * Reads a table of people. Blank cells mean: no manager, no unit, level and type unknown, not an initial adopter, not
 * facing customers, threshold not given (NaN: the rule that needs one decides, as it does of a negative one).
 *
 * @param faults told of repeated identifiers, managers who lead each other in a circle, and values of stated columns
 *   that cannot be read; without it, they are thrown
 * @throws InputError for a missing column
 */
export function readPeople(table: Table, reading: PeopleReading = {}, faults?: Faults): ReadPeople {
  const own = faults ?? collectFaults('data');
  const read = peopleOf(table, reading, own);
  if (!faults) own.throwIfAny();
  return read;
}

function peopleOf(
  written: Table,
  { columns = {}, where, strangers = 'leave-out' }: PeopleReading,
  faults: Faults,
): ReadPeople {
  const table = peopleTable(written, columns.id !== undefined);
  const { decimalComma, file, header } = table;
  const needed = collectFaults('data');
  const stated = statedColumns(table, peopleColumnNames, columns, needed);
  const statedAlso = statedKeys(table, columns.also, needed);
  const filter = lineFilter(table, where);
  const look = lookAt(table);
  const guessed = matchPeople(look, stated, decimalComma, statedAlso);
  // where strangers are to be refused, a column of them is not left out
  const strange =
    strangers === 'refuse' ? guessed.rejected.find(({ role }) => role === 'manager') : undefined;
  const match = strange
    ? matchPeople(look, { ...stated, manager: strange.column }, decimalComma, statedAlso)
    : guessed;
  const at = Object.fromEntries(
    peopleColumnNames.map((name) => [name, match.matches[name]?.column ?? -1]),
  ) as Record<PeopleColumn, number>;
  if (at.id < 0 && (columns.id ?? undefined) === undefined)
    needed.add(() => neededColumn(file, 'id', header, say.whyNoId(match, header, table.unnamed)));
  // managers tell which of two columns of the same name is meant
  const repeated =
    at.id >= 0 && at.manager < 0 && stated.id === undefined ? twiceNamed(table, 'id', at.id) : undefined;
  if (repeated) needed.add(() => repeated);
  needed.throwIfAny();
  /** Whether a key is of the person: a unit is shared, and who leads somebody is somebody else. */
  const isOwn = (key: Key) =>
    !key.some(
      (column) =>
        [at.manager, at.unit, at.division, at.site, at.function].includes(column) ||
        managerScore(headerMeaning(header[column]!)) > 0.6,
    );
  const managerKey = match.managerKey && isOwn(match.managerKey) ? match.managerKey : undefined;
  const also = statedAlso.length > 0 ? statedAlso : managerKey ? [managerKey] : [];
  const isStated = (name: PeopleColumn) => match.matches[name]?.why === 'stated';

  // a total may stand beside the identifier, unless a unit is called so
  const labelled = [0, at.unit, at.division, at.site, ...match.names].filter(
    (column) => column >= 0 && column !== at.id,
  );
  const fewTotals =
    look.rows.filter((cells) => saysTotal(cells, labelled)).length <= Math.max(2, 0.05 * look.rows.length) &&
    look.rows.length > 2;
  const groupTotals = groupTotalsIn(look.rows, labelled, at.id);
  const isRemark = remarksIn(look.rows, at.id);
  const ids: string[] = [];
  const rowOf = new Map<string, number>();
  const managers: string[] = [];
  const rowNumbers: number[] = [];
  const dropped: { readonly ids: string[]; readonly rows: number[] } = { ids: [], rows: [] };
  const blanks = blankMarkers();
  const odd = new Map<PersonColumn, { count: number; example: string }>();
  const left = { blank: 0, totals: 0, lines: 0, rounded: 0, roundedTwice: 0 };
  const readers: Reader[] = [];
  let manager: Int32Array | undefined;
  let ranks: Hierarchy | undefined;

  /** Collects a column of values, if there is one: what cannot be read is blank where the column was guessed. */
  const values = <A>(
    name: PersonColumn,
    column: GrowableArray<A>,
    remedy: Text,
    read: (cell: string) => number | undefined,
  ): (() => A | undefined) => {
    if (at[name] < 0) return () => undefined;
    readers.push((cells, row) => {
      const cell = cells[at[name]]!;
      let value = read(cell);
      if (value === undefined && isBlankMarker(cell)) {
        blanks.add(cell);
        value = read('');
      } else if (value === undefined && isStated(name))
        faults.add(() => say.badValue(table.place(row), name, cell, remedy));
      else if (value === undefined) {
        odd.set(name, { count: (odd.get(name)?.count ?? 0) + 1, example: odd.get(name)?.example ?? cell });
        value = read('');
      }
      column.push(value ?? 0);
    });
    return column.finish;
  };

  const personColumns = collectColumns({
    manager: () => () => manager,
    labels(name) {
      const column = labelColumn(at[name], faults, table.place, blanks);
      readers.push(column.read);
      return () => column.finish(ids.length);
    },
    layers(name) {
      const stated = values(name, growableArray(Int32Array), say.wholeNumber, (cell) =>
        readLevel(cell, decimalComma),
      );
      return () => stated() ?? ranks?.level ?? new Int32Array(ids.length).fill(-1);
    },
    flag: (name) => values(name, growableArray(Uint8Array), say.oneOrZero, readFlag),
    adopterType: (name) => values(name, growableArray(Int8Array), say.oneOfFive, readAdopterType),
    number: (name) =>
      values(name, growableArray(Float64Array), say.anyNumber, (cell) =>
        cell === '' ? Number.NaN : readNumberOrShare(cell, decimalComma),
      ),
  });

  const twice: RepeatedLine[] = [];
  let leaders: Set<string> | undefined;
  /** Whether a line that looks like a total has a manager, or is one: somebody may be called Total. */
  const isSomebody = (cells: readonly string[]): boolean => {
    if (at.manager < 0) return false;
    const above = cells[at.manager]!;
    if (above !== '' && !isAmount(above) && !isBlankMarker(above) && !isTotal(above)) return true;
    if (leaders === undefined) {
      const found = new Set<string>();
      table.scan((others) => {
        if (others[at.id] !== '' && others !== cells) found.add(others[at.manager]!);
      });
      leaders = found;
    }
    return leaders.has(cells[at.id]!);
  };

  table.each(faults, (cells, row) => {
    left.lines++;
    const id = cells[at.id]!;
    if (id === '' || isBlankSign(id)) {
      left.blank++;
      return;
    }
    if (
      ((isSum(cells, at.id) || isRemark(cells)) && !isSomebody(cells)) ||
      (fewTotals && saysTotal(cells, labelled)) ||
      groupTotals(cells)
    ) {
      left.totals++;
      return;
    }
    if (!filter.keeps(cells)) {
      dropped.ids.push(id);
      dropped.rows.push(row);
      return;
    }
    const first = rowOf.get(id);
    const rounded = isRoundedNumber(id);
    if (rounded) left.rounded++;
    if (first !== undefined && rounded) left.roundedTwice++;
    else if (first !== undefined) twice.push({ id, first: rowNumbers[first]!, row, cells });
    if (id.length > longestName) faults.add(() => nameTooLong(table.place(row), id));
    if (first !== undefined || id.length > longestName) return;
    rowOf.set(id, ids.length);
    ids.push(id);
    rowNumbers.push(row);
    if (at.manager >= 0) managers.push(cells[at.manager]!);
    for (const read of readers) read(cells, row);
  });
  const same = sameLines(table, twice);
  for (const { id, first, row } of twice)
    if (!same.has(row)) faults.add(() => say.repeatedId(table, id, first, row));
  const filterNotes = filter.notes();
  if (ids.length === 0 && left.blank === 0) faults.add(() => say.nobody(file));
  else if (left.blank > left.lines / 2)
    faults.add(() => say.mostWithoutId(file, header[at.id]!, left.blank, left.lines));
  if (left.roundedTwice > 0) faults.add(() => say.roundedTwice(file, header[at.id]!, left.rounded));
  for (const [k, id] of dropped.ids.entries()) if (!rowOf.has(id)) rowOf.set(id, ids.length + k);

  const valuesOf = (key: Key): string[] => {
    const cellsOf = new Array<string>(ids.length + dropped.ids.length).fill('');
    let [kept, out] = [0, 0];
    table.scan((cells, row) => {
      const value = key.map((column) => cells[column]!).join(' ');
      const told = isBlankMarker(value) ? '' : value;
      if (row === rowNumbers[kept]) cellsOf[kept++] = told;
      else if (row === dropped.rows[out]) cellsOf[ids.length + out++] = told;
    });
    return cellsOf;
  };
  const everybody = [...ids, ...dropped.ids];
  const labelOf = (key: Key) => keyLabel(key, header);
  const indexBy = (keys: readonly Key[]) =>
    keyIndex(
      everybody,
      rowOf,
      keys.map((key) => ({ label: labelOf(key), values: valuesOf(key) })),
    );

  const notes: Note[] = [];
  let managersNamed: ReadonlyMap<string, number> = new Map();
  if (at.manager >= 0) {
    const led = readManagers(managers, ids, indexBy(also), table, rowNumbers, blanks, faults, {
      strangers,
      stated: isStated('manager'),
      column: header[at.manager]!,
      named: header[at.id]!,
    });
    manager = led.manager;
    managersNamed = led.strangers;
    notes.push(...led.notes);
    if (managerKey && statedAlso.length === 0)
      notes.push(say.joinedBy(file, header[at.manager]!, labelOf(managerKey)));
  }
  ranks = manager && hierarchy(manager);
  const isFile = table.place(0).line !== undefined;
  if (isFile && manager === undefined && stated.manager === undefined && header.length > 1)
    notes.push(
      say.noManager(
        file,
        header,
        match.perhapsManager.map((column) => header[column]!),
      ),
    );
  if (isFile && at.unit < 0 && stated.unit === undefined && header.length > 1)
    notes.push(say.noUnit(file, header, at.division >= 0 ? header[at.division] : undefined));
  if (ranks) notes.push(...say.hierarchyNotes(file, ids, ranks));
  const read = personColumns();
  if (at.unit >= 0) notes.push(...say.blankUnits(file, read.unit));
  for (const name of ['unit', 'division', 'site', 'function'] as const)
    notes.push(...nearLabels(file, name, read[name]));
  if (match.status && where === undefined)
    notes.push(say.statesFound(file, header[match.status.column]!, match.status.values));
  else if (match.leaving !== undefined && where === undefined)
    notes.push(say.leaversFound(file, header[match.leaving]!));
  if (left.roundedTwice === 0 && left.rounded > 0)
    notes.push(say.rounded(file, header[at.id]!, left.rounded));
  if (same.size > 0) notes.push(say.sameTwice(file, same.size));
  notes.push(...say.leftOut(file, header[at.id]!, left), ...say.oddCells(file, odd), ...blanks.notes(file));

  const people: People = {
    size: ids.length,
    ids,
    lines: isFile ? Int32Array.from(rowNumbers) : undefined,
    ...read,
    notes: [
      ...table.notes,
      ...matchedNotes(file, match.matches, table.unnamed),
      ...ambiguousNotes(file, match.matches),
      ...rejectedNotes(file, match.rejected),
      ...filterNotes,
      ...notes,
    ],
  };
  return {
    people,
    understood: understoodTable(file, 'people', match.matches, match.rejected, also.map(labelOf)),
    strangers: managersNamed,
    rowOf,
    named: { file, column: header[at.id]! },
    also,
    keys: match.keys.filter(isOwn),
    labelOf,
    valuesOf,
    indexBy,
  };
}

/** A line whose identifier stands on an earlier one. */
interface RepeatedLine {
  readonly id: string;
  readonly first: number;
  readonly row: number;
  readonly cells: readonly string[];
}

/** Those that say the same as the earlier line, cell by cell: the file holds somebody twice, and nothing differs. */
function sameLines(table: Table, repeated: readonly RepeatedLine[]): ReadonlySet<number> {
  const same = new Set<number>();
  if (repeated.length === 0) return same;
  const wanted = new Map<number, readonly string[] | undefined>(
    repeated.map(({ first }) => [first, undefined]),
  );
  table.scan((cells, row) => {
    if (wanted.has(row)) wanted.set(row, cells);
  });
  // an identifier alone may as well be two people's
  for (const { first, row, cells } of repeated)
    if (
      cells.filter((cell) => cell !== '').length > 1 &&
      wanted.get(first)?.every((cell, k) => cell === cells[k])
    )
      same.add(row);
  return same;
}

type Reader = (cells: readonly string[], row: number) => void;

/** Whether one of these cells is called a total. */
function saysTotal(cells: readonly string[], columns: readonly number[]): boolean {
  for (const column of columns) {
    const cell = cells[column]!;
    if (
      /^(grand|sous|sub|t)/i.test(cell) &&
      /^(grand |sous-?|sub-?)?tota(l|ux|ls)\b/i.test(cell) &&
      isTotal(cell)
    )
      return true;
  }
  return false;
}

/**
 * Lines that add up a group beside the identifier: `Ops Total`, and numbers. Each of them stands once, where a unit of
 * such a name would stand beside each of its people.
 */
function groupTotalsIn(
  rows: readonly (readonly string[])[],
  labelled: readonly number[],
  id: number,
): (cells: readonly string[]) => boolean {
  const labelOf = (cells: readonly string[]): string | undefined => {
    const column = labelled.find((k) => k !== id && endsLikeTotal(cells[k]!));
    return column !== undefined && cells.every((cell, k) => k === column || cell === '' || isAmount(cell))
      ? cells[column]!
      : undefined;
  };
  const found = rows.map(labelOf).filter((label) => label !== undefined);
  const once = found.length > 0 && new Set(found).size === found.length && found.length < rows.length / 2;
  return once ? (cells) => labelOf(cells) !== undefined : () => false;
}

/**
 * Lines below all others that hold nothing but words where identifiers stand, which are codes of one kind: a legend, or
 * the end of a list.
 */
function remarksIn(rows: readonly (readonly string[])[], id: number): (cells: readonly string[]) => boolean {
  const kindOf = (cell: string) => cell.replaceAll(/\p{L}+/gu, 'a').replaceAll(/\d+/g, '9');
  const isAlone = (cells: readonly string[]) =>
    cells.length > 2 &&
    /\p{L}/u.test(cells[id]!) &&
    !/\d/.test(cells[id]!) &&
    cells.every((cell, k) => k === id || cell === '');
  const last = rows.findLastIndex((cells) => !isAlone(cells));
  const kinds = new Set(rows.slice(0, last + 1).map((cells) => kindOf(cells[id]!)));
  const [kind] = kinds;
  const below = rows.length - 1 - last;
  if (below === 0 || below > 5 || last < 1 || kinds.size !== 1 || !kind!.includes('9')) return () => false;
  return isAlone;
}

/** What stands in a line of totals: sums and shares. */
const isAmount = (cell: string): boolean => /^[\d\s.,%]+$/.test(cell);

/** Whether a line adds up what stands above it, or is a remark of the report, rather than a person. */
function isSum(cells: readonly string[], id: number): boolean {
  const named = cells[id]!;
  if (endsLikeTotal(named) && cells.every((cell, k) => k === id || cell === '' || isAmount(cell)))
    return true;
  if (!beginsLikeTotal(named)) return false;
  if (/^(grand |sous-?|sub-?)?tota(l|ux|ls)\b/i.test(named)) return isTotal(named);
  const others = cells.filter((_, k) => k !== id);
  if (isTotal(named)) return others.length > 0 && others.every((cell) => cell === '' || isAmount(cell));
  return (
    others.length > 0 && /[\s:]/.test(named) && isReportLine(named) && others.every((cell) => cell === '')
  );
}
