import type { Read } from '../org/org.ts';
import type { Note } from '../text/problem.ts';
import { settleAssumptions } from './assumptions/settleAssumptions.ts';
import { checkAgainst } from './checkAgainst.ts';
import type { Expectation } from './expect/parseExpectation.ts';
import { type Expectable, readExpectations } from './expect/readExpectations.ts';
import { extended } from './extend.ts';
import { idleNotes } from './idleNotes.ts';
import { openFile } from './openFile.ts';
import { resolvePaths } from './organisationFiles.ts';
import { type Override, overridden } from './override.ts';
import { baseName, folderOf } from './paths.ts';
import { type ReadPlan, readPlans } from './plans/readPlans.ts';
import { effective, originsOf } from './resolved.ts';
import { type Scenario, scenarioSchema } from './scenarioSchema.ts';
import { NOTHING } from './sections/nothing.ts';

/** Where the files come from that a scenario names. */
export interface Sources {
  readonly read: Read;
}

/** A scenario that was read and found valid, apart from what only the organisation can tell. */
export interface ScenarioSource {
  /** File name without folder and ending. */
  readonly name: string;
  readonly path: string;
  /** Paths of the organisation's files are relative to the working folder, ready to be opened. */
  readonly scenario: Scenario;
  /** In the order of the file; one plan `none` without steps under the reference rules. */
  readonly plans: readonly ReadPlan[];
  /** What the file expects of its run, read from `expect`. */
  readonly expectations: readonly Expectation[];
  readonly notes: readonly Note[];
  /** The effective scenario as plain values, a valid file itself; the same wherever its folder lies. */
  readonly resolved: unknown;
  /** For the path of each value in `resolved`: `file:line`, `command line` or `default`; maps only where written. */
  readonly origins: ReadonlyMap<string, string>;
}

/**
 * Reads a scenario file and what it extends. The organisation's files are not opened.
 *
 * @throws InputError of subject `scenario` with every fault at its file, line and column
 */
export async function readScenario(
  path: string,
  sources: Sources,
  overrides: readonly Override[] = [],
): Promise<ScenarioSource> {
  return parseScenario(await openFile(path, sources.read, { file: path }), path, sources, overrides);
}

/** The same for a text or bytes at hand; `fileName` is what messages call them and what paths are relative to. */
export async function parseScenario(
  content: string | Uint8Array,
  fileName: string,
  sources: Sources,
  overrides: readonly Override[] = [],
): Promise<ScenarioSource> {
  const { written: file, notes } = await extended(content, fileName, sources.read);
  const { value, written } = checkAgainst(overridden(file, overrides), scenarioSchema);
  const scenario = { ...value, assumptions: settleAssumptions(value.assumptions, written) };
  const plans = scenario.rule.kind === 'change' ? readPlans(scenario, written) : [noPlan(fileName)];
  const resolved = effective(scenario, plans);
  return {
    name: baseName(fileName),
    path: fileName,
    scenario: { ...scenario, organisation: resolvePaths(scenario.organisation, folderOf(fileName)) },
    plans,
    expectations: readExpectations(scenario.expect ?? [], written, expectable({ scenario, plans })),
    notes: [...notes, ...idleNotes(scenario.rule.kind, written)],
    resolved,
    origins: originsOf(resolved, written),
  };
}

/** What expectations of a scenario are held against: its plans, with the arm in which nothing is done, and its weeks. */
export const expectable = ({ scenario, plans }: Pick<ScenarioSource, 'scenario' | 'plans'>): Expectable => ({
  plans: [...plans.map(({ name }) => name), ...(scenario.rule.kind === 'change' ? [NOTHING] : [])],
  horizon: scenario.horizon,
});

const noPlan = (file: string): ReadPlan => ({
  name: 'none',
  title: { en: 'no plan', fr: 'aucun plan' },
  steps: [],
  forks: new Map(),
  origin: file,
});
