import type { Prepared } from '../../experiment/prepare.ts';
import { canonicalHash } from '../../scenario/canonical.ts';
import { type InputFile, resolvedInputs } from '../../scenario/identity.ts';

/** Keys of a scenario that say how many runs there are, what is made of them, or what they are called: no run depends on them. */
const besideTheRuns = [
  'version',
  'title',
  'question',
  'expectation',
  'sources',
  'replicates',
  'expect',
  'assumptions',
] as const;

/**
 * Hash of all that a run of a comparison depends on, apart from its number: the scenario, the content of the organisation's files,
 * the values drawn of what is not known, and the version of the engine.
 */
export function runKey(prepared: Prepared, inputs: readonly InputFile[], engineVersion: string): string {
  const { source, draws, ablated, withoutNothing } = prepared;
  const resolved = resolvedInputs(source, inputs);
  for (const key of besideTheRuns) delete resolved[key];
  return canonicalHash({ engine: engineVersion, inputs: resolved, draws, ablated, withoutNothing });
}
