/**
 * Paths of files that name one another, with `/` on every platform. Core rooms have no file system: a path is text
 * that the `read` they are given understands.
 */

/** Characters that the path of a file may have, as most systems limit it. */
export const mostPathLength = 4096;

/** Whether a path does not depend on where it is named: `/srv/people.csv`, `C:/people.csv`, `https://…`. */
export const isAbsolute = (path: string) => /^(\/|[A-Za-z]:[\\/]|[A-Za-z][A-Za-z0-9+.-]+:\/\/)/.test(path);

/** The folder part of a path, empty for a file in the working folder. */
export function folderOf(path: string): string {
  const cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return cut < 0 ? '' : path.slice(0, Math.max(cut, 1));
}

/** The path of a file that another file names: relative to `folder` unless absolute, `.` and `..` worked out. */
export function joinPaths(folder: string, path: string): string {
  if (isAbsolute(path)) return path;
  const whole = folder === '' ? path : `${folder}/${path}`;
  const root = /^\/+/.test(whole) ? '/' : '';
  const kept: string[] = [];
  for (const part of whole.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (part !== '..' || root === '') kept.push(part);
  }
  return root + kept.join('/');
}

/** How names of scenario files end, in small letters. */
const scenarioEndings = ['.yaml', '.yml', '.json'] as const;

/** The ending by which a file may be a scenario, in small letters. */
export const scenarioEndingOf = (path: string): string | undefined =>
  scenarioEndings.find((ending) => path.toLowerCase().endsWith(ending));

/** The file's name without folders and without its `.yaml`, `.yml` or `.json`. */
export const baseName = (path: string) =>
  path.replace(/^.*[\\/]/, '').slice(0, -(scenarioEndingOf(path)?.length ?? 0) || undefined);
