/** What the making of ties asks of a reporting tree, by row. */
export interface Hierarchy {
  /** Row of the direct manager, −1 for the head (row 0); always smaller than the person's own row. */
  readonly manager: Int32Array;
  /** Layers below the head. */
  readonly level: Int32Array;
  /** `report[firstReport[i]] … report[firstReport[i + 1] − 1]` are the direct reports of person i. */
  readonly firstReport: Int32Array;
  readonly report: Int32Array;
  /** Everybody in an order in which each person is followed by all people below them. */
  readonly walk: Int32Array;
  /** Position of each person in `walk`. */
  readonly at: Int32Array;
  /** Number of people below, the person included: `walk[at[i]] … walk[at[i] + below[i] − 1]` are i's branch. */
  readonly below: Int32Array;
}

/** Completes a hierarchy from its managers, each standing before the people who report to them. Linear. */
export function hierarchyOf(manager: Int32Array): Hierarchy {
  const people = manager.length;
  const level = new Int32Array(people);
  const firstReport = new Int32Array(people + 1);
  for (let i = 1; i < people; i++) {
    level[i] = level[manager[i]] + 1;
    firstReport[manager[i] + 1]++;
  }
  for (let i = 0; i < people; i++) firstReport[i + 1] += firstReport[i];
  const report = new Int32Array(Math.max(0, people - 1));
  const nextReport = firstReport.slice();
  for (let i = 1; i < people; i++) report[nextReport[manager[i]]++] = i;

  const { at, below } = walkDown(manager);
  const walk = new Int32Array(people);
  for (let i = 0; i < people; i++) walk[at[i]] = i;
  return { manager, level, firstReport, report, walk, at, below };
}

/** Position of each person in a walk that visits a branch as a whole, and the size of that branch. */
export function walkDown(manager: Int32Array): { readonly at: Int32Array; readonly below: Int32Array } {
  const people = manager.length;
  const below = new Int32Array(people).fill(1);
  for (let i = people - 1; i > 0; i--) below[manager[i]] += below[i];
  const at = new Int32Array(people);
  const next = new Int32Array(people);
  next[0] = 1;
  for (let i = 1; i < people; i++) {
    at[i] = next[manager[i]];
    next[manager[i]] += below[i];
    next[i] = at[i] + 1;
  }
  return { at, below };
}
