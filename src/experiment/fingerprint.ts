import { hashOf } from '../scenario/canonical.ts';

/** What a result consists of: its three tables as written, the engine that made them, and the inputs as resolved. */
export interface Fingerprinted {
  readonly weekly: string | Uint8Array;
  readonly summary: string | Uint8Array;
  readonly contrasts: string | Uint8Array;
  readonly engineVersion: string;
  readonly resolved: string | Uint8Array;
}

export interface Fingerprint {
  /** SHA-256, 64 hexadecimal digits. */
  readonly full: string;
  /** Its first twelve digits in three groups of four, for people to compare. */
  readonly short: string;
}

/**
 * The fingerprint of a result. Never of times, paths or machines: whoever runs the same inputs on the same engine
 * version gets the same one. Each part is hashed by itself first, so that nothing can move from one to the next. `sha256`
 * is the platform's own, in hexadecimal digits, if there is one.
 */
export function fingerprint(
  result: Fingerprinted,
  sha256: (content: string | Uint8Array) => string = hashOf,
): Fingerprint {
  const { weekly, summary, contrasts, engineVersion, resolved } = result;
  const parts = { weekly, summary, contrasts, engineVersion, resolved };
  return fingerprintOf(
    Object.entries(parts).map(([name, content]) => [name, sha256(content)] as const),
    sha256,
  );
}

/** The fingerprint of a result whose parts are known by their hashes, in an order that is always the same. */
export function fingerprintOf(
  parts: readonly (readonly [name: string, sha256: string])[],
  sha256: (content: string) => string = hashOf,
): Fingerprint {
  const full = sha256(parts.map(([name, hash]) => `${name} ${hash}\n`).join(''));
  return { full, short: shortFingerprint(full) };
}

/** The digits that people compare. */
export const shortFingerprint = (full: string): string =>
  [0, 4, 8].map((start) => full.slice(start, start + 4)).join('-');
