import { csvTable } from '../../org/imports/csvTable.ts';
import { decode } from '../../org/imports/decode.ts';
import { type ColumnMap, matchColumns } from '../../org/imports/matchColumns.ts';
import { topNames } from '../../org/imports/strangersTold.ts';
import type { Table } from '../../org/imports/table.ts';
import { withoutMarker } from '../../org/matching/blankMarkers.ts';
import { type Comma, commaIn, readNumber } from '../../org/matching/cells.ts';
import { looseKey } from '../../org/matching/keyForms.ts';
import { countStrangers, type Strangers } from '../../org/matching/strangers.ts';
import { collectFaults } from '../../text/collectFaults.ts';
import { InputError, type Note } from '../../text/problem.ts';
import { type UsageColumn, usageColumns } from './usageColumns.ts';
import * as say from './usageFaults.ts';
import { NO_ACCESS, type UsageLog } from './usageLog.ts';
import { type WeekReader, weekReader } from './weekOf.ts';

/** A file as its reader names it, with its bytes. */
export interface UsageFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface UsageReading {
  readonly columns?: ColumnMap<UsageColumn> | undefined;
  /** The day on which week 0 begins, as `2027-01-04`; needed where the log tells days. */
  readonly starts?: string | undefined;
  /** The last week that is looked at; without it, the last of the log. */
  readonly through?: number | undefined;
  /** Identifiers of everybody in the organisation, of whom shares are told; without them, of whomever the log names. */
  readonly people?: readonly string[] | undefined;
}

/** Weeks that a scenario may have, and cases that are held in memory at once: 400 MB. */
const MOST_WEEKS = 5200;
const MOST_CASES = 50_000_000;
/** Lines of strangers beyond this share are no log of these people. */
const MOST_STRANGERS = 1 / 2;
/** Cells that are looked at to tell how days and numbers are written. */
const LOOKED_AT = 10_000;

/**
 * Reads a usage log: a line for every person and week, or day, with how often that person used it; several lines of one person and
 * week add up. Columns are found by their names in English and French. Blank times are 0 with a note, lines from before the start
 * and of strangers are left out with a note.
 *
 * @throws InputError for files that cannot be read, lines that name nobody or no week, times that are no number from 0 on, days
 *   without a start, logs most of whose lines name strangers, and logs that say nothing of the weeks asked for
 */
export function readUsageLog(
  { name, bytes }: UsageFile,
  { columns, starts, through = MOST_WEEKS, people }: UsageReading = {},
): { readonly log: UsageLog; readonly notes: readonly Note[] } {
  const decoded = decode(bytes, name);
  const table = csvTable(decoded.text, name);
  const { at, notes: matched } = matchColumns(table, usageColumns, ['person', 'week'], columns);
  const { weekOf, accessOf, comma } = readersOf(table, at, starts);
  const index = peopleIndex(people);
  const faults = collectFaults('data');
  const strangers = countStrangers();
  const [rows, weeks, uses]: [number[], number[], number[]] = [[], [], []];
  const access = new Map<number, number>();
  let [lines, before, blank] = [0, 0, 0];
  table.each(faults, (cells, line) => {
    const place = () => table.place(line);
    const person = withoutMarker(cells[at.person]!);
    const week = weekOf(withoutMarker(cells[at.week]!));
    if (person === '') return faults.add(() => say.blankPerson(place()));
    if (week === 'undated') return faults.add(() => say.undatedWeek(place(), cells[at.week]!));
    if (typeof week === 'string')
      return faults.add(() => say.badWeek(place(), withoutMarker(cells[at.week]!)));
    if (week > MOST_WEEKS) return faults.add(() => say.tooManyWeeks(place(), week, MOST_WEEKS));
    const cell = at.times < 0 ? '1' : withoutMarker(cells[at.times]!);
    const times = cell === '' ? 0 : readNumber(cell, table.decimalComma, comma);
    if (times === undefined || times < 0) return faults.add(() => say.badTimes(place(), cell));
    lines++;
    if (cell === '') blank++;
    const row = index.rowOf(person);
    if (row === undefined) {
      strangers.add(person, place);
      return strangers.addLine();
    }
    const since = at.access < 0 ? undefined : accessOf(withoutMarker(cells[at.access]!));
    if (since === 'undated') return faults.add(() => say.undatedWeek(place(), cells[at.access]!));
    if (since === 'unreadable') return faults.add(() => say.badWeek(place(), cells[at.access]!));
    if (typeof since === 'number') access.set(row, Math.min(since, access.get(row) ?? since));
    if (week < 0) before++;
    else if (week <= through) {
      rows.push(row);
      weeks.push(week);
      uses.push(times);
    }
  });
  faults.throwIfAny();
  if (strangers.lines > MOST_STRANGERS * lines)
    throw new InputError('data', [say.mostlyStrangers(name, strangers.lines, lines, namesOf(strangers))]);
  if (weeks.length === 0) throw new InputError('data', [say.nothingObserved(name)]);

  const size = index.size();
  const last = weeks.reduce((most, week) => Math.max(most, week), 0);
  if (size * (last + 1) > MOST_CASES) throw new InputError('data', [say.tooLarge(name, size, last + 1)]);
  const times = new Float64Array(size * (last + 1));
  for (let k = 0; k < rows.length; k++) times[rows[k]! * (last + 1) + weeks[k]!] += uses[k]!;
  return {
    log: {
      people: size,
      first: weeks.reduce((least, week) => Math.min(least, week), last),
      last,
      times,
      access:
        at.access < 0
          ? undefined
          : Int32Array.from({ length: size }, (_, person) => access.get(person) ?? NO_ACCESS),
    },
    notes: [
      ...decoded.notes,
      ...table.notes,
      ...matched,
      ...(people === undefined ? [say.onlyUsersKnown(name, size)] : []),
      ...(at.times < 0 ? [say.everyLineOnce(name)] : []),
      ...(strangers.lines > 0
        ? [
            say.strangersLeftOut(name, strangers.lines, [
              topNames(strangers, 'en'),
              topNames(strangers, 'fr'),
            ]),
          ]
        : []),
      ...(before > 0 ? [say.beforeTheStart(name, before)] : []),
      ...(blank > 0 ? [say.blankTimes(name, blank)] : []),
    ],
  };
}

/** The most frequent, as a message lists them in English and in French. */
const namesOf = (strangers: Strangers): readonly [string, string] => [
  topNames(strangers, 'en'),
  topNames(strangers, 'fr'),
];

/** How the cells of this table are read, which the first of them tell. */
function readersOf(
  table: Table,
  at: Readonly<Record<UsageColumn, number>>,
  starts: string | undefined,
): { weekOf: WeekReader; accessOf: WeekReader; comma: Comma } {
  const first: (readonly string[])[] = [];
  table.scan((cells) => first.push(cells) < LOOKED_AT);
  const column = (of: UsageColumn) => (at[of] < 0 ? [] : first.map((cells) => cells[at[of]]!));
  return {
    weekOf: weekReader(column('week'), starts),
    accessOf: weekReader(column('access'), starts),
    comma: commaIn(column('times'), table.decimalComma),
  };
}

/** Rows of people by what they are called; where nobody is known beforehand, everybody who is named is one. */
function peopleIndex(people: readonly string[] | undefined) {
  const exact = new Map<string, number>();
  const loose = new Map<string, number>();
  const add = (id: string): number => {
    const row = exact.size;
    exact.set(id, row);
    loose.set(looseKey(id), row);
    return row;
  };
  for (const id of people ?? []) add(id);
  return {
    size: () => exact.size,
    rowOf(id: string): number | undefined {
      const row = exact.get(id) ?? loose.get(looseKey(id));
      return row ?? (people === undefined ? add(id) : undefined);
    },
  };
}
