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

/**
 * The most bytes of a parcel, compressed, that are sent: an organisation of a million people, which a worker opens in some five seconds.
 * Longer, and it would lose the chunks for which it does so.
 */
export const MOST_SENT = 16 * 2 ** 20;

/** The most bytes that opening a parcel may make of it. */
export const mostOpened = {
  /** Of a scenario: far more than any has. */
  design: 64 * 2 ** 20,
  /** Of an organisation of a million people or two. */
  organisation: 256 * 2 ** 20,
} as const;

/** What a parcel holds. */
export type Content = keyof typeof mostOpened;

/** Quick, and a sixth smaller than deflate at its best: a parcel is packed once, and kept by every worker. */
const QUALITY = 5;

/** A value as a parcel; undefined where it would be larger than is sent. The same value gives the same bytes. */
export async function parcelOf(value: unknown, content: Content): Promise<Parcel | undefined> {
  const packed = packValue(value);
  if (packed.length > mostOpened[content]) return undefined;
  const bytes = await compress(packed, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: packed.length,
    },
  });
  return bytes.length > MOST_SENT ? undefined : { hash: sha256(bytes), bytes };
}

/**
 * The value of a parcel's bytes, whoever has sent them.
 *
 * @throws Error where they are not what was packed, or open to more than {@link mostOpened}
 */
export async function openedParcel(bytes: Uint8Array, content: Content): Promise<unknown> {
  return unpackValue(await inflatedParcel(bytes, content));
}

/** The same before it is read. */
export async function inflatedParcel(bytes: Uint8Array, content: Content): Promise<Uint8Array> {
  if (bytes.length > MOST_SENT) throw new Error('a parcel is larger than any that is sent');
  return decompress(bytes, { maxOutputLength: mostOpened[content] });
}
