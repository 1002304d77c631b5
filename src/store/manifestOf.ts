import { expectationJson } from '../experiment/expect/expectationJson.ts';
import { assumptionsOf, decisionOf } from '../report/json/resultJson.ts';
import type { Result } from '../report/result.ts';
import type { Keeping } from './manifest.ts';
import { type Manifest, manifestVersion } from './manifest.ts';
import { partsUsed } from './partsOfRun.ts';

/** The manifest of a run; `files` are those already written. */
export function manifestOf(
  { comparison, inputs, hash, fingerprint, judgements }: Result,
  { language, toolVersion, seconds, key }: Keeping,
  files: Manifest['files'],
): Manifest {
  const {
    name,
    title,
    question,
    expectation,
    seed,
    replicates,
    worlds,
    drawn,
    horizon,
    rule,
    currency,
    target,
  } = comparison;
  const { people, ties, plans, baseline, engineVersion, failures, sketched } = comparison;
  return {
    manifest: manifestVersion,
    tool: { name: 'uptake', version: toolVersion },
    engine: engineVersion,
    name,
    hash,
    key,
    fingerprint: fingerprint.full,
    title,
    question,
    expectation,
    sources: [...comparison.sources],
    seed,
    replicates,
    worlds,
    drawn,
    horizon,
    ...(comparison.starts !== undefined && { starts: comparison.starts }),
    rule,
    currency,
    ...(target && { target }),
    baseline,
    ...(comparison.verdict.decision && { decide: [...comparison.verdict.decision.by] }),
    ...(comparison.verdict.decision && { decision: decisionOf(comparison.verdict.decision) }),
    ...(comparison.verdict.assumptions && { assumptions: assumptionsOf(comparison.verdict.assumptions) }),
    plans: plans.map(({ name: plan, title: called, reached, means }) => ({
      name: plan,
      title: called,
      ...(reached && { reached: { low: numbers(reached.low), high: numbers(reached.high) } }),
      ...(means && { means }),
    })),
    gates: [...comparison.gates],
    notes: [...comparison.notes],
    counts: { people, ties, runs: plans.length * replicates },
    ...(judgements.length > 0 && { expectations: judgements.map(expectationJson) }),
    failures: [...failures],
    sketches: sketched,
    language,
    inputs: [...inputs],
    ...partsUsed(),
    files,
    environment: {
      node: process.version,
      platform: process.platform,
      architecture: process.arch,
      written: new Date().toISOString(),
      seconds,
    },
  };
}

/** Null where there is no number: JSON has no other word for it. */
const numbers = (column: Float64Array) => Array.from(column, (value) => (Number.isNaN(value) ? null : value));
