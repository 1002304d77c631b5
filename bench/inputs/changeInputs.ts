import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from '../../src/experiment/prepare.ts';
import { shippedFiles } from '../../src/runners/files.ts';
import { parseScenario } from '../../src/scenario/readScenario.ts';
import { writeColumn, writeHeader } from './columns.ts';
import { obligationLevers } from './obligationLevers.ts';
import { HORIZON, obligation, obligationScenario } from './scenarios.ts';

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
  const { network, innovativeness, threshold, proneness, rule, climate, resources, start, key, worldKey } =
    setting;

  writeColumn(folder, 'first', network.first);
  writeColumn(folder, 'follower', network.follower);
  writeColumn(folder, 'weight', Int32Array.from(network.weight));
  writeColumn(folder, 'strength', Int32Array.from(network.strength));
  writeColumn(folder, 'threshold', threshold);
  writeColumn(folder, 'proneness', proneness);
  const byInnovativeness = Int32Array.from(innovativeness.keys());
  writeColumn(
    folder,
    'byInnovativeness',
    byInnovativeness.sort((a, b) => innovativeness[b] - innovativeness[a] || a - b),
  );
  for (const [name, column] of Object.entries(obligationLevers())) writeColumn(folder, name, column);

  const numbers = Object.entries(rule).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );
  writeHeader(folder, {
    people,
    weeks: HORIZON,
    keyHigh: key.high >>> 0,
    keyLow: key.low >>> 0,
    worldKeyHigh: worldKey.high >>> 0,
    worldKeyLow: worldKey.low >>> 0,
    ...Object.fromEntries(numbers),
    leadership: climate.leadership,
    habit: climate.habit,
    resignation: climate.resignation,
    fit: climate.fit,
    digitalDivide: climate.digitalDivide,
    activeAtStart: start.active,
    trainingHours: obligation.train.hours,
    trainingEnds: obligation.train.open,
    seats: resources.seats,
    peak: resources.peak,
    capacity: resources.capacity,
    course: resources.course,
  });
  return network.follower.length;
}
