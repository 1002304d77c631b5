import { graphFormats } from '../org/imports/graphImports.ts';
import type { Read } from '../org/org.ts';
import { type LocatedMap, toPlain, withEntry, withTexts } from './locatedValue.ts';
import { joinPaths } from './paths.ts';
import type { Scenario } from './scenarioSchema.ts';

type Organisation = Scenario['organisation'];

/** Keys below `organisation` that hold the path of a file. */
const pathKeys: ReadonlySet<string> = new Set(['csv', ...graphFormats]);

/**
 * An organisation with other paths in the place of those of its files. Whatever has to do with these files – where they
 * lie, what a run depends on – is made of this walk, so that nothing can forget one.
 */
export const mapFiles = <O>(organisation: O, map: (path: string) => string): O =>
  mapped(organisation, map) as O;

function mapped(part: unknown, map: (path: string) => string): unknown {
  if (Array.isArray(part)) return part.map((item) => mapped(item, map));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, held]) => {
      // columns are names inside a file: none of them is a path
      if (key === 'columns') return [key, held];
      return [key, pathKeys.has(key) && typeof held === 'string' ? map(held) : mapped(held, map)];
    }),
  );
}

/** The paths of an organisation's files, in the order in which it names them. */
export function filePaths(organisation: object): string[] {
  const paths: string[] = [];
  mapFiles(organisation, (path) => {
    paths.push(path);
    return path;
  });
  return paths;
}

/** An organisation whose files can be opened: paths relative to the working folder instead of the scenario's. */
export const resolvePaths = (organisation: Organisation, folder: string): Organisation =>
  mapFiles(organisation, (path) => joinPaths(folder, path));

/** A file in another folder, the paths of its organisation made relative to the file that extends it. */
export function rebasePaths(written: LocatedMap, folder: string): LocatedMap {
  const organisation = written.entries.get('organisation')?.value;
  if (organisation === undefined || folder === '') return written;
  const rebased = mapFiles(toPlain(organisation), (path) => joinPaths(folder, path));
  return withEntry(written, 'organisation', withTexts(organisation, rebased));
}

/**
 * Opens the files of an organisation, and no others: a file that {@link mapFiles} does not know of would have no part in
 * the identity of a run, which would then be taken for another one.
 */
export function namedFiles(organisation: object, read: Read): Read {
  const named = new Set(filePaths(organisation));
  return async (path) => {
    if (!named.has(path))
      throw new Error(`${path} is read, and stands in no slot that runs are identified by`);
    return read(path);
  };
}
