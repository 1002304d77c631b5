import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from '../../src/experiment/prepare.ts';
import { shippedFiles } from '../../src/runners/files.ts';
import { parseScenario } from '../../src/scenario/readScenario.ts';
import { writeColumn, writeHeader } from './columns.ts';
import { obligationLevers } from './obligationLevers.ts';
import { obligation, obligationScenario } from './scenarios.ts';
import { numbersOf, writePeople } from './settingColumns.ts';

/** A scenario written in place, with the organisation it names. */
export const prepareText = async (text: string) =>
  prepare(await parseScenario(text, 'bench.yaml', { read: shippedFiles }), shippedFiles);

/** Folder of these inputs inside that of an assignment. */
export const CHANGE_INPUTS = 'change';

/**
 * Everything that the reference needs to play the week of `change`: who influences whom, who people are, the rule's
 * numbers, the levers week by week. Our own engine reads the scenario instead. Returns the one-way ties.
 */
export async function writeChangeInputs(assignment: string, people: number): Promise<number> {
  const folder = join(assignment, CHANGE_INPUTS);
  mkdirSync(folder, { recursive: true });
  const text = obligationScenario(people);
  writeFileSync(join(folder, 'scenario.yaml'), text);
  const { plans } = await prepareText(text);
  const { setting } = plans[0].change!;
  writePeople(folder, setting);
  for (const [name, column] of Object.entries(obligationLevers())) writeColumn(folder, name, column);
  const { seats, peak, course } = setting.resources;
  const { hours: trainingHours, open: trainingEnds } = obligation.train;
  writeHeader(folder, { ...numbersOf(setting), trainingHours, trainingEnds, seats, peak, course });
  return setting.network.follower.length;
}
