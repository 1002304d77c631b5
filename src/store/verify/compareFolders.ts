import { join } from 'node:path';
import { type Difference, differingRows } from './differingRows.ts';

/** Rows that are told of each table. */
const MOST_ROWS = 3;

/** A folder with the hashes of its files. */
export interface HashedFolder {
  readonly folder: string;
  readonly hashes: ReadonlyMap<string, string>;
}

/** What of a result is compared with what was computed again. */
export interface ComparingFolders {
  /** The points that were computed again; all, unless given: then only their rows can be compared. */
  readonly points?: ReadonlySet<number> | undefined;
  /** Another engine made it: identities differ by their nature. */
  readonly isOtherEngine: boolean;
  /** Another version of the product wrote it: its texts may be worded otherwise. */
  readonly isOtherVersion: boolean;
}

/** Compares the files of a result with those that were written again: tables row by row, others as a whole. */
export async function compareFolders(
  written: HashedFolder,
  recomputed: HashedFolder,
  { points, isOtherEngine, isOtherVersion }: ComparingFolders,
): Promise<{ rows: number; differing: number; differences: Difference[] }> {
  const differences: Difference[] = [];
  let [rows, differing] = [0, 0];
  for (const [name, hash] of recomputed.hashes) {
    const isTable = name.endsWith('.csv');
    const isAsked = isTable || (points === undefined && !isOtherEngine && !isOtherVersion);
    if (!isAsked) continue;
    const before = written.hashes.get(name);
    if (before === undefined) {
      differences.push({ file: name });
      continue;
    }
    if (!isTable) {
      if (before !== hash) differences.push({ file: name, written: before, recomputed: hash });
      continue;
    }
    const compared = await differingRows(join(written.folder, name), join(recomputed.folder, name), {
      name,
      points,
      except: isOtherEngine ? 'key' : undefined,
      most: MOST_ROWS,
    });
    rows += compared.rows;
    differing += compared.differing;
    differences.push(...compared.first);
    // the same cells in other bytes, as line ends are
    if (compared.differing === 0 && points === undefined && !isOtherEngine && before !== hash)
      differences.push({ file: name, written: before, recomputed: hash });
  }
  if (points === undefined && !isOtherEngine && !isOtherVersion)
    for (const [file, hash] of written.hashes)
      if (!recomputed.hashes.has(file)) differences.push({ file, written: hash });
  return { rows, differing, differences };
}
