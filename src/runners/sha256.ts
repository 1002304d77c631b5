import { createHash } from 'node:crypto';

/** SHA-256 of a text (as UTF-8) or of bytes, in 64 hexadecimal digits, as fast as the processor can. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');
