import { type Prepared, type Preparing, prepare, withReplicates } from '../experiment/prepare.ts';
import type { HashingReader } from '../scenario/identity.ts';
import { readScenario } from '../scenario/readScenario.ts';
import type { StudyPoint } from './studySource.ts';

/** What points are opened with. */
export interface OpeningPoints extends Preparing {
  /** Opens every file of the study, and knows what was read. */
  readonly files: HashingReader;
  /** Replicates of every point beside those that the files ask for. */
  readonly more: number;
}

/**
 * Reads the scenario of a point and makes it ready to run.
 *
 * @throws InputError
 */
export async function openPoint(
  point: StudyPoint,
  { files, more, ...preparing }: OpeningPoints,
): Promise<Prepared> {
  const scenario = await readScenario(point.scenario, files, point.overrides);
  const prepared = await prepare(scenario, files.read, preparing);
  return more === 0 ? prepared : withReplicates(prepared, prepared.replicates + more);
}
