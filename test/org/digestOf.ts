import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Org } from '../../src/org/org.ts';

/** A column of numbers, or a list of labels. */
type Column = ArrayLike<number> | readonly string[];

/** Sixteen hexadecimal digits that stand for the values of columns, whatever type they are kept in. */
export function digestOf(columns: readonly Column[]): string {
  const hash = sha256.create();
  for (const column of columns)
    hash.update(
      typeof column[0] === 'string'
        ? utf8ToBytes((column as readonly string[]).join('\n'))
        : new Uint8Array(Float64Array.from(column as ArrayLike<number>).buffer),
    );
  return bytesToHex(hash.digest()).slice(0, 16);
}

/** The digest of everything that an organisation says of its people and ties. */
export const digestOfOrg = ({ ids, unit, division, site, function: work, ...org }: Org): string =>
  digestOf([
    ids,
    ...[unit, division, site, work].flatMap(({ labels, of }) => [labels, of]),
    org.manager ?? [],
    org.level,
    org.customerFacing ?? [],
    ...org.ties.flatMap(({ from, to, weight }) => [from, to, weight]),
  ]);
