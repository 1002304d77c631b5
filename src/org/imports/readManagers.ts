import type { Faults } from '../../text/collectFaults.ts';
import { NO_LABEL } from '../../text/noLabel.ts';
import * as say from './peopleFaults.ts';
import { managerCycles } from './reportingLines.ts';
import type { Table } from './table.ts';

/**
 * The row of everybody's manager, −1 for none, from the names in the manager column.
 *
 * @param rowNumbers the number of each person's row in the table
 */
export function readManagers(
  names: readonly string[],
  ids: readonly string[],
  rowOf: ReadonlyMap<string, number>,
  table: Table,
  rowNumbers: readonly number[],
  faults: Faults,
): Int32Array {
  const manager = new Int32Array(ids.length).fill(-1);
  for (let person = 0; person < ids.length; person++) {
    const name = names[person]!;
    if (name === '' || name === NO_LABEL) continue;
    const above = rowOf.get(name);
    const place = () => table.place(rowNumbers[person]!);
    if (above === undefined) faults.add(() => say.unknownManager(place(), ids[person]!, name));
    else if (above === person) faults.add(() => say.ownManager(place(), name));
    else manager[person] = above;
  }
  for (const cycle of managerCycles(manager)) {
    const names = cycle.slice(0, 8).map((person) => ids[person]!);
    faults.add(() => say.managerCycle(table.place(rowNumbers[cycle[0]!]!), names, cycle.length));
  }
  return manager;
}
