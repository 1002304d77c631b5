import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { fromAddress, toAddress } from './packing.ts';

/** Characters of an address that a draft may take. */
const LONGEST = 4000;
/** Bytes that a draft may have when it is unpacked, and of the text before it that packing can refer to. */
const MOST_BYTES = 2_000_000;
const WINDOW = 32_768;

/**
 * Packs a text that is being changed for an address, as what it differs in from the text before it; undefined where that is too
 * much for an address.
 */
export function packDraft(draft: string, before: string): string | undefined {
  const packed = toAddress(deflateSync(strToU8(draft), { level: 9, dictionary: windowOf(before) }));
  const whole = `${signOf(before)}${signOf(draft)}${packed}`;
  return whole.length <= LONGEST ? whole : undefined;
}

/** The text again; undefined where it was packed of another one, or was cut on its way. */
export function unpackDraft(packed: string, before: string): string | undefined {
  if (!packed.startsWith(signOf(before))) return undefined;
  try {
    const parts: Uint8Array[] = [];
    let size = 0;
    const inflate = new Inflate({ dictionary: windowOf(before) }, (part) => {
      size += part.length;
      if (size > MOST_BYTES) throw new Error('too large');
      parts.push(part.slice());
    });
    const bytes = fromAddress(packed.slice(2 * SIGN));
    for (let at = 0; at < bytes.length; at += 1024)
      inflate.push(bytes.subarray(at, at + 1024), at + 1024 >= bytes.length);
    const all = new Uint8Array(size);
    let at = 0;
    for (const part of parts) {
      all.set(part, at);
      at += part.length;
    }
    const draft = strFromU8(all);
    return packed.startsWith(signOf(draft), SIGN) ? draft : undefined;
  } catch {
    // changed on its way
    return undefined;
  }
}

const windowOf = (text: string): Uint8Array => strToU8(text).slice(-WINDOW);

const SIGN = 7;

/** Seven letters by which a text is known again: enough to notice that it is another. */
function signOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193);
  return (hash >>> 0).toString(36).padStart(SIGN, '0').slice(-SIGN);
}
