import { csvTable } from '../../org/imports/csvTable.ts';
import { decode } from '../../org/imports/decode.ts';
import { type ColumnMap, matchColumns } from '../../org/imports/matchColumns.ts';
import type { Table } from '../../org/imports/table.ts';
import { withoutMarker } from '../../org/matching/blankMarkers.ts';
import { readNumber, readNumberOrShare } from '../../org/matching/cells.ts';
import { collectFaults } from '../../text/collectFaults.ts';
import { InputError, type Note, type Place } from '../../text/problem.ts';
import type { ObservedCurve } from './observedCurve.ts';
import type { UsageFile } from './readUsageLog.ts';
import { type CountsColumn, countsColumns } from './usageColumns.ts';
import * as say from './usageFaults.ts';
import { weekReader } from './weekOf.ts';

export interface CountsReading {
  readonly columns?: ColumnMap<CountsColumn> | undefined;
  /** The day on which week 0 begins, as `2027-01-04`; needed where the file tells days. */
  readonly starts?: string | undefined;
  /** The last week that is looked at; without it, the last of the file. */
  readonly through?: number | undefined;
  /** Of how many people users are counted, where the file does not say. */
  readonly people?: number | undefined;
}

/** More than there are. */
const MOST_PEOPLE = 2 ** 31 - 1;

interface Counted {
  readonly week: number;
  readonly share: number;
  readonly of: number;
  readonly line: number;
}

/** The last week that a scenario may have. */
const MOST_WEEKS = 5200;

/**
 * Reads weekly counts: a line for every week with how many people used it, as a number (`users`) or a share (`share`, or `12%`), and of how many.
 * Weeks may stand in any order, and need not be all. Lines from before the start are left out with a note.
 *
 * @throws InputError for files that cannot be read, weeks and numbers that are none, weeks that stand twice, more users than
 *   people, and where nothing says of how many people they are
 */
export function readWeeklyCounts(
  { name, bytes }: UsageFile,
  { columns, starts, through = MOST_WEEKS, people }: CountsReading = {},
): { readonly curve: ObservedCurve; readonly notes: readonly Note[] } {
  const decoded = decode(bytes, name);
  const table = csvTable(decoded.text, name);
  const { at, notes } = matchColumns(table, countsColumns, ['week'], columns);
  // refused with the names that users may have
  if (at.users < 0 && at.share < 0) matchColumns(table, countsColumns, ['week', 'users'], columns);
  const written: string[] = [];
  table.scan((cells) => written.push(cells[at.week]!));
  const weekOf = weekReader(written, starts);
  const faults = collectFaults('data');
  const byWeek = new Map<number, Counted>();
  let before = 0;
  table.each(faults, (cells, line) => {
    const place = table.place(line);
    const cell = withoutMarker(cells[at.week]!);
    const week = weekOf(cell);
    if (week === 'undated') return faults.add(() => say.undatedWeek(place, cell));
    if (typeof week === 'string') return faults.add(() => say.badWeek(place, cell));
    if (week > MOST_WEEKS) return faults.add(() => say.tooManyWeeks(place, week, MOST_WEEKS));
    const counted = readCount(table, cells, at, people, place);
    if ('code' in counted) return faults.add(() => counted);
    const same = byWeek.get(week);
    if (week < 0) before++;
    else if (same !== undefined) faults.add(() => say.repeatedWeek(place, week, table.place(same.line).line));
    else byWeek.set(week, { week, line, ...counted });
  });
  faults.throwIfAny();
  const inOrder = [...byWeek.values()].filter(({ week }) => week <= through).sort((a, b) => a.week - b.week);
  if (inOrder.length === 0) throw new InputError('data', [say.nothingObserved(name)]);
  return {
    curve: {
      weeks: Int32Array.from(inOrder, ({ week }) => week),
      shares: Float64Array.from(inOrder, ({ share }) => share),
      of: Int32Array.from(inOrder, ({ of }) => of),
    },
    notes: [
      ...decoded.notes,
      ...table.notes,
      ...notes,
      ...(before > 0 ? [say.beforeTheStart(name, before)] : []),
    ],
  };
}

/** The share of users that a line tells, or what is wrong with it. */
function readCount(
  { decimalComma }: Table,
  cells: readonly string[],
  at: Readonly<Record<CountsColumn, number>>,
  people: number | undefined,
  place: Place,
) {
  const column = at.users < 0 ? 'share' : 'users';
  const users = withoutMarker(cells[at[column]]!);
  const all = at.of < 0 ? '' : withoutMarker(cells[at.of]!);
  const of = all === '' ? people : readNumber(all, decimalComma);
  if (of === undefined) return all === '' ? say.noTotal(place) : say.badCount(place, 'of', all);
  if (!Number.isInteger(of) || of < 1 || of > MOST_PEOPLE) return say.badCount(place, 'of', all);
  const count = readNumberOrShare(users, decimalComma);
  const isShare = column === 'share' || users.endsWith('%');
  if (count === undefined || count < 0 || (column === 'share' && count > 1))
    return column === 'share' ? say.badShare(place, users) : say.badCount(place, 'users', users);
  if (!(isShare || Number.isSafeInteger(count))) return say.badCount(place, 'users', users);
  const share = isShare ? count : count / of;
  return share > 1 ? say.moreThanAll(place, Math.round(share * of), of) : { share, of };
}
