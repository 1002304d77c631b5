import type { Uniform } from './uniforms.ts';
import type { Workforce } from './workforce.ts';

/** Where people meet, as shares of all encounters; the rest is with anybody of another unit. */
const TEAM = 0.21;
const NEAR = 0.12;
const WIDE = 0.34;
const NEXT_DOOR = 0.22;

/** The circles in which units mix are those from here to 1. */
export const OUTWARD = TEAM + NEAR + WIDE;

/**
 * Finds partners: `partner(i, circle)` is somebody, perhaps i, drawn in proportion to activity from one of i's circles,
 * told by a number in [0, 1): the team, the branch of the manager's manager, the branch above that, the branch in
 * which i's unit lies, everybody.
 */
export function circlesOf({ hierarchy, unit, firstOfUnit, activity }: Workforce, uniform: Uniform) {
  const { manager, firstReport, report, walk, at, below } = hierarchy;
  const people = manager.length;
  const alongWalk = new Float64Array(people + 1);
  for (let p = 0; p < people; p++) alongWalk[p + 1] = alongWalk[p] + activity[walk[p]];

  const above = (i: number, layers: number) => {
    let top = i;
    for (let layer = 0; layer < layers && top > 0; layer++) top = manager[top];
    return top;
  };
  const inBranch = (top: number) => walk[pick(alongWalk, at[top], at[top] + below[top], uniform())];
  const inTeam = (lead: number) => {
    const last = firstReport[lead + 1] - 1;
    let rest = 0;
    for (let r = firstReport[lead]; r <= last; r++) rest += activity[report[r]];
    rest *= uniform();
    for (let r = firstReport[lead]; r < last; r++) {
      rest -= activity[report[r]];
      if (rest < 0) return report[r];
    }
    return report[last];
  };
  return (i: number, circle: number): number => {
    if (circle < TEAM) return inTeam(above(i, 1));
    if (circle < TEAM + NEAR) return inBranch(above(i, 2));
    if (circle < OUTWARD) return inBranch(above(i, 3));
    if (circle < OUTWARD + NEXT_DOOR) return inBranch(above(firstOfUnit[unit[i]], 1));
    return inBranch(0);
  };
}

/** The place in [from, to) in which the share `u` of the sum between them falls. */
function pick(sums: Float64Array, from: number, to: number, u: number): number {
  const wanted = sums[from] + u * (sums[to] - sums[from]);
  let low = from;
  let high = to - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sums[middle + 1] > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}
