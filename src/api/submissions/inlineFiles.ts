import type { Read } from '../../org/org.ts';
import { joinPaths } from '../../scenario/paths.ts';

/**
 * Opens the files that came with a request, by the name the scenario gives them. There is no way from here to a disk:
 * a path that was not sent does not exist.
 */
export function inlineFiles(files: ReadonlyMap<string, string>): Read {
  const byPath = new Map([...files].map(([name, text]) => [joinPaths('', name), text]));
  return async (path) => {
    const text = byPath.get(joinPaths('', path));
    if (text === undefined) throw Object.assign(new Error('it was not sent in files'), { code: 'ENOENT' });
    return Buffer.from(text);
  };
}
