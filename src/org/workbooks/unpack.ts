import { unzipSync } from 'fflate';
import { InputError } from '../../text/problem.ts';
import { brokenWorkbook, workbookTooLarge } from './workbookFaults.ts';

/** Bytes that the parts of a workbook may have together once they are unpacked. */
const mostUnpacked = 200_000_000;
/** Parts of an archive; workbooks have a few dozen. */
const mostParts = 10_000;

/**
 * The parts of a workbook that are XML, unpacked. Nothing is unpacked before the sizes that the archive states were
 * added up, and no part becomes larger than it states.
 *
 * @throws InputError for an archive that is broken or too large
 */
export function unpackWorkbook(bytes: Uint8Array, file: string): ReadonlyMap<string, Uint8Array> {
  let unpacked = 0;
  let parts = 0;
  let tooLarge = false;
  let found: Record<string, Uint8Array>;
  try {
    found = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!/\.(xml|rels)$/i.test(name)) return false;
        unpacked += originalSize;
        tooLarge ||= ++parts > mostParts || !(unpacked <= mostUnpacked);
        return !tooLarge;
      },
    });
  } catch (error) {
    throw Object.assign(new InputError('data', [brokenWorkbook(file)]), { cause: error });
  }
  if (tooLarge) throw new InputError('data', [workbookTooLarge(file)]);
  return new Map(Object.entries(found));
}
