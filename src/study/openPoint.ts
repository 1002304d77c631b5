import { checkExpectations } from '../experiment/expect/checkExpectations.ts';
import { type Prepared, type Preparing, prepare, withReplicates } from '../experiment/prepare.ts';
import type { HashingReader } from '../scenario/identity.ts';
import { readScenario } from '../scenario/readScenario.ts';
import { InputError } from '../text/problem.ts';
import { type Asked, askedFaults } from './asked.ts';
import type { StudyPoint } from './studySource.ts';

/** What points are opened with. */
export interface OpeningPoints extends Preparing {
  /** Opens every file of the study, and knows what was read. */
  readonly files: HashingReader;
  /** Replicates of every point beside those that the files ask for. */
  readonly more: number;
  /** What the study asks of every point; nothing, unless given. */
  readonly asked?: Asked | undefined;
}

/**
 * Reads the scenario of a point and makes it ready to run.
 *
 * @throws InputError
 */
export async function openPoint(
  point: StudyPoint,
  { files, more, asked = { expectations: [], fork: undefined }, ...preparing }: OpeningPoints,
): Promise<Prepared> {
  const scenario = await readScenario(point.scenario, files, point.overrides);
  // not every point of a large study was read before
  const problems = askedFaults(asked, scenario);
  if (problems.length > 0) throw new InputError('scenario', problems);
  const prepared = await prepare(scenario, files.read, preparing);
  checkExpectations(asked.expectations, prepared.plans, (k) => asked.expectations[k].place);
  return more === 0 ? prepared : withReplicates(prepared, prepared.replicates + more);
}
