import { type Census, type Grouping, membershipIn } from '../census.ts';
import { states } from '../states.ts';
import type { World } from '../world.ts';

/** The groups of one grouping as they are measured week by week. */
export interface Groups {
  /** Position among the censuses of a world, −1 for everybody as one group. */
  readonly census: number;
  /** Series of the first group that is shown; those of the others follow. */
  readonly start: number;
  /** Group of each person; people of no group are in one after all others. */
  readonly of: Int32Array;
  /** The groups that are shown, and people of each group. */
  readonly shown: Int32Array;
  readonly size: Int32Array;
}

export const groupsOf = (grouping: Grouping, census: number, start: number): Groups => ({
  ...membershipIn(grouping),
  census,
  start,
  shown: Int32Array.from(grouping.shown),
});

export const censusOf = ({ everybody, censuses }: World, { census }: Groups): Census =>
  census < 0 ? everybody : censuses[census];

const width = states.length;

/** People of a group in the given states. */
export function inStates({ counts }: Census, group: number, wanted: readonly number[]): number {
  let people = 0;
  for (let k = 0; k < wanted.length; k++) people += counts[group * width + wanted[k]];
  return people;
}
