import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Comparison } from '../experiment/comparison.ts';
import { type ExpectationResult, evaluate } from '../experiment/expect/evaluate.ts';
import { type Fingerprint, fingerprint } from '../experiment/fingerprint.ts';
import { canonical } from '../scenario/canonical.ts';
import { type InputFile, resolvedInputs, runHash } from '../scenario/identity.ts';
import type { ScenarioSource } from '../scenario/readScenario.ts';
import { csvOf } from './tables/dataTable.ts';
import {
  assumptionsTable,
  contrastsTable,
  replicatesTable,
  summaryTable,
  weeklyTable,
} from './tables/runTables.ts';

/** A comparison as it is kept: its tables as written, and what identifies it. */
export interface Result {
  readonly comparison: Comparison;
  readonly source: ScenarioSource;
  readonly inputs: readonly InputFile[];
  /** UTF-8 texts of the tables. */
  readonly tables: Tables;
  /** Of what goes in: equal runs have it before they begin. 64 hexadecimal digits. */
  readonly hash: string;
  /** Of what came out, with what went in. */
  readonly fingerprint: Fingerprint;
  /** What came of everything that the scenario expects. */
  readonly judgements: readonly ExpectationResult[];
}

export interface Tables {
  readonly weekly: Uint8Array;
  readonly summary: Uint8Array;
  readonly contrasts: Uint8Array;
  readonly replicates: Uint8Array;
  /** A header alone where nothing was drawn of what is not known. */
  readonly assumptions: Uint8Array;
}

/**
 * Writes the tables of a comparison and identifies it; `inputs` are the organisation's files that it was made from, and
 * `sha256` is as for `fingerprint`.
 */
export function resultOf(
  comparison: Comparison,
  source: ScenarioSource,
  inputs: readonly InputFile[] = [],
  sha256?: (content: string | Uint8Array) => string,
): Result {
  const { engineVersion } = comparison;
  const tables: Tables = {
    weekly: bytesOf(csvOf(weeklyTable(comparison))),
    summary: bytesOf(csvOf(summaryTable(comparison))),
    contrasts: bytesOf(csvOf(contrastsTable(comparison))),
    replicates: bytesOf(csvOf(replicatesTable(comparison))),
    assumptions: bytesOf(csvOf(assumptionsTable(comparison))),
  };
  const resolved = canonical(resolvedInputs(source, inputs));
  return {
    comparison,
    source,
    inputs,
    tables,
    hash: runHash(source, inputs, engineVersion),
    fingerprint: fingerprint({ ...tables, engineVersion, resolved }, sha256),
    judgements: evaluate(source.expectations, comparison),
  };
}

/** The texts one after the other, as UTF-8. */
function bytesOf(texts: Iterable<string>): Uint8Array {
  const parts = Array.from(texts, utf8ToBytes);
  const all = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.byteLength;
  }
  return all;
}
