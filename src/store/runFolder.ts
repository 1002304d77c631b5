import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reportHtml } from '../report/reportHtml.ts';
import type { Result } from '../report/result.ts';
import { runReadme } from '../report/tables/runReadme.ts';
import { sha256 } from '../runners/sha256.ts';
import { resolvedText } from '../scenario/resolvedText.ts';
import { folderStatus, refuseToReplace, tableFiles } from './folderStatus.ts';
import { type Keeping, MANIFEST, type Manifest } from './manifest.ts';
import { manifestOf } from './manifestOf.ts';
import { OutputError } from './outputError.ts';
import { rebaseScenario } from './rebaseScenario.ts';
import { writeFolderAtomically } from './writeFolderAtomically.ts';

/** Where a run goes unless told otherwise: below `runs/`, by its name and the first digits of its hash. */
export const usualFolder = (name: string, hash: string): string =>
  join('runs', `${name.slice(0, 80) || 'scenario'}-${hash.slice(0, 8)}`);

/**
 * Writes a run. The same run in the same language that stands there already is left as it is.
 *
 * @returns whether it was written, or stood there already
 * @throws OutputError when something else stands there, or the system refuses to write
 */
export async function writeRun(result: Result, keeping: Keeping): Promise<'written' | 'reused'> {
  const { folder, force, language } = keeping;
  const standing = await folderStatus(folder, result.hash);
  if (standing.is === 'sameRun' && standing.manifest.fingerprint === result.fingerprint.full) {
    if (standing.manifest.language === language) return 'reused';
  } else refuseToReplace(folder, standing, force);
  try {
    await writeFolderAtomically(
      folder,
      (partial) => fill(partial, result, keeping),
      standing.is !== 'nothing',
    );
  } catch (error) {
    // somebody else was quicker: what stands there now may be the same run, or one that may be replaced
    const overtaken = standing.is === 'nothing' && error instanceof OutputError && error.fault === 'exists';
    if (overtaken) return writeRun(result, keeping);
    throw error;
  }
  return 'written';
}

/** The files of a run but for its manifest, in their order. */
export function runFiles(
  { comparison, source, tables, fingerprint, judgements }: Result,
  { folder, workingFolder, language }: Pick<Keeping, 'folder' | 'workingFolder' | 'language'>,
): [name: string, content: string | Uint8Array][] {
  const resolved = resolvedText({ ...source, resolved: rebaseScenario(folder, workingFolder, source) });
  const report = { language, fingerprint: fingerprint.short, resolvedText: resolved, source, judgements };
  return [
    ['scenario.resolved.yaml', resolved],
    [tableFiles.weekly, tables.weekly],
    [tableFiles.summary, tables.summary],
    [tableFiles.contrasts, tables.contrasts],
    [tableFiles.replicates, tables.replicates],
    ...(comparison.draws ? [[tableFiles.assumptions, tables.assumptions] as [string, Uint8Array]] : []),
    ['report.html', reportHtml(comparison, report)],
    ['README.md', runReadme(comparison, language)],
  ];
}

async function fill(folder: string, result: Result, keeping: Keeping): Promise<void> {
  const account: Manifest['files'] = {};
  for (const [name, content] of runFiles(result, keeping)) {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    await writeFile(join(folder, name), bytes);
    account[name] = { bytes: bytes.byteLength, sha256: sha256(bytes) };
  }
  const manifest = manifestOf(result, keeping, account);
  await writeFile(join(folder, MANIFEST), `${JSON.stringify(manifest, undefined, 2)}\n`);
}
