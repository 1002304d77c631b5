import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { OutputError, writingFailed } from './outputError.ts';
import { unfinished } from './removeStale.ts';

/** How many characters are written at once. */
const CHUNK = 1 << 16;

/**
 * Writes a text that comes in pieces into a file, whole or not at all.
 *
 * @throws OutputError when a file stands there that must not be replaced, or the system refuses to write
 */
export const writeFileAtomically = (
  path: string,
  pieces: Iterable<string>,
  replace: boolean,
): Promise<void> => placeFile(path, (partial) => writeFile(partial, gathered(pieces)), { replace });

/** How a file is put in its place. */
export interface Placing {
  /** Whether a file that stands there is replaced. */
  readonly replace: boolean;
  /** What messages call it; its path, unless given. */
  readonly shown?: string;
}

/**
 * Writes a file beside its place and renames it, so that it is there whole or not at all, whoever is killed and whenever.
 *
 * @param write fills the file whose path it is given
 * @throws OutputError when a file stands there that must not be replaced, or the system refuses to write
 */
export async function placeFile(
  path: string,
  write: (partial: string) => Promise<void>,
  { replace, shown = path }: Placing,
): Promise<void> {
  const partial = join(dirname(path), unfinished('new', randomBytes(4).toString('hex')));
  const refuse = () => {
    if (!replace && existsSync(path)) throw existing(path);
  };
  refuse();
  try {
    await mkdir(dirname(path), { recursive: true });
    await write(partial);
    refuse();
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw writingFailed(error, shown);
  }
}

/** The same text in pieces of some size. */
export function* gathered(pieces: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

/** The error where a file stands that must not be replaced. */
export const existing = (path: string) =>
  new OutputError(
    'exists',
    { en: `${path} exists already`, fr: `${path} existe déjà` },
    {
      en: 'name another file with --out, or replace it with --force',
      fr: 'nommez un autre fichier avec --out, ou remplacez-le avec --force',
    },
  );
