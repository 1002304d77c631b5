import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { replay } from '../../src/experiment/explain/replay.ts';
import type { PlanInWorlds } from '../../src/experiment/possibleWorlds.ts';
import { recordRun } from '../schedule/recordRun.ts';
import { writeColumn, writeHeader } from './columns.ts';
import { numbersOf, writePeople } from './settingColumns.ts';

/** Folder of these inputs inside that of a work. */
export const RECORDED_INPUTS = 'recorded';

/**
 * Everything that the reference needs to play whole weeks under any plan: who there is, the rule's numbers, and what the
 * plans did in so many runs of our engine. Run r is replicate r of plan r mod plans; all plans stand on one organisation
 * in one possible world, in a climate that is the same for everybody.
 */
export function writeRecordedInputs(work: string, plans: readonly PlanInWorlds[], runs: number): void {
  const folder = join(work, RECORDED_INPUTS);
  mkdirSync(folder, { recursive: true });
  const { setting } = plans[0].change!;
  const { unit, unitNames, division, divisionNames, start } = setting;
  writePeople(folder, setting);
  writeColumn(folder, 'unit', unit);
  writeColumn(folder, 'division', division);
  const named = start.people ?? new Int32Array(0);
  writeColumn(folder, 'namedAtStart', named);
  let [mostPosts, mostPairs] = [0, 0];
  for (let run = 0; run < runs; run++) {
    const { whole, real, posts, pairs } = recordRun(replay, plans[run % plans.length].change!, run);
    writeColumn(folder, `whole.${run}`, whole);
    writeColumn(folder, `real.${run}`, real);
    mostPosts = Math.max(mostPosts, posts);
    mostPairs = Math.max(mostPairs, pairs);
  }
  writeHeader(folder, {
    ...numbersOf(setting),
    ...{ units: unitNames.length, divisions: divisionNames.length, namedAtStart: named.length },
    ...{ recorded: runs, mostPosts, mostPairs },
  });
}
