import type { Hierarchy } from './managementHierarchy.ts';

/** What decides who has contact with whom, by row. */
export interface Workforce {
  readonly hierarchy: Hierarchy;
  /** Unit of each person, in ascending order, and where the rows of each unit begin (`units + 1` entries). */
  readonly unit: Int32Array;
  readonly firstOfUnit: Int32Array;
  readonly site: Int32Array;
  /** How readily each person meets others, > 0; only ratios matter. */
  readonly activity: Float64Array;
  /** 1 for people who keep to their unit. */
  readonly insider: Uint8Array;
}

/** Whether two people may have contact: nobody outside their unit does with those who keep to theirs. */
export function mayMeet({ unit, insider }: Workforce, a: number, b: number): boolean {
  return a !== b && (unit[a] === unit[b] || (insider[a] === 0 && insider[b] === 0));
}
