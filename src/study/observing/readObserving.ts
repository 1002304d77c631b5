import { scaleOf } from '../../model/quantities.ts';
import { assumedIn, withNumbers } from '../../scenario/assumptions/withAssumptions.ts';
import { canonical } from '../../scenario/canonical.ts';
import { keyPlaceAt, type Path, placeAt, tellPath } from '../../scenario/locatedValue.ts';
import { openFile } from '../../scenario/openFile.ts';
import { folderOf, joinPaths } from '../../scenario/paths.ts';
import { readScenario, type ScenarioSource } from '../../scenario/readScenario.ts';
import type { Scenario } from '../../scenario/scenarioSchema.ts';
import { InputError, type Note, type Place, type Problem } from '../../text/problem.ts';
import type { FittedPath } from '../calibrate/simulatedCurves.ts';
import { factorKind, factorPath } from '../factorPath.ts';
import { rangeOf } from '../rangeValues.ts';
import type { StudyFiles } from '../studyFiles.ts';
import type { StudyPoint, StudySource } from '../studySource.ts';
import { activeCurve, type ColumnsAsked, observedFile } from '../usage/observedFile.ts';
import { countsColumns, usageColumns } from '../usage/usageColumns.ts';
import {
  type FitAsked,
  type FollowAsked,
  nothingObserved,
  type ObservedFile,
  type Observing,
} from './observing.ts';
import * as say from './observingFaults.ts';

/** Values that are tried where a study says nothing of it. */
const usualTries = { samples: 1000, keep: 100 };

/** Parts of a scenario whose numbers may be fitted: those that say how people behave, and nothing that is made of them beforehand. */
const fitted: ReadonlySet<unknown> = new Set(['rule', 'population', 'climate', 'resources', 'start']);

type Asking = Pick<StudySource, 'study' | 'written' | 'path' | 'points'>;

/**
 * Reads what a study lays beside its runs, and checks it against the scenarios as far as that can be done before their
 * organisations are there: files, ranges, plans, weeks.
 *
 * @throws InputError with the line of the study or of the file
 */
export async function readObserving(
  source: Asking,
  files: StudyFiles,
): Promise<{ readonly observing: Observing; readonly notes: readonly Note[] }> {
  const { calibrate, observed } = source.study;
  if (calibrate === undefined && observed === undefined) return { observing: nothingObserved, notes: [] };
  const firsts = firstOfEach(source.points);
  const read: ScenarioSource[] = [];
  for (const point of firsts) read.push(await readScenario(point.scenario, files, point.overrides));
  const notes: Note[] = [];
  const reading = { source, files, firsts, read, notes };
  const fit = calibrate && (await readFit(reading, calibrate));
  const follow = observed && (await readFollow(reading, observed, fit));
  return { observing: { fit, follow }, notes };
}

interface Reading {
  readonly source: Asking;
  readonly files: StudyFiles;
  /** The first point of each scenario, and that scenario. */
  readonly firsts: readonly StudyPoint[];
  readonly read: readonly ScenarioSource[];
  readonly notes: Note[];
}

function firstOfEach(points: readonly StudyPoint[]): StudyPoint[] {
  const seen = new Set<string>();
  return points.filter(({ scenario }) => !seen.has(scenario) && seen.add(scenario));
}

async function readFit(
  reading: Reading,
  { to, fit, metric, plan, samples, keep }: NonNullable<Asking['study']['calibrate']>,
): Promise<FitAsked> {
  const parameters = await rangesOf(reading, Object.entries(fit));
  const observed = await openObserved(reading, ['calibrate', 'to'], { kind: 'counts', path: to });
  checkPlan(reading, ['calibrate', 'plan'], plan);
  return { parameters, metric, plan, samples, keep, observed };
}

async function readFollow(
  reading: Reading,
  { usage, counts, through, columns, plan }: NonNullable<Asking['study']['observed']>,
  fit: FitAsked | undefined,
): Promise<FollowAsked> {
  const kind = usage === undefined ? 'counts' : 'usage';
  const known = Object.keys(kind === 'usage' ? usageColumns : countsColumns);
  for (const name of Object.keys(columns ?? {}))
    if (!known.includes(name))
      throw at(reading, ['observed', 'columns', name], say.unknownColumn(name, known));
  const asked = { kind, path: usage ?? counts ?? '', through, columns } as const;
  const observed = await openObserved(reading, ['observed', kind], asked);
  checkPlan(reading, ['observed', 'plan'], plan);
  const { samples, keep } = fit ?? usualTries;
  return { plan, observed, refit: { samples, keep, parameters: fit?.parameters } };
}

/** The ranges of what is fitted, each tried at both ends in every scenario. */
async function rangesOf(
  { source: { written }, files, firsts, read }: Reading,
  fit: readonly (readonly [string, readonly [number | string, number | string]])[],
): Promise<FittedPath[]> {
  const problems: Problem[] = [];
  const ranges: FittedPath[] = [];
  for (const [path, [from, to]] of fit) {
    const inFile: Path = ['calibrate', 'fit', path];
    const place = { ...keyPlaceAt(written, inFile), path: tellPath(inFile) };
    const steps = factorPath(path, place, tellPath(inFile));
    const range = rangeOf({ from, to }, false);
    if ('key' in range) problems.push({ ...place, ...range.message });
    else if (!fitted.has(steps[0]) || factorKind(steps).whole)
      problems.push({ ...place, ...say.cannotFit(path) });
    else {
      const [low, high] = [range.from, range.to];
      const found = await faultsOfRange({ path, low, high, scale: scaleOf(low, high) });
      problems.push(...found.map((problem) => ({ ...place, ...problem })).slice(0, 1));
      ranges.push({ path, low, high, scale: scaleOf(low, high) });
    }
  }
  if (problems.length > 0) throw new InputError('scenario', problems);
  return ranges;

  async function faultsOfRange({ path, low, high }: FittedPath): Promise<Omit<Problem, keyof Place>[]> {
    const origin = placeAt(written, ['calibrate', 'fit', path]);
    for (const [k, { scenario, overrides }] of firsts.entries())
      for (const value of [low, high]) {
        try {
          const set = await readScenario(scenario, files, [...overrides, { path, value, at: origin }]);
          if (!dependsOnlyItself(read[k]!, set, path, value)) return [say.cannotFit(path)];
        } catch (error) {
          if (error instanceof InputError)
            return error.problems.map(({ code, message, remedy }) => ({ code, message, remedy }));
          throw error;
        }
      }
    return [];
  }
}

/** Whether a scenario that is read with another value at a path is the one with that number in its place, and nothing else. */
function dependsOnlyItself(base: ScenarioSource, set: ScenarioSource, path: string, value: number): boolean {
  if (!isNumberAt(base.scenario, path)) return false;
  const { scenario } = withNumbers(base, new Map([[path, value]]));
  const compared = (of: Scenario) => canonical({ ...of, assumptions: undefined });
  return compared(scenario) === compared(set.scenario);
}

/** Whether a number stands at a path of a scenario. */
export function isNumberAt(scenario: Scenario, path: string): boolean {
  try {
    return typeof assumedIn(scenario, path) === 'number';
  } catch {
    return false;
  }
}

interface FileAsked {
  readonly kind: ObservedFile['kind'];
  readonly path: string;
  readonly through?: number | undefined;
  readonly columns?: Readonly<Record<string, string>> | undefined;
}

/** Reads a file once for its faults, and sees that some of its weeks are simulated. */
async function openObserved(
  { source, files, read, notes }: Reading,
  inFile: Path,
  { kind, path, through, columns }: FileAsked,
): Promise<ObservedFile> {
  const { written } = source;
  const place = { ...placeAt(written, inFile), path: tellPath(inFile) };
  const opened = joinPaths(folderOf(source.path), path);
  const file = { name: opened, bytes: await openFile(opened, files.read, place) };
  const observed: ObservedFile = { kind, file, through, columns: columns as ColumnsAsked | undefined };
  for (const [k, { scenario }] of read.entries()) {
    // of files of people it is not known yet how many there are
    const people = scenario.organisation.generate?.people ?? MANY;
    const told = observedFile({ ...observed, starts: scenario.starts, people });
    if (k === 0) notes.push(...told.notes.filter(({ code }) => code !== 'only-users' || isMade(scenario)));
    const { weeks } = activeCurve(told.curves);
    if (weeks[0]! > scenario.horizon)
      throw new InputError('scenario', [{ ...place, ...say.notSimulated(opened, weeks, scenario.horizon) }]);
  }
  return observed;
}

const MANY = 2 ** 31 - 1;

/** Whether nobody of the organisation is named in a file. */
export const isMade = ({ organisation }: Scenario): boolean => organisation.generate !== undefined;

/** Sees that every scenario has the plan that was followed, and tells which one is taken where none is named. */
function checkPlan(reading: Reading, inFile: Path, plan: string | undefined): void {
  for (const { plans } of reading.read) {
    const names = plans.map(({ name }) => name);
    if (plan !== undefined && !names.includes(plan)) throw at(reading, inFile, say.noSuchPlan(plan, names));
  }
  const [{ plans }] = reading.read as [ScenarioSource];
  if (plan === undefined && plans.length > 1) {
    const key = inFile.slice(0, 1);
    const place = { ...keyPlaceAt(reading.source.written, key), path: tellPath(key) };
    reading.notes.push({ ...place, ...say.firstPlan(plans[0]!.name) });
  }
}

const at = ({ source }: Reading, path: Path, message: ReturnType<typeof say.cannotFit>): InputError =>
  new InputError('scenario', [{ ...placeAt(source.written, path), path: tellPath(path), ...message }]);
