import { generateOrg } from '../org/generate/generateOrg.ts';
import { importOrg } from '../org/importOrg.ts';
import type { Org, Read } from '../org/org.ts';
import { type CompiledPlan, compile, organisationKey } from '../scenario/compile.ts';
import type { ScenarioSource } from '../scenario/readScenario.ts';
import type { Note } from '../words/problem.ts';
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
  readonly taken?: { readonly name: string; readonly plan: string } | undefined;
}

/**
 * Reads or generates the organisation of a scenario and compiles its plans.
 *
 * @throws InputError of subject `data` for the organisation's files, `scenario` for what does not fit them
 */
export async function prepare(source: ScenarioSource, read: Read): Promise<Prepared> {
  const { organisation, seed, horizon, replicates } = source.scenario;
  const org = organisation.generate
    ? generateOrg(organisation.generate, organisationKey(seed))
    : await importOrg(organisation, read);
  const { plans, ties, notes } = compile(source, org);
  checkExpectations(source, plans);
  return { source, org, plans, ties, horizon, replicates, notes: [...source.notes, ...org.notes, ...notes] };
}
