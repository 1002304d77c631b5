import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { engineVersion } from '../../engine/version.ts';
import { resultOf } from '../../report/result.ts';
import { productVersion } from '../../runners/productVersion.ts';
import { sha256 } from '../../runners/sha256.ts';
import { inWrittenOrder } from '../../scenario/inWrittenOrder.ts';
import { writtenOrigins } from '../../scenario/writtenOrigins.ts';
import type { Manifest } from '../../store/manifest.ts';
import { manifestOf } from '../../store/manifestOf.ts';
import { runFiles } from '../../store/runFolder.ts';
import { compareFolders } from '../../store/verify/compareFolders.ts';
import { differingEntries } from '../../store/verify/differingEntries.ts';
import type { CheckedFiles } from '../../store/verify/fileFaults.ts';
import type { Verification } from '../../store/verify/verification.ts';
import { runKey } from '../../study/chunks/runKey.ts';
import type { Output } from '../output/output.ts';
import type { Terminal } from '../output/terminal.ts';
import { compareWithProgress } from './compareWithProgress.ts';
import { openScenario } from './openScenario.ts';
import { prepareWithProgress } from './prepareWithProgress.ts';
import { refuseOtherContent } from './staleInputs.ts';

const RESOLVED = 'scenario.resolved.yaml';

/**
 * Computes a run again from its folder alone, and compares.
 *
 * @throws InputError where the folder cannot be computed again
 */
export async function verifyRun(
  shown: string,
  manifest: Manifest,
  checked: CheckedFiles,
  terminal: Terminal,
  output: Output,
  { jobs }: { readonly jobs?: number },
): Promise<Verification> {
  const { workingFolder } = terminal;
  const folder = resolve(workingFolder, shown);
  const path = join(shown, RESOLVED);
  const { source: read, files } = await openScenario(path, terminal);
  // the texts say where each value came from first, not that it comes from them
  const text = await readFile(join(folder, RESOLVED), 'utf8');
  const written = writtenOrigins(text);
  const source = {
    ...read,
    name: manifest.name,
    resolved: inWrittenOrder(read.resolved, parse(text)),
    origins: new Map([...read.origins].map(([at, origin]) => [at, written.get(at) ?? origin])),
  };
  const prepared = await prepareWithProgress({ source, files }, terminal, output);
  refuseOtherContent(
    files.inputs().filter((file) => file.path !== path),
    manifest,
  );
  const { comparison: computed } = await compareWithProgress(prepared, terminal, output, { jobs });
  // notes say where the file stood that was run
  const comparison = { ...computed, notes: manifest.notes as typeof computed.notes };
  const result = resultOf(comparison, source, files.inputs(), sha256);
  const { language, name, fingerprint, engine } = manifest;
  const keeping = {
    ...{ folder, workingFolder, language, toolVersion: productVersion, seconds: 0, force: false },
    key: runKey(prepared, files.inputs(), engineVersion),
  };
  const isOtherEngine = engine !== engineVersion;
  const place = await mkdtemp(join(tmpdir(), 'uptake-verify-'));
  try {
    const hashes = new Map<string, string>();
    for (const [file, content] of runFiles(result, keeping)) {
      await writeFile(join(place, file), content);
      hashes.set(file, sha256(content));
    }
    const { differences, ...compared } = await compareFolders(
      { folder, hashes: checked.hashes },
      { folder: place, hashes },
      { isOtherEngine, isOtherVersion: manifest.tool.version !== productVersion },
    );
    const again = manifestOf(result, keeping, {});
    // versions before 0.3.1 did not tell it
    if (manifest.key === undefined) delete again.key;
    const entries = differingEntries(manifest, again, { isOtherEngine });
    return {
      ...{ folder: shown, kind: 'run', name, fingerprint, engine: { written: engine, here: engineVersion } },
      files: checked.faults,
      ...compared,
      differences: [...differences, ...entries],
    };
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}
