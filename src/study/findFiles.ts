import { inputError, type Message } from '../scenario/faults.ts';
import type { Origin } from '../scenario/locatedValue.ts';
import { joinPaths } from '../scenario/paths.ts';
import { quoted } from '../scenario/shown.ts';
import { describeOpenError } from '../text/describeOpenError.ts';
import { truncatePath } from '../text/truncate.ts';
import type { List, StudyFiles } from './studyFiles.ts';

/** Where files are named, to be told in faults. */
export interface Named {
  readonly origin: Origin;
  readonly path: string;
}

/** The part of a pattern that stands for any folders, one in another. */
const ANY_FOLDERS = '*'.repeat(2);

/** Folders that a pattern may look into. */
const MOST_FOLDERS = 10_000;

/** Whether a name holds a pattern: `*` and `?` stand for any letters of a name, a double `*` for any folders. */
export const isPattern = (name: string): boolean => /[*?]/.test(name);

/**
 * What is in a folder: paths, those of folders with a `/` at their end, in the order of their names.
 *
 * @throws InputError where the folder cannot be looked into
 */
export async function contentsOf(folder: string, { list }: StudyFiles, named: Named): Promise<string[]> {
  const names = await listed(folder, list, named);
  return inOrder(names).map((name) => joined(folder, name));
}

/** Whether there is such a folder. */
export async function isFolder(path: string, { list }: StudyFiles): Promise<boolean> {
  if (list === undefined) return false;
  try {
    await list(path);
    return true;
  } catch {
    return false;
  }
}

/**
 * The paths that a pattern stands for, folders with a `/` at their end, in the order of their names. Hidden files and
 * folders, whose names begin with a point, are left out.
 *
 * @throws InputError where nothing is found, or where folders cannot be looked into
 */
export async function matching(pattern: string, { list }: StudyFiles, named: Named): Promise<string[]> {
  const root = /^\/+/.test(pattern) ? '/' : '';
  const parts = pattern.split('/').filter((part) => part !== '' && part !== '.');
  const fixed = parts.findIndex(isPattern);
  const start = root + parts.slice(0, fixed).join('/');
  let looked = 0;
  const found: string[] = [];
  const visit = async (folder: string, [part, ...rest]: readonly string[]): Promise<void> => {
    if (part === undefined) return;
    if (++looked > MOST_FOLDERS) throw inputError(named.origin, tooManyFolders(pattern), named.path);
    const names = inOrder(await listed(folder, list, named)).filter((name) => !name.startsWith('.'));
    const fits = part === ANY_FOLDERS ? () => false : matcher(part);
    if (part === ANY_FOLDERS) await visit(folder, rest);
    for (const name of names) {
      const inside = name.endsWith('/');
      const bare = inside ? name.slice(0, -1) : name;
      if (part === ANY_FOLDERS && inside) await visit(joined(folder, bare), [part, ...rest]);
      if (!fits(bare)) continue;
      if (rest.length === 0) found.push(joined(folder, name));
      else if (inside) await visit(joined(folder, bare), rest);
    }
  };
  await visit(start, parts.slice(fixed));
  if (found.length === 0) throw inputError(named.origin, nothingFits(pattern), named.path);
  return [...new Set(found)];
}

async function listed(folder: string, list: List | undefined, named: Named): Promise<readonly string[]> {
  if (list === undefined) throw inputError(named.origin, noListing, named.path);
  try {
    return await list(folder);
  } catch (error) {
    throw inputError(
      named.origin,
      { code: 'cannot-open', remedy: checkFolder, ...describeOpenError(truncatePath(folder), error) },
      named.path,
    );
  }
}

/** By code units: the same on every machine. */
const inOrder = (names: readonly string[]) => [...names].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

/** A name in a folder, with the `/` at its end that it may have. */
const joined = (folder: string, name: string) =>
  name.endsWith('/') ? `${joinPaths(folder, name)}/` : joinPaths(folder, name);

/** Letters by turns, so that no pattern takes longer than its length times that of the name. */
function matcher(pattern: string): (name: string) => boolean {
  return (name) => {
    let [p, n, star, mark] = [0, 0, -1, 0];
    while (n < name.length) {
      if (p < pattern.length && pattern[p] === '*') [star, mark] = [p++, n];
      else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === name[n])) [p, n] = [p + 1, n + 1];
      else if (star >= 0) [p, n] = [star + 1, ++mark];
      else return false;
    }
    while (pattern[p] === '*') p++;
    return p === pattern.length;
  };
}

const checkFolder = {
  en: 'check the path; paths are relative to the file that names them',
  fr: 'vérifiez le chemin ; il part du fichier qui le nomme',
};

const noListing: Message = {
  code: 'no-listing',
  message: { en: 'folders cannot be looked into here', fr: 'les dossiers ne peuvent pas être parcourus ici' },
  remedy: { en: 'name every file', fr: 'nommez chaque fichier' },
};

const nothingFits = (pattern: string): Message => ({
  code: 'nothing-fits',
  message: {
    en: `no file fits ${quoted(pattern).en}`,
    fr: `aucun fichier ne correspond à ${quoted(pattern).fr}`,
  },
  remedy: checkFolder,
});

const tooManyFolders = (pattern: string): Message => ({
  code: 'too-many-folders',
  message: {
    en: `${quoted(pattern).en} looks into more than ${MOST_FOLDERS} folders`,
    fr: `${quoted(pattern).fr} parcourt plus de ${MOST_FOLDERS} dossiers`,
  },
  remedy: { en: 'name a folder further in', fr: 'nommez un dossier plus précis' },
});
