import { graphFormats } from '../org/imports/graphImports.ts';
import type { Read } from '../org/org.ts';
import { type LocatedMap, toPlain, withEntry, withTexts } from './locatedValue.ts';
import { joinPaths } from './paths.ts';
import type { Scenario } from './scenarioSchema.ts';

type Organisation = Scenario['organisation'];

/** Keys below `organisation` that hold the path of a file. */
const pathKeys: ReadonlySet<string> = new Set(['csv', 'xlsx', ...graphFormats]);

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
      if (key === 'columns' || key === 'where') return [key, held];
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
 * What comes of reading an organisation's files. Whoever opens a file that {@link mapFiles} does not know of is at fault:
 * it would have no part in the identity of a run, which would then be taken for another one.
 *
 * @throws Error for such a file, which nobody but the author of the program can mend
 */
export async function readNamed<Made>(
  organisation: object,
  read: Read,
  use: (read: Read) => Promise<Made>,
): Promise<Made> {
  const named = new Set(filePaths(organisation));
  const unknown: string[] = [];
  const made = await use((path) => {
    if (!named.has(path)) unknown.push(path);
    return read(path);
  });
  if (unknown.length > 0)
    throw new Error(`runs are not identified by ${unknown.join(', ')}, which organisations are read from`);
  return made;
}
