/** What the managers of everybody imply. */
export interface Hierarchy {
  /** People without manager who have somebody below them or stand alone, in row order. */
  readonly tops: readonly number[];
  /** The one of `tops` with most people below (the first of several); −1 if nobody is anybody's manager. */
  readonly head: number;
  /** Number of people below each person, directly or not. */
  readonly below: Int32Array;
  /** Layers below the head, who is 0; −1 outside the head's hierarchy. */
  readonly level: Int32Array;
}

/**
 * The circles in which people are each other's managers, each from its first member in row order; empty in a sound
 * organisation.
 */
export function managerCycles(manager: Int32Array): number[][] {
  const walkOf = new Int32Array(manager.length).fill(-1);
  const cycles: number[][] = [];
  for (let start = 0; start < manager.length; start++) {
    let person = start;
    while (person >= 0 && walkOf[person] === -1) {
      walkOf[person] = start;
      person = manager[person]!;
    }
    if (person < 0 || walkOf[person] !== start) continue;
    const cycle = [person];
    for (let next = manager[person]!; next !== person; next = manager[next]!) cycle.push(next);
    cycles.push(cycle);
  }
  return cycles;
}

/** Ranks everybody below the head. `manager` must be free of cycles. */
export function hierarchy(manager: Int32Array): Hierarchy {
  const size = manager.length;
  const waiting = new Int32Array(size);
  for (let i = 0; i < size; i++) if (manager[i]! >= 0) waiting[manager[i]!]!++;

  // from the leaves up: everybody comes after all those below them
  const order = new Int32Array(size);
  const below = new Int32Array(size);
  let length = 0;
  for (let i = 0; i < size; i++) if (waiting[i] === 0) order[length++] = i;
  for (let k = 0; k < length; k++) {
    const above = manager[order[k]!]!;
    if (above < 0) continue;
    below[above]! += below[order[k]!]! + 1;
    if (--waiting[above]! === 0) order[length++] = above;
  }

  const tops: number[] = [];
  let head = -1;
  for (let i = 0; i < size; i++) {
    if (manager[i]! >= 0) continue;
    tops.push(i);
    if (head < 0 || below[i]! > below[head]!) head = i;
  }
  if (head >= 0 && below[head] === 0 && size > 1) head = -1;

  const level = new Int32Array(size).fill(-1);
  for (let k = length - 1; k >= 0; k--) {
    const person = order[k]!;
    const above = manager[person]!;
    if (person === head) level[person] = 0;
    else if (above >= 0 && level[above]! >= 0) level[person] = level[above]! + 1;
  }
  return { tops, head, below, level };
}
