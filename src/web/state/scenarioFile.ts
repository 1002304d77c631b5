import { readAddress, writeAddress } from './address.ts';
import type { PackedScenario } from './packing.ts';
import { type Change, initialState, type PageState } from './pageState.ts';

/** The ending of files that hold what no link can. */
export const FILE_ENDING = '.uptake.json';

/** What such a file says it is. */
const KIND = 'uptake-page';

/** A page as a file: its address and its scenario with all files that it names; bytes in base 64. */
export function pageFile(state: PageState, { name, files }: PackedScenario): string {
  const written = Object.entries(files).map(([path, content]) => [
    path,
    typeof content === 'string'
      ? content
      : { base64: btoa(Array.from(content, (b) => String.fromCharCode(b)).join('')) },
  ]);
  return `${JSON.stringify({ kind: KIND, address: writeAddress(state), name, files: Object.fromEntries(written) }, undefined, 1)}\n`;
}

/** What a file of a page holds; undefined where it is none, or was damaged. */
export function readPageFile(
  text: string,
): { readonly state: PageState; readonly scenario: PackedScenario } | undefined {
  try {
    const { kind, address, name, files } = JSON.parse(text) as Record<string, unknown>;
    if (kind !== KIND || typeof name !== 'string') return undefined;
    const read = Object.entries(files as object).map(([path, content]): [string, string | Uint8Array] => [
      path,
      typeof content === 'string' ? content : fromBase64((content as { base64?: unknown }).base64),
    ]);
    if (!read.some(([path]) => path === name)) return undefined;
    const state = typeof address === 'string' ? readAddress(address, 'en').state : initialState('en');
    return { state, scenario: { name, files: Object.fromEntries(read) } };
  } catch {
    // no JSON, not of this form, or cut on its way: whoever opens it is told that it is no scenario
    return undefined;
  }
}

/** @throws Error for what is not base 64 */
function fromBase64(text: unknown): Uint8Array {
  if (typeof text !== 'string') throw new Error('no base 64');
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/** A value that a change gives; undefined where the scenario's own stands. */
export const changed = (changes: readonly Change[], path: string): string | undefined =>
  changes.findLast(([of]) => of === path)?.[1];

/** The changes with another value at a path; without one where it is undefined. */
export const withChange = (
  changes: readonly Change[],
  path: string,
  value: string | undefined,
): readonly Change[] => [
  ...changes.filter(([of]) => of !== path),
  ...(value === undefined ? [] : [[path, value] as const]),
];
