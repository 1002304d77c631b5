import type { ReportingTree } from './reportingTree.ts';

/** A hierarchy in pieces; piece 0 is the head's, and a piece stands before those carved out of it. */
export interface Pieces {
  /** The topmost person of each piece, in order of carving; of several, the first along a walk down the hierarchy. */
  readonly root: readonly number[];
  /** The piece that each was carved out of, −1 for the first. */
  readonly parent: readonly number[];
  /** People of each piece. */
  readonly size: readonly number[];
  /** The piece that a person stands at the top of, −1 for whoever is in the piece of their manager. */
  readonly topOf: Int32Array;
}

/** Says whether a piece may lose so many of its people. */
export type MayLose = (taken: number) => boolean;

/** A hierarchy in one piece, of which more are made. Both ways of cutting cost depth × span. */
export interface Carving extends Pieces {
  /**
   * Makes a piece of a branch: of those that a piece may lose, the one nearest to half of it. Both stay connected.
   * False, and nothing done, where there is none: fifty people who report to one manager are one large branch and
   * fifty small ones.
   */
  takeBranch(piece: number, may: MayLose): boolean;
  /**
   * Makes a piece of branches side by side under one manager, who stays behind: teams with a manager in common outside.
   * Where their sizes do not add up to anything that the piece may lose, as they may where all units have to have the
   * same size, it is the end of a walk down the piece: teams whose managers lead one another. As near to half as can
   * be; `may` has to hold of some number below the piece's own.
   */
  takeTeams(piece: number, may: MayLose): void;
}

/** Begins with the whole hierarchy as piece 0. */
export function carving({ manager, firstReport }: ReportingTree): Carving {
  const people = manager.length;
  const root = [0];
  const parent = [-1];
  const size = [people];
  const topOf = new Int32Array(people).fill(-1);
  topOf[0] = 0;
  // the next of several tops of a piece, along the walk
  const beside = new Int32Array(people).fill(-1);
  // how much of a person's branch is in the person's piece
  const left = new Int32Array(people).fill(1);
  for (let i = people - 1; i > 0; i--) left[manager[i]] += left[i];

  /** The branches of a piece under one of its people, or under nobody (−1): its tops. */
  const branches: number[] = [];
  const lookUnder = (person: number, piece: number) => {
    branches.length = 0;
    if (person === -1) for (let top = root[piece]; top !== -1; top = beside[top]) branches.push(top);
    else
      for (let report = firstReport[person]; report < firstReport[person + 1]; report++)
        if (topOf[report] === -1) branches.push(report);
  };
  const lose = (person: number, taken: number) => {
    for (let above = person; above !== -1; above = topOf[above] === -1 ? manager[above] : -1)
      left[above] -= taken;
  };

  const add = (tops: readonly number[], from: number, taken: number) => {
    const piece = root.push(tops[0]) - 1;
    parent.push(from);
    size.push(taken);
    size[from] -= taken;
    tops.forEach((top, nth) => {
      topOf[top] = piece;
      beside[top] = nth + 1 < tops.length ? tops[nth + 1] : -1;
    });
  };
  const nearer = (a: number, b: number, whole: number) => Math.abs(2 * a - whole) < Math.abs(2 * b - whole);

  // both look down the heaviest branches; the first top of a piece stays, which makes its place in the walk its own

  const takeBranch = (piece: number, may: MayLose) => {
    const whole = size[piece];
    let best = -1;
    for (let person = -1; ; ) {
      lookUnder(person, piece);
      let heaviest = -1;
      for (const top of branches) {
        if (heaviest === -1 || left[top] > left[heaviest]) heaviest = top;
        if (top !== root[piece] && may(left[top]) && (best === -1 || nearer(left[top], left[best], whole)))
          best = top;
      }
      if (heaviest === -1 || (best !== -1 && 2 * left[heaviest] <= whole)) break;
      person = heaviest;
    }
    if (best === -1) return false;
    if (topOf[best] === -1) lose(manager[best], left[best]);
    else {
      let before = root[piece];
      while (beside[before] !== best) before = beside[before];
      beside[before] = beside[best];
    }
    add([best], piece, left[best]);
    return true;
  };

  const takeTeams = (piece: number, may: MayLose) => {
    const whole = size[piece];
    let under = -1;
    let taken = 0;
    for (let person = -1; ; ) {
      lookUnder(person, piece);
      let heaviest = -1;
      let sum = 0;
      for (let nth = branches.length - 1; nth >= 0; nth--) {
        const top = branches[nth];
        if (heaviest === -1 || left[top] > left[heaviest]) heaviest = top;
        if (top === root[piece]) continue;
        sum += left[top];
        if (may(sum) && nearer(sum, taken, whole)) [under, taken] = [person, sum];
      }
      if (heaviest === -1) break;
      person = heaviest;
    }
    if (taken === 0) {
      taken = whole >> 1;
      for (let off = 1; !may(taken); off++) taken += off % 2 === 0 ? off : -off;
    }
    takeEnd(piece, under, taken);
  };

  /** Makes a piece of the last so many of a walk down the branches under a person. */
  const takeEnd = (piece: number, person: number, taken: number) => {
    const tops: number[] = [];
    lose(person, taken);
    let under = person;
    for (let rest = taken; rest > 0; ) {
      lookUnder(under, piece);
      let last = branches.length - 1;
      for (; last >= 0 && branches[last] !== root[piece] && left[branches[last]] <= rest; last--) {
        tops.push(branches[last]);
        rest -= left[branches[last]];
      }
      if (under === -1) beside[branches[last]] = -1;
      under = branches[last];
      if (rest > 0) left[under] -= rest;
    }
    add(tops.reverse(), piece, taken);
  };
  return { root, parent, size, topOf, takeBranch, takeTeams };
}
