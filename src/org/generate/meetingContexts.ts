import type { DocumentedConstants } from '../../text/documentedConstant.ts';
import type { Uniform } from './uniforms.ts';
import type { Workforce } from './workforce.ts';

/** Where people meet, as shares of all encounters; the rest is with anybody of another unit. */
const TEAM = 0.21;
const NEAR = 0.12;
const WIDE = 0.34;
const NEXT_DOOR = 0.22;

/** Documentation of these constants. */
export const circleConstants: DocumentedConstants = {
  TEAM: {
    value: TEAM,
    en: 'encounters in the team',
    fr: 'rencontres dans l’équipe',
    unit: 'share of encounters',
    basis: 'C',
    source:
      'tie probability by distance in the hierarchy, .56 : .32 : .15 : .08 : .07 : .055, of a manufacturing firm’s hierarchy and mail, 154 people',
    range: [0.1, 0.4],
  },
  NEAR: {
    value: NEAR,
    en: 'encounters in the branch of the manager’s manager',
    fr: 'rencontres dans la branche du supérieur du supérieur',
    unit: 'share of encounters',
    basis: 'C',
    source:
      'tie probability by distance in the hierarchy, .56 : .32 : .15 : .08 : .07 : .055, of a manufacturing firm’s hierarchy and mail, 154 people',
    range: [0.05, 0.25],
  },
  WIDE: {
    value: WIDE,
    en: 'encounters in the branch above that',
    fr: 'rencontres dans la branche encore au-dessus',
    unit: 'share of encounters',
    basis: 'C',
    source:
      'tie probability by distance in the hierarchy, .56 : .32 : .15 : .08 : .07 : .055, of a manufacturing firm’s hierarchy and mail, 154 people',
    range: [0.2, 0.5],
  },
  NEXT_DOOR: {
    value: NEXT_DOOR,
    en: 'encounters with the units next door; the rest is with anybody',
    fr: 'rencontres avec les unités voisines ; le reste avec n’importe qui',
    unit: 'share of encounters',
    basis: 'C',
    source:
      'tie probability by distance in the hierarchy, .56 : .32 : .15 : .08 : .07 : .055, of a manufacturing firm’s hierarchy and mail, 154 people',
    range: [0.1, 0.35],
  },
};

/** The circles in which units mix are those from here to 1. */
export const OUTWARD = TEAM + NEAR + WIDE;

/**
 * Finds partners: `partner(i, circle)` is somebody, perhaps i, drawn in proportion to activity from one of i's circles,
 * told by a number in [0, 1): the team, the branch of the manager's manager, the branch above that, the branch in
 * which i's unit lies, everybody.
 */
export function meetingContexts({ hierarchy, unit, firstOfUnit, activity }: Workforce, uniform: Uniform) {
  const { manager, firstReport, report, walk, at, below } = hierarchy;
  const people = manager.length;
  const alongWalk = new Float64Array(people + 1);
  for (let p = 0; p < people; p++) alongWalk[p + 1] = alongWalk[p] + activity[walk[p]];
  const pick = picker(alongWalk);

  const above = (i: number, layers: number) => {
    let top = i;
    for (let layer = 0; layer < layers && top > 0; layer++) top = manager[top];
    return top;
  };
  const inBranch = (top: number) => walk[pick(at[top], at[top] + below[top], uniform())];
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

/**
 * The place in [from, to) in which the share `u` of what the sums grow by between them falls. A guide of as many
 * entries as places says where to begin, so that few steps are left, and few misses of the cache among millions.
 */
function picker(sums: Float64Array): (from: number, to: number, u: number) => number {
  const places = sums.length - 1;
  const scale = places / sums[places];
  // monotone in the sum, which is all that makes a guide safe: no place before guide[g] reaches a sum of entry g
  const entryOf = (sum: number) => Math.min(places, Math.floor(sum * scale));
  const guide = new Int32Array(places + 1);
  let entry = 0;
  for (let p = 0; p < places; p++) for (; entry <= entryOf(sums[p + 1]); entry++) guide[entry] = p;
  return (from, to, u) => {
    const wanted = sums[from] + u * (sums[to] - sums[from]);
    let place = Math.min(to - 1, Math.max(from, guide[entryOf(wanted)]));
    while (place < to - 1 && sums[place + 1] <= wanted) place++;
    return place;
  };
}
