import { fromBase64, toBase64 } from './base64.ts';
import type { PackedScenario } from './packing.ts';

/** Files of a scenario as JSON holds them: texts as they are, bytes in base 64. */
export type WrittenFiles = Readonly<Record<string, string | { readonly base64: string }>>;

export const writeFiles = (files: PackedScenario['files']): WrittenFiles =>
  Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' ? content : { base64: toBase64(content) },
    ]),
  );

/** @throws Error for what is neither text nor base 64 */
export const readFiles = (files: WrittenFiles): PackedScenario['files'] =>
  Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' ? content : bytesOf(content.base64),
    ]),
  );

/** A file may have been damaged on its way: `atob` would take what is missing for a text. */
function bytesOf(text: unknown): Uint8Array {
  if (typeof text !== 'string') throw new Error('no base 64');
  return fromBase64(text);
}
