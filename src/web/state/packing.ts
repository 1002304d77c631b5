import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { fromBase64, toBase64 } from './base64.ts';

/** A scenario as it travels: its name, and what it and the files that it names hold. */
export interface PackedScenario {
  readonly name: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** Whether its tables were made in the page, where nobody in them has a name: only then is it kept in the browser. */
  readonly isNameless?: boolean | undefined;
}

/** Characters of an address that every browser, mail and chat passes on. */
const LONGEST = 6000;
/** Bytes that a packed scenario may have when it is unpacked: a few kilobytes could fill the memory otherwise. */
const MOST_BYTES = 4_000_000;

/**
 * Packs a scenario for an address; undefined where it is too large for one, or has tables: addresses go into histories and
 * mails, where nobody in a table belongs, and what is not text does not fit.
 */
export function packForAddress({ name, files }: PackedScenario): string | undefined {
  return holdsTables({ name, files }) ? undefined : packValue({ name, files });
}

/** Whether a scenario comes with files that may speak of people: with any but scenarios and stories. A graph may be JSON, too. */
export const holdsTables = ({ name, files }: PackedScenario): boolean =>
  Object.entries(files).some(
    ([path, content]) => typeof content !== 'string' || (path !== name && !/\.(ya?ml|md)$/i.test(path)),
  );

/** Packs what JSON can hold for an address; undefined where it is too large for one. */
export function packValue(value: unknown): string | undefined {
  const packed = toAddress(deflateSync(strToU8(JSON.stringify(value)), { level: 9 }));
  return packed.length <= LONGEST ? packed : undefined;
}

/** @throws Error where an address was cut or changed on its way */
export const unpackValue = (packed: string): unknown => JSON.parse(strFromU8(inflated(fromAddress(packed))));

/** @throws Error where an address was cut or changed on its way */
export function unpackFromAddress(packed: string): PackedScenario {
  const unpacked = unpackValue(packed);
  if (!isScenario(unpacked)) throw new Error('no scenario');
  return unpacked;
}

function inflated(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((part) => {
    size += part.length;
    if (size > MOST_BYTES) throw new Error('too large');
    parts.push(part);
  });
  // in small pieces, so that what is too large is seen before it is unpacked
  for (let at = 0; at < bytes.length; at += 1024)
    inflate.push(bytes.subarray(at, at + 1024), at + 1024 >= bytes.length);
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const isScenario = (value: unknown): value is PackedScenario => {
  if (typeof value !== 'object' || value === null) return false;
  const { name, files } = value as Record<string, unknown>;
  return (
    typeof name === 'string' &&
    typeof files === 'object' &&
    files !== null &&
    Object.hasOwn(files, name) &&
    Object.values(files).every((content) => typeof content === 'string')
  );
};

/** Base 64 for addresses: nothing in it needs an escape. */
export const toAddress = (bytes: Uint8Array): string =>
  toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

export const fromAddress = (text: string): Uint8Array =>
  fromBase64(text.replaceAll('-', '+').replaceAll('_', '/'));
