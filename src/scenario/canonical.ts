import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * One text for one value: JSON with sorted keys, no spaces, the shortest decimals that read back the same, and no
 * entry for what is undefined. Two scenarios that mean the same have the same canonical text.
 *
 * @throws TypeError for what JSON cannot hold (NaN, functions): such a value never comes out of a schema
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, held]) => held !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonical(held)}`).join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new TypeError(`${value} has no canonical form`);
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw new TypeError(`a ${typeof value} has no canonical form`);
  return text;
}

/** SHA-256 of a text (as UTF-8) or of bytes, in 64 hexadecimal digits. */
export const hashOf = (content: string | Uint8Array): string =>
  bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));

/** The hash of a value by its canonical text: the same for the same value, whatever the order of its keys. */
export const canonicalHash = (value: unknown): string => hashOf(canonical(value));
