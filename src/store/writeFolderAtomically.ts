import { randomBytes } from 'node:crypto';
import { access, constants, mkdir, realpath, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { OutputError, writingFailed } from './outputError.ts';
import { removeStale, unfinished } from './removeStale.ts';

/**
 * Fills a new folder beside `target` and puts it in the place of `target` in one step: whenever the program is
 * killed, `target` holds everything or nothing of it. A folder that stands there is replaced if `replace` says so, and
 * then never gone before the new one is complete.
 *
 * @throws OutputError when something stands there that must not be replaced, or the system refuses to write
 */
export async function writeFolderAtomically(
  target: string,
  fill: (folder: string) => Promise<void>,
  replace = false,
): Promise<void> {
  let first: string | undefined;
  let parent = dirname(target);
  let partial: string | undefined;
  try {
    // a link stays a link: what it points to is replaced
    const place = await realpath(target).catch(() => target);
    parent = dirname(place);
    first = await mkdir(parent, { recursive: true });
    await removeStale(parent);
    partial = join(parent, unfinished('new', randomBytes(4).toString('hex')));
    await mkdir(partial);
    await fill(partial);
    await moveInto(place, partial, replace);
  } catch (error) {
    if (partial !== undefined) await rm(partial, { recursive: true, force: true });
    if (first !== undefined) await removeEmpty(parent, first);
    throw writingFailed(error, target);
  }
}

/**
 * Says before a long computation what would be known only after it: whether a folder can be made at `target`.
 *
 * @throws OutputError
 */
export async function refuseUnwritable(target: string): Promise<void> {
  const above = dirname(target);
  try {
    await access(above, constants.W_OK | constants.X_OK);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && above !== target) return refuseUnwritable(above);
    throw writingFailed(error, target);
  }
}

async function moveInto(place: string, partial: string, replace: boolean): Promise<void> {
  // an empty folder is as good as none, also where a folder cannot be renamed onto it
  await rmdir(place).catch(() => undefined);
  try {
    await rename(partial, place);
  } catch (error) {
    if (!taken.has(codeOf(error))) throw error;
    if (!replace) throw standsThere(place);
    const old = join(dirname(place), unfinished('old', basename(place)));
    await rename(place, old);
    await rename(partial, place);
    await rm(old, { recursive: true, force: true });
  }
}

/** Folders that were made for nothing, from the innermost up to `first`. */
async function removeEmpty(folder: string, first: string): Promise<void> {
  for (let here = folder; here.length >= first.length; here = dirname(here)) {
    const removed = await rmdir(here).then(
      () => true,
      () => false,
    );
    if (!removed) return;
  }
}

const taken = new Set(['ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'EPERM']);

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '');

const standsThere = (place: string) =>
  new OutputError(
    'exists',
    { en: `${place} exists already`, fr: `${place} existe déjà` },
    {
      en: 'choose another folder with --out, or replace it with --force',
      fr: 'choisissez un autre dossier avec --out, ou remplacez-le avec --force',
    },
  );
