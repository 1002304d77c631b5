import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Sink } from '../report/tables/dataTable.ts';
import { openHashedFile } from './hashedFile.ts';
import { writingFailed } from './outputError.ts';
import { unfinished } from './removeStale.ts';
import { existing } from './writeFileAtomically.ts';

/**
 * Writes a file that comes bit by bit, whole or not at all.
 *
 * @throws OutputError when a file stands there that must not be replaced, or the system refuses to write
 */
export async function writeBytesAtomically(
  path: string,
  fill: (sink: Sink) => Promise<void>,
  replace: boolean,
): Promise<void> {
  if (!replace && existsSync(path)) throw existing(path);
  const partial = join(dirname(path), unfinished('new', randomBytes(4).toString('hex')));
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = openHashedFile(partial);
    try {
      await fill(file.append);
    } finally {
      file.end();
    }
    if (!replace && existsSync(path)) throw existing(path);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw writingFailed(error, path);
  }
}
