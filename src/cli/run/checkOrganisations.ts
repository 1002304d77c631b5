import type { Read } from '../../org/org.ts';
import { sha256 } from '../../runners/sha256.ts';
import { hashingReader } from '../../scenario/identity.ts';
import { toldAtPoint } from '../../study/checkPoints.ts';
import { faultyPoints, MOST_LOOKED_AT } from '../../study/faultyPoints.ts';
import { notesOfPoints } from '../../study/notesOfPoints.ts';
import type { StudyPoint, StudySource } from '../../study/studySource.ts';
import { InputError, type Note, type Problem } from '../../text/problem.ts';
import type { Output } from '../output/output.ts';
import { withStages } from '../output/showStages.ts';
import type { Terminal } from '../output/terminal.ts';
import { openingPoints } from './openingPoints.ts';

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
  const notes = notesOfPoints(Number.POSITIVE_INFINITY);
  notes.add(source.notes);
  const { points } = source;
  const looked = points.length > MOST_LOOKED_AT ? firstOfEach(source) : points;
  const opening = openingPoints(hashingReader(read, sha256), 0, source);
  const faulty = await withStages(terminal, output, (onStage) =>
    faultyPoints(looked, { ...opening, onStage }, (prepared) => notes.add(prepared.notes)),
  );
  const faults = new Map<string, Problem>();
  for (const { point, error } of faulty)
    for (const problem of error.problems) {
      const known = JSON.stringify([problem.file, problem.line, problem.code, problem.message.en]);
      if (!faults.has(known)) faults.set(known, toldAtPoint(problem, point, source));
    }
  const last = faulty.at(-1);
  if (last) throw new InputError(last.error.subject, [...faults.values()], faults.size);
  return notes.all().map(({ points: _, ...note }) => note);
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
