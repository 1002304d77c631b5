import type { Sink } from '../report/tables/dataTable.ts';
import { openHashedFile } from './hashedFile.ts';
import { placeFile } from './writeFileAtomically.ts';

/**
 * Writes a file that comes bit by bit, whole or not at all.
 *
 * @throws OutputError when a file stands there that must not be replaced, or the system refuses to write
 */
export const writeBytesAtomically = (
  path: string,
  fill: (sink: Sink) => Promise<void>,
  replace: boolean,
): Promise<void> =>
  placeFile(
    path,
    async (partial) => {
      const file = openHashedFile(partial);
      try {
        await fill(file.append);
      } finally {
        file.end();
      }
    },
    { replace },
  );
