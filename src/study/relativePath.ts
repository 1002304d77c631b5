import { isAbsolute, joinPaths } from '../scenario/paths.ts';

/**
 * The way from a folder to a file, both seen from the same folder; undefined where none can be told: from a relative path
 * to an absolute one there always is, not so the other way round, nor out of folders whose names are not known.
 */
export function relativePath(folder: string, file: string): string | undefined {
  const target = joinPaths('', file);
  if (isAbsolute(file) && !isAbsolute(folder)) return file;
  if (isAbsolute(folder) && !isAbsolute(file)) return undefined;
  const from = joinPaths('', folder)
    .split('/')
    .filter((part) => part !== '');
  const to = target.split('/').filter((part) => part !== '');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  const up = from.slice(shared);
  if (up.includes('..')) return undefined;
  return [...up.map(() => '..'), ...to.slice(shared)].join('/');
}
