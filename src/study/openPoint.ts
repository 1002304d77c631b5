import { type Prepared, type Preparing, prepare, withReplicates } from '../experiment/prepare.ts';
import type { HashingReader } from '../scenario/identity.ts';
import type { Override } from '../scenario/override.ts';
import { readScenario } from '../scenario/readScenario.ts';
import type { StudyPoint, StudySource } from './studySource.ts';

/** What points are opened with. */
export interface OpeningPoints extends Preparing {
  readonly source: StudySource;
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
  { source, files, more, ...preparing }: OpeningPoints,
): Promise<Prepared> {
  const scenario = await readScenario(point.scenario, files, [...point.overrides, ...settingsOf(source)]);
  const prepared = await prepare(scenario, files.read, preparing);
  return more === 0 ? prepared : withReplicates(prepared, prepared.replicates + more);
}

/**
 * What a study says of all of its points, as values of their scenarios. Curves are those of everybody unless the study asks for
 * groups, and what is not known is drawn in a point only where it is the only one or the study says so.
 */
function settingsOf({ study, points }: StudySource): Override[] {
  const { replicates, seed, assumptions, outputs } = study;
  const isDrawn = (assumptions ?? (points.length === 1 ? 'as-written' : 'none')) === 'as-written';
  return [
    ...(replicates === undefined ? [] : [{ path: 'replicates', value: replicates }]),
    ...(seed === undefined ? [] : [{ path: 'seed', value: JSON.stringify(seed) }]),
    ...(isDrawn ? [] : [{ path: 'assumptions', value: 'none' }]),
    ...(outputs.metrics === undefined ? [] : [{ path: 'outputs.metrics', value: outputs.metrics }]),
    ...(outputs.by === undefined && points.length === 1
      ? []
      : [{ path: 'outputs.by', value: outputs.by ?? [] }]),
  ];
}
