import { readAddress, writeAddress } from './address.ts';
import type { PackedScenario } from './packing.ts';
import { type Change, initialState, type PageState } from './pageState.ts';
import { readFiles, type WrittenFiles, writeFiles } from './writtenFiles.ts';

/** The ending of files that hold what no link can. */
export const FILE_ENDING = '.uptake.json';

/** What such a file says it is. */
const KIND = 'uptake-page';

/** A page as a file: its address and its scenario with all files that it names; bytes in base 64. */
export function pageFile(state: PageState, { name, files, isNameless }: PackedScenario): string {
  const held = { kind: KIND, address: writeAddress(state), name, isNameless, files: writeFiles(files) };
  return `${JSON.stringify(held, undefined, 1)}\n`;
}

/** What a file of a page holds; undefined where it is none, or was damaged. */
export function readPageFile(
  text: string,
): { readonly state: PageState; readonly scenario: PackedScenario } | undefined {
  try {
    const { kind, address, name, files, isNameless } = JSON.parse(text) as Record<string, unknown>;
    if (kind !== KIND || typeof name !== 'string') return undefined;
    const read = readFiles(files as WrittenFiles);
    if (!Object.hasOwn(read, name)) return undefined;
    const state = typeof address === 'string' ? readAddress(address, 'en').state : initialState('en');
    return { state, scenario: { name, files: read, ...(isNameless === true && { isNameless }) } };
  } catch {
    // no JSON, not of this form, or cut on its way: whoever opens it is told that it is no scenario
    return undefined;
  }
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
