import { looseKey } from '../org/matching/keyForms.ts';
import { didYouMean } from '../text/didYouMean.ts';
import type { Text } from '../text/text.ts';
import { truncate } from '../text/truncate.ts';

/** Identifiers that a misspelt name is compared with at most. */
const MOST_COMPARED = 100_000;

/**
 * The identifier that was meant by a name that is nobody's, or the label of a unit by one that is none's: the only one that is the same to people, such as `00013` of
 * 13, or the nearest by its letters.
 */
export function personMeant(name: string, ids: readonly string[]): string | undefined {
  const same = sameAs(name, ids);
  return same.length === 1 ? same[0] : didYouMean(name, ids.slice(0, MOST_COMPARED));
}

/** Whether exactly one identifier is the same as a name to people, though it is written otherwise. */
export const isOneBut = (name: string, ids: readonly string[]): boolean => sameAs(name, ids).length === 1;

function sameAs(name: string, ids: readonly string[]): string[] {
  const wanted = looseKey(name);
  return ids.filter((id) => looseKey(id) === wanted || isWrittenAs(id, name));
}

/** What to write: numbers lose zeros, signs and points unless they stand in quotation marks. */
export const meaning = (name: string, near: string): Text =>
  isWrittenAs(near, name)
    ? {
        en: `did you mean "${truncate(near)}"? write "${truncate(near)}" in quotation marks, a bare ${truncate(near)} is the number ${truncate(name)}`,
        fr: `vouliez-vous dire « ${truncate(near)} » ? écrivez "${truncate(near)}" entre guillemets : sans eux, ${truncate(near)} est le nombre ${truncate(name)}`,
      }
    : { en: `did you mean "${truncate(near)}"?`, fr: `vouliez-vous dire « ${truncate(near)} » ?` };

/** Whether YAML reads an identifier as a number and knows it by another name then: `00013`, `1e3`, `0x1F`, `1.50`. */
const isWrittenAs = (id: string, name: string): boolean =>
  id !== name &&
  /^([+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?|0[xo][\da-f]+)$/i.test(id) &&
  String(Number(id)) === name;
