import type { Faults } from '../../text/collectFaults.ts';
import type { Note } from '../../text/problem.ts';
import { isBlankMarker } from '../matching/blankMarkers.ts';
import { type KeyIndex, SEVERAL } from '../matching/keyIndex.ts';
import { splitNames } from '../matching/splitNames.ts';
import { countStrangers, type StrangerPolicy } from '../matching/strangers.ts';
import type { BlankMarkers } from './blanksRead.ts';
import { equatedNotes } from './equatedNotes.ts';
import * as say from './peopleFaults.ts';
import { managerCycles } from './reportingLines.ts';
import type { Table } from './table.ts';

/** What is known of a column of managers, and what is to be done about strangers in it. */
export interface ManagerColumn {
  readonly strangers: StrangerPolicy;
  /** Whether the file states the column: a guess refuses nothing. */
  readonly stated: boolean;
  /** The name of the column, and of that of the identifiers. */
  readonly column: string;
  readonly named: string;
}

/** A number that stands for nobody where nobody has it. */
const zero = /^0+([.,]0+)?$/;

/**
 * The row of everybody's manager, −1 for none, from the names in the manager column. Whoever is their own manager leads;
 * of several managers in a cell the first counts; managers who are not in the file are left out up to half of the lines.
 *
 * @param rowNumbers the number of each person's row in the table
 * @returns no managers where a guessed column names strangers only
 */
export function readManagers(
  names: readonly string[],
  ids: readonly string[],
  index: KeyIndex,
  table: Table,
  rowNumbers: readonly number[],
  blanks: BlankMarkers,
  faults: Faults,
  { strangers: policy, stated, column, named }: ManagerColumn,
): {
  readonly manager: Int32Array | undefined;
  readonly notes: Note[];
  readonly strangers: ReadonlyMap<string, number>;
} {
  const { file } = table;
  const size = ids.length;
  const manager = new Int32Array(size).fill(-1);
  const strangers = countStrangers();
  let [told, self, several, leftOut, ambiguous] = [0, 0, 0, 0, 0];
  let ambiguousName = '';
  let ownHead = -1;
  for (let person = 0; person < size; person++) {
    const name = names[person]!;
    if (name === '') continue;
    let above = index.find(name);
    if (above < 0 && (isBlankMarker(name) || zero.test(name))) {
      blanks.add(name);
      continue;
    }
    told++;
    if (above < 0) {
      const known = splitNames(name)
        .map(index.find)
        .filter((row) => row >= 0);
      if (known[0] !== undefined) {
        above = known[0];
        several++;
      }
    }
    if (above === SEVERAL) {
      ambiguous++;
      ambiguousName ||= name;
    } else if (above < 0) {
      strangers.add(name, () => table.place(rowNumbers[person]!));
      strangers.addLine();
    } else if (above >= size) leftOut++;
    else if (above === person) {
      self++;
      if (ownHead < 0) ownHead = person;
    } else manager[person] = above;
  }

  const notes: Note[] = [];
  if (strangers.lines > 0) {
    const tooMany = strangers.lines > told / 2;
    if (policy === 'refuse' || (tooMany && stated))
      faults.add(() => say.unknownManagers(strangers, told, column, named, tooMany));
    else if (tooMany)
      return {
        manager: undefined,
        notes: [say.managersNotTaken(file, strangers, told, column, named)],
        strangers: strangers.counts,
      };
    else notes.push(say.managersLeftOut(file, strangers, told, column));
  }
  for (const cycle of managerCycles(manager)) {
    const names = cycle.slice(0, 8).map((person) => ids[person]!);
    faults.add(() => say.managerCycle(table.place(rowNumbers[cycle[0]!]!), names, cycle.length));
  }
  if (self > 0) notes.push(say.ownManagers(file, self, ids[ownHead]!));
  if (ambiguous > 0) notes.push(say.ambiguousManagers(file, ambiguous, ambiguousName));
  if (several > 0) notes.push(say.severalManagers(file, several));
  if (leftOut > 0) notes.push(say.managersDropped(file, leftOut));
  notes.push(...equatedNotes(file, index));
  return { manager, notes, strangers: strangers.counts };
}
