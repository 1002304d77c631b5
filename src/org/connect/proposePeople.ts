import { collectFaults } from '../../text/collectFaults.ts';
import { InputError } from '../../text/problem.ts';
import { lookAt } from '../imports/lookAt.ts';
import { peopleTable } from '../imports/peopleTable.ts';
import { type PeopleReading, type ReadPeople, readPeople } from '../imports/readPeople.ts';
import { statedColumns } from '../imports/statedColumns.ts';
import type { Table } from '../imports/table.ts';
import { isBlankMarker } from '../matching/blankMarkers.ts';
import { leaversBy } from '../matching/leavingColumn.ts';
import { type Key, matchPeople, type PeopleMatch } from '../matching/matchPeople.ts';
import { isStatus } from '../matching/statusWords.ts';
import type { TableLook } from '../matching/tableLook.ts';
import { peopleColumnNames } from '../peopleColumns.ts';
import type { OpenedTable } from './openFiles.ts';
import type { Correction, ProposedFilter, ProposedTable } from './proposal.ts';
import { said } from './said.ts';

/** A table of people as it is proposed, and what ties are looked up in. */
export interface ProposedPeople {
  readonly table: ProposedTable;
  /** Undefined where they cannot be read, which is told when they are. */
  readonly read: ReadPeople | undefined;
  /** By what else the managers of the file name people, if they do. */
  readonly managerKey: Key | undefined;
}

/**
 * What the columns of a table of people are, and which of its lines speak of people who are still there.
 *
 * @param today by which whoever leaves on an earlier day has left; without it, days say nothing
 */
export function proposePeople(
  { file, table: written }: OpenedTable,
  correction: Correction,
  today?: string,
): ProposedPeople {
  const columns = said(correction, peopleColumnNames);
  const table = peopleTable(written, columns.id !== undefined);
  const faults = collectFaults('data');
  const stated = statedColumns(table, peopleColumnNames, columns, faults);
  faults.throwIfAny();
  const look = lookAt(table);
  const match = matchPeople(look, stated, table.decimalComma);
  const filter = correction.where === undefined ? stillThere(look, match, today) : undefined;
  const where = filter ? { [filter.column]: filter.keep } : (correction.where ?? undefined);
  return {
    table: {
      file,
      kind: 'people',
      header: written.header,
      look,
      columns: match.matches,
      rejected: match.rejected,
      said: columns,
      also: [],
      filter,
      where: correction.where ?? undefined,
    },
    read: readQuietly(written, { columns, where }),
    managerKey: match.managerKey,
  };
}

/** The lines of those who are not said to have left; a number among words is what a line of totals counts. */
function stillThere(
  look: TableLook,
  { status, leaving }: PeopleMatch,
  today: string | undefined,
): ProposedFilter | undefined {
  if (!status)
    return leaving === undefined || today === undefined ? undefined : notLeft(look, leaving, today);
  const words = status.values.filter(([value]) => !/^[\d\s.,]+$/.test(value));
  const values = words.length > 0 ? words : status.values;
  const gone = values.filter(([value]) => isStatus(value) === 'gone');
  const keep = values.filter(([value]) => isStatus(value) !== 'gone').map(([value]) => value);
  const blank = look.rows.some((cells) => isBlankMarker(cells[status.column]!));
  return { column: look.header[status.column]!, keep: blank ? [...keep, ''] : keep, gone };
}

/** The lines of those whose day of leaving is to come, or who have none; undefined where none has passed, or all have. */
function notLeft(look: TableLook, column: number, today: string): ProposedFilter | undefined {
  const { passed, others, blank } = leaversBy(look, column, today);
  if (passed.length === 0 || (others.length === 0 && blank === 0)) return undefined;
  return {
    column: look.header[column]!,
    keep: blank > 0 ? ['', ...others] : others,
    gone: passed,
    byDay: true,
  };
}

function readQuietly(table: Table, reading: PeopleReading): ReadPeople | undefined {
  try {
    return readPeople(table, reading, collectFaults('data'));
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
