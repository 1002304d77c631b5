import type { CascadeView } from '../../report/page/peopleView.ts';

/** Who won over whom, as places in the lists of a cascade. */
export interface PersonTree {
  /** How the person was won over, and whoever won them over, up to somebody whom nobody had. */
  readonly up: ReadonlySet<number>;
  /** Whom the person won over, and whom those did. */
  readonly down: ReadonlySet<number>;
  /** Of both, those that begin or end at the person. */
  readonly direct: ReadonlySet<number>;
  /** Rows of those whom the person won over, and of whoever won the person over: the last of them first. */
  readonly named: readonly number[];
}

/** The tree of one person in a cascade up to a week. */
export function cascadeTree(
  { by, person, week, parent }: CascadeView['won'],
  row: number,
  until: number,
): PersonTree {
  const up = new Set<number>();
  const down = new Set<number>();
  const direct = new Set<number>();
  const winners: number[] = [];
  const won: number[] = [];
  // whoever wins somebody over was won over before: their place is an earlier one
  for (let k = 0; k < by.length && week[k] <= until; k++) {
    if (by[k] === row) won.push(person[k]);
    if (by[k] === row || person[k] === row) direct.add(k);
    if (by[k] === row || down.has(parent[k])) down.add(k);
    if (person[k] !== row) continue;
    winners.push(by[k]);
    for (let at = k; at >= 0; at = parent[at]) up.add(at);
  }
  return { up, down, direct, named: [...new Set([...winners.reverse(), ...won])] };
}
