import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { replay } from '../../src/experiment/explain/replay.ts';
import type { PlanInWorlds } from '../../src/experiment/possibleWorlds.ts';
import { structureOf } from '../../src/model/structures/structures.ts';
import { type RecordedRun, recordRun } from '../schedule/recordRun.ts';
import { writeColumn, writeHeader } from './columns.ts';
import { numbersOf, writePeople } from './settingColumns.ts';

/** In firms of more people than this, runs are not recorded: what their plans do would fill more memory than they do. */
export const RECORDED_PEOPLE = 10_000;

/** Folder of these inputs inside that of a work. */
export const RECORDED_INPUTS = 'recorded';

/**
 * Everything that the reference needs to play whole weeks under any plan: who there is, the rule's numbers, and what the
 * plans did in so many runs of our engine. Run r is replicate r of plan r mod plans; all plans stand on one organisation
 * in one possible world, in a climate that is the same for everybody. Returns the runs.
 */
export function writeRecordedInputs(work: string, plans: readonly Played[], runs: number): RecordedRun[] {
  const folder = join(work, RECORDED_INPUTS);
  mkdirSync(folder, { recursive: true });
  const { setting } = plans[0].change!;
  const { unit, unitNames, division, divisionNames, start } = setting;
  writePeople(folder, setting);
  writeColumn(folder, 'unit', unit);
  writeColumn(folder, 'division', division);
  const recorded = Array.from({ length: runs }, (_, run) =>
    recordRun(replay, plans[run % plans.length].change!, run),
  );
  recorded.forEach(({ whole, real }, run) => {
    writeColumn(folder, `whole.${run}`, whole);
    writeColumn(folder, `real.${run}`, real);
  });
  // the reference draws who is active at the start, unless they are named or a structure stands
  const isDrawn = start.people === undefined && structureOf(start.structure).initial === undefined;
  const named = isDrawn ? new Int32Array(0) : recorded[0].activeAtStart;
  writeColumn(folder, 'namedAtStart', named);
  writeHeader(folder, {
    ...numbersOf(setting),
    ...{ units: unitNames.length, divisions: divisionNames.length, namedAtStart: named.length },
    recorded: runs,
    mostPosts: Math.max(...recorded.map(({ posts }) => posts)),
    mostPairs: Math.max(...recorded.map(({ pairs }) => pairs)),
  });
  return recorded;
}

/** A plan of the rule `change` in its world. */
type Played = Pick<PlanInWorlds, 'change'>;
