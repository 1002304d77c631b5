import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { engineVersion } from '../../engine/version.ts';
import { productVersion } from '../../runners/productVersion.ts';
import { studyFingerprint } from '../../store/studyFingerprint.ts';
import type { StudyManifest } from '../../store/studyManifest.ts';
import { compareFolders } from '../../store/verify/compareFolders.ts';
import { differingEntries } from '../../store/verify/differingEntries.ts';
import type { CheckedFiles } from '../../store/verify/fileFaults.ts';
import type { Verification } from '../../store/verify/verification.ts';
import type { StudyPoint } from '../../study/studySource.ts';
import { InputError } from '../../text/problem.ts';
import type { Output } from '../output/output.ts';
import type { Terminal } from '../output/terminal.ts';
import { openKeptStudy } from './openKeptStudy.ts';
import { identityOf, type OpenedStudy } from './openStudy.ts';
import { keepsNothing, performStudy } from './performStudy.ts';

/** How a study is computed again. */
export interface VerifyStudyOptions {
  /** Points that are computed again, evenly spread; all, unless given. */
  readonly points?: number;
  readonly jobs?: number;
}

/** Whatever is wrong with what a result was made of is the fault of files that are not as they were, and of no author of a study. */
const asDataFault = (error: unknown): unknown =>
  error instanceof InputError ? new InputError('data', error.problems, error.found) : error;

/** Entries of a manifest that follow from the points that are played. */
const withoutPoints = ['engine', 'hash', 'key', 'title', 'question', 'factors', 'more', 'schema', 'name'];

/**
 * Computes a study again from its folder alone, reading nothing of what was kept on the way, and compares.
 *
 * @throws InputError where the folder cannot be computed again
 */
export async function verifyStudy(
  shown: string,
  manifest: StudyManifest,
  checked: CheckedFiles,
  terminal: Terminal,
  output: Output,
  options: VerifyStudyOptions,
): Promise<Verification> {
  const folder = resolve(terminal.workingFolder, shown);
  const opened = await openKeptStudy(shown, manifest, terminal).catch((error) =>
    Promise.reject(asDataFault(error)),
  );

  const all = opened.source.points;
  const asked = evenlySpread(all, options.points ?? all.length);
  const points = asked.length < all.length ? new Set(asked.map(({ number }) => number)) : undefined;
  const isOtherEngine = manifest.engine !== engineVersion;
  const place = await mkdtemp(join(tmpdir(), 'uptake-verify-'));
  try {
    const again = join(place, 'again');
    const written = await performStudy(opened, terminal, output, {
      folder: again,
      standsAt: folder,
      replace: false,
      more: manifest.more,
      jobs: options.jobs,
      store: keepsNothing,
      points: asked,
      language: manifest.language,
    });
    const compared = await compareFolders(
      { folder, hashes: checked.hashes },
      { folder: again, hashes: hashesOf(written.manifest) },
      { points, isOtherEngine, isOtherVersion: manifest.tool.version !== productVersion },
    );
    const isOfAsked = ({ point }: { readonly point: number }) => points?.has(point) ?? true;
    const entries = differingEntries(
      { ...manifest, failures: manifest.failures.filter(isOfAsked) },
      written.manifest,
      { isOtherEngine, only: points && [...withoutPoints, 'failures'] },
    );
    const identity = points && !isOtherEngine ? ofItsFiles(manifest, checked, opened) : [];
    const differences = [...compared.differences, ...entries, ...identity];
    const { name, fingerprint, engine } = manifest;
    return {
      ...{
        folder: shown,
        kind: 'study',
        name,
        fingerprint,
        engine: { written: engine, here: engineVersion },
      },
      ...(points && { points: { checked: [...points], all: all.length } }),
      files: checked.faults,
      ...{ rows: compared.rows, differing: compared.differing, differences },
    };
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

const hashesOf = ({ files }: StudyManifest) =>
  new Map(Object.entries(files).map(([name, { sha256 }]) => [name, sha256]));

/** Whether the fingerprint and the counts are those of the files that stand there, where not all can be computed again. */
function ofItsFiles(manifest: StudyManifest, { hashes }: CheckedFiles, opened: OpenedStudy) {
  const files = Object.fromEntries(
    Object.entries(manifest.files).map(([name, file]) => [
      name,
      { ...file, sha256: hashes.get(name) ?? file.sha256 },
    ]),
  );
  const { full } = studyFingerprint(files, identityOf(opened, manifest.more));
  const points = opened.source.points.length;
  return differingEntries(
    { fingerprint: manifest.fingerprint, counts: { points: manifest.counts.points } },
    { fingerprint: full, counts: { points } },
    { isOtherEngine: false },
  );
}

/** So many of the points, each from the middle of its share of them. */
export const evenlySpread = (points: readonly StudyPoint[], count: number): readonly StudyPoint[] =>
  count >= points.length
    ? points
    : Array.from({ length: count }, (_, k) => points[Math.floor(((k + 0.5) * points.length) / count)]);
