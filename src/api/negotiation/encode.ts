import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Coding } from './codingOf.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Levels at which a megabyte takes some hundredths of a second, on threads of the platform. */
const brotliLevel = { [constants.BROTLI_PARAM_QUALITY]: 4 };

/** Bytes in a coding. */
export async function encode(bytes: Uint8Array, coding: Coding): Promise<Uint8Array<ArrayBuffer>> {
  const size = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength };
  const encoded =
    coding === 'br'
      ? await brotli(bytes, { params: { ...brotliLevel, ...size } })
      : await zip(bytes, { level: 6 });
  return new Uint8Array(encoded);
}
