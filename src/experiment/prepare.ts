import { generateOrg } from '../org/generate/generateOrg.ts';
import { type ImportOptions, importOrg } from '../org/importOrg.ts';
import type { Memory } from '../org/memory.ts';
import type { Org, Read } from '../org/org.ts';
import { checkGenerated } from '../scenario/checkGenerated.ts';
import { compile, organisationKey } from '../scenario/compile/compile.ts';
import type { CompiledPlan } from '../scenario/compile/compiled.ts';
import { readNamed } from '../scenario/organisationFiles.ts';
import type { ScenarioSource } from '../scenario/readScenario.ts';
import type { OnProgress } from '../text/onProgress.ts';
import type { Note } from '../text/problem.ts';
import { checkExpectations } from './expect/checkExpectations.ts';

/** A scenario with its organisation, ready to run. */
export interface Prepared {
  readonly source: ScenarioSource;
  readonly org: Org;
  readonly plans: readonly CompiledPlan[];
  /** One-way influence ties. */
  readonly ties: number;
  /** Last week. */
  readonly horizon: number;
  readonly replicates: number;
  /** Everything worth saying of the file, the organisation and both together. */
  readonly notes: readonly Note[];
  /** Where a plan is compared with itself without something: the name of that, and of the plan. */
  readonly ablated?: { readonly name: string; readonly plan: string } | undefined;
}

/** What preparing is told of the platform, and tells of itself. */
export interface Preparing {
  readonly onStage?: OnProgress | undefined;
  /** Without it, nothing is refused for its size. */
  readonly memory?: Memory | undefined;
  /** How many people and ties may be read from files; without it, as many as there are. */
  readonly most?: ImportOptions['most'];
}

/**
 * Reads or generates the organisation of a scenario and compiles its plans.
 *
 * @throws InputError of subject `data` for the organisation's files, `scenario` for what does not fit them
 */
export async function prepare(
  source: ScenarioSource,
  read: Read,
  { onStage, memory, most }: Preparing = {},
): Promise<Prepared> {
  const { organisation, seed, horizon, replicates } = source.scenario;
  checkGenerated(source, memory);
  const org = organisation.generate
    ? generateOrg(organisation.generate, organisationKey(seed), onStage)
    : await readNamed(organisation, read, (named) =>
        importOrg(organisation, named, { onStage, memory, most }),
      );
  const { plans, ties, notes } = compile(source, org, {}, onStage);
  checkExpectations(source, plans);
  return { source, org, plans, ties, horizon, replicates, notes: [...source.notes, ...org.notes, ...notes] };
}
