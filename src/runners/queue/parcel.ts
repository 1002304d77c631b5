import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import { sha256 } from '../sha256.ts';
import { packValue, unpackValue } from './packValue.ts';

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/** What travels once, however many chunks need it, under the hash of its bytes. */
export interface Parcel {
  /** SHA-256 of the bytes: 64 hexadecimal digits. */
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** The most bytes of a parcel, compressed, that are sent. */
export const MOST_SENT = 64 * 2 ** 20;
/** The most bytes that opening one may make of it. */
export const MOST_OPENED = 16 * MOST_SENT;

/** Quick, and a tenth smaller than deflate at its best: parcels are packed once and kept by every worker. */
const QUALITY = 5;

/** A value as a parcel; undefined where it would be larger than is sent. The same value gives the same bytes. */
export async function parcelOf(value: unknown): Promise<Parcel | undefined> {
  const packed = packValue(value);
  if (packed.length > MOST_OPENED) return undefined;
  const bytes = await compress(packed, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: packed.length,
    },
  });
  return bytes.length > MOST_SENT ? undefined : { hash: sha256(bytes), bytes };
}

/**
 * The value of a parcel's bytes.
 *
 * @throws Error where they are not what was packed, or open to more than {@link MOST_OPENED}
 */
export async function openedParcel(bytes: Uint8Array): Promise<unknown> {
  return unpackValue(await inflatedParcel(bytes));
}

/** The same before it is read. */
export async function inflatedParcel(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes.length > MOST_SENT) throw new Error('a parcel is larger than any that is sent');
  return decompress(bytes, { maxOutputLength: MOST_OPENED });
}
