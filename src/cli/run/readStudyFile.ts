import { checkExpectations } from '../../experiment/expect/checkExpectations.ts';
import type { Read } from '../../org/org.ts';
import { studyFilesFrom } from '../../runners/listFolder.ts';
import { sha256 } from '../../runners/sha256.ts';
import { hashingReader } from '../../scenario/identity.ts';
import { readScenario } from '../../scenario/readScenario.ts';
import { checkPoints, toldAtPoint } from '../../study/checkPoints.ts';
import { withObserved } from '../../study/observing/withObserved.ts';
import { readStudy } from '../../study/readStudy.ts';
import type { StudyPoint, StudySource } from '../../study/studySource.ts';
import { InputError, type Note } from '../../text/problem.ts';
import type { Output } from '../output/output.ts';
import type { Terminal } from '../output/terminal.ts';
import { type OverrideOptions, overridesOf } from './overrides.ts';
import { prepareWithProgress } from './prepareWithProgress.ts';

/** Reads a study file and its scenarios at every point, without running any. @throws InputError, UsageError */
export async function readStudyFile(
  file: string,
  { workingFolder }: Pick<Terminal, 'workingFolder'>,
  read: Read,
  options: OverrideOptions,
): Promise<StudySource> {
  const files = studyFilesFrom(workingFolder, read);
  const source = await readStudy(file, files, overridesOf(options));
  await checkPoints(source, files);
  return withObserved(source, files);
}

/**
 * Reads the organisations of a study as well, each once in every scenario, and tells what is worth knowing of all of it.
 *
 * @throws InputError
 */
export async function checkOrganisations(
  source: StudySource,
  read: Read,
  terminal: Terminal,
  output: Output,
): Promise<readonly Note[]> {
  const notes = new Map<string, Note>();
  const keep = (note: Note) =>
    notes.set(JSON.stringify([note.file, note.line, note.code, note.message.en]), note);
  for (const note of source.notes) keep(note);
  for (const point of firstOfEach(source)) {
    try {
      const files = hashingReader(read, sha256);
      const scenario = await readScenario(point.scenario, files, point.overrides);
      const prepared = await prepareWithProgress({ source: scenario, files }, terminal, output);
      const { expectations } = source;
      checkExpectations(expectations, prepared.plans, (k) => expectations[k].place);
      const { notes: found } = prepared;
      for (const note of found) keep(note);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const problems = error.problems.map((problem) => toldAtPoint(problem, point, source));
      throw new InputError(error.subject, problems, error.found);
    }
  }
  return [...notes.values()];
}

/** The first point of each scenario with each of the organisations that vary. */
function firstOfEach({ points, factors }: StudySource): StudyPoint[] {
  const column = factors.indexOf('organisation');
  const first = new Map<string, StudyPoint>();
  for (const point of points) {
    const key = JSON.stringify([point.scenario, point.levels[column] ?? '']);
    if (!first.has(key)) first.set(key, point);
  }
  return [...first.values()];
}
