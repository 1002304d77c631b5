import { readScenario } from '../scenario/readScenario.ts';
import { InputError, MOST_SHOWN, type Problem } from '../text/problem.ts';
import { askedFaults } from './asked.ts';
import type { StudyFiles } from './studyFiles.ts';
import type { FactorLevel, StudyPoint, StudySource } from './studySource.ts';

/** Points up to which each of them is read before anything runs. */
const MOST_CHECKED = 2000;
/** Levels of a column beyond which only its ends are looked at. */
const MANY_LEVELS = 100;

/**
 * Reads the scenarios of a study's points before the first run: every point, and of more than 2,000 those in which a value
 * of a factor occurs for the first time. A value that a scenario refuses is told where the study has it, and so is what the study
 * asks of a scenario that does not have it.
 *
 * @returns how many points were read
 * @throws InputError with every fault once
 */
export async function checkPoints(
  source: Pick<StudySource, 'path' | 'factors' | 'points' | 'expectations' | 'fork'>,
  files: StudyFiles,
): Promise<number> {
  const problems = new Map<string, Problem>();
  const checked = source.points.length <= MOST_CHECKED ? source.points : representatives(source.points);
  for (const point of checked) {
    for (const problem of await faultsOf(point, source, files)) {
      const known = JSON.stringify([problem.file, problem.line, problem.column, problem.path, problem.code]);
      if (!problems.has(known)) problems.set(known, problem);
    }
    if (problems.size >= MOST_SHOWN) break;
  }
  if (problems.size > 0)
    throw new InputError('scenario', [...problems.values()].sort(inOrder), problems.size);
  return checked.length;
}

/** As they stand in the files. */
const inOrder = (a: Problem, b: Problem) =>
  a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) : 0;

async function faultsOf(
  point: StudyPoint,
  source: Parameters<typeof checkPoints>[0],
  files: StudyFiles,
): Promise<readonly Problem[]> {
  try {
    const scenario = await readScenario(point.scenario, files, point.overrides);
    return askedFaults(source, scenario).map((problem) => toldOfScenario(problem, point, source));
  } catch (error) {
    if (error instanceof InputError) return error.problems.map((each) => toldAtPoint(each, point, source));
    throw error;
  }
}

/** A fault of what the study asks: of which scenario, where there are several. */
function toldOfScenario(
  problem: Problem,
  { scenario }: StudyPoint,
  { points }: Pick<StudySource, 'points'>,
): Problem {
  if (points.every((point) => point.scenario === scenario)) return problem;
  const { en, fr } = problem.message;
  return { ...problem, message: { en: `${en} (${scenario})`, fr: `${fr} (${scenario})` } };
}

/** Faults that a value has alone, whatever else varies. */
const ofOneValue: ReadonlySet<string> = new Set([
  'out-of-range',
  'unknown-key',
  'unknown-value',
  'unexpected-value',
  'wrong-type',
]);

/** A fault that a scenario has at a point: which one it is, unless the fault is one of a single value of the study. */
export function toldAtPoint(
  problem: Problem,
  point: StudyPoint,
  { factors, path }: Pick<StudySource, 'factors' | 'path'>,
): Problem {
  if (factors.length === 0 || (problem.file === path && ofOneValue.has(problem.code))) return problem;
  const told = factors.map((name, k) => `${name} = ${point.levels[k]}`);
  const where = told.length > 6 ? `${told.slice(0, 6).join(', ')}, …` : told.join(', ');
  const file = point.scenario === problem.file || problem.file === undefined ? '' : `${point.scenario}, `;
  return {
    ...problem,
    message: {
      en: `${problem.message.en} (${file}${where})`,
      fr: `${problem.message.fr} (${file}${where})`,
    },
  };
}

/** For every scenario, the points in which a value occurs for the first time; of many numbers the ends stand for all. */
function representatives(points: readonly StudyPoint[]): StudyPoint[] {
  const columns = points[0]?.levels.length ?? 0;
  const looked = Array.from({ length: columns }, (_, c) => lookedAt(points.map(({ levels }) => levels[c]!)));
  const seen = new Set<string>();
  return points
    .filter(({ scenario, levels }) => {
      let isNew = false;
      for (const [c, level] of levels.entries()) {
        if (!looked[c]?.has(level)) continue;
        const key = `${scenario} ${c} ${typeof level} ${level}`;
        if (!seen.has(key)) isNew = true;
        seen.add(key);
      }
      return isNew;
    })
    .slice(0, MOST_CHECKED);
}

function lookedAt(levels: readonly FactorLevel[]): ReadonlySet<FactorLevel> {
  const all = new Set(levels);
  if (all.size <= MANY_LEVELS) return all;
  let [least, most] = [Infinity, -Infinity];
  const words = new Set<FactorLevel>();
  for (const level of all) {
    if (typeof level !== 'number') words.add(level);
    else [least, most] = [Math.min(least, level), Math.max(most, level)];
  }
  return new Set([...words, least, most]);
}
