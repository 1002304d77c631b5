import type { Read } from '../../org/org.ts';
import { studyFilesFrom } from '../../runners/listFolder.ts';
import { sha256 } from '../../runners/sha256.ts';
import { hashingReader } from '../../scenario/identity.ts';
import { checkPoints, toldAtPoint } from '../../study/checkPoints.ts';
import { MOST_LOOKED_AT } from '../../study/faultyPoints.ts';
import { withObserved } from '../../study/observing/withObserved.ts';
import { openPoint } from '../../study/openPoint.ts';
import { readStudy } from '../../study/readStudy.ts';
import type { StudyPoint, StudySource } from '../../study/studySource.ts';
import { InputError, type Note, type Problem } from '../../text/problem.ts';
import type { Output } from '../output/output.ts';
import { withStages } from '../output/showStages.ts';
import type { Terminal } from '../output/terminal.ts';
import { openingPoints } from './openingPoints.ts';
import { type OverrideOptions, overridesOf } from './overrides.ts';

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
 * Makes the points of a study ready as well – of many, the first of each scenario with each organisation – and tells what is worth
 * knowing of all of it.
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
  const { points } = source;
  const looked = points.length > MOST_LOOKED_AT ? firstOfEach(source) : points;
  const opening = openingPoints(hashingReader(read, sha256), 0, source);
  const faults = new Map<string, Problem>();
  let subject: InputError['subject'] = 'scenario';
  await withStages(terminal, output, async (onStage) => {
    for (const point of looked)
      try {
        const { notes: found } = await openPoint(point, { ...opening, onStage });
        for (const note of found) keep(note);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        subject = error.subject;
        for (const problem of error.problems) {
          const known = JSON.stringify([problem.file, problem.line, problem.code, problem.message.en]);
          if (!faults.has(known)) faults.set(known, toldAtPoint(problem, point, source));
        }
      }
  });
  if (faults.size > 0) throw new InputError(subject, [...faults.values()], faults.size);
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
