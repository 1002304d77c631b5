/** People, each at most once, in no order: the first `count` of `rows`. Adding and removing take the same time for any number. */
export interface RowSet {
  readonly rows: Int32Array;
  readonly count: number;
  add(person: number): void;
  remove(person: number): void;
  clear(): void;
}

/** A set of nobody, of `size` people at most. */
export function createRowSet(size: number): RowSet {
  const rows = new Int32Array(size);
  /** Where each person stands in `rows`, counted from 1; 0 for those who are not in it. */
  const place = new Int32Array(size);
  const set = {
    rows,
    count: 0,
    add(person: number) {
      if (place[person] > 0) return;
      rows[set.count] = person;
      place[person] = ++set.count;
    },
    remove(person: number) {
      const at = place[person];
      if (at === 0) return;
      const last = rows[--set.count];
      rows[at - 1] = last;
      place[last] = at;
      place[person] = 0;
    },
    clear() {
      for (let k = 0; k < set.count; k++) place[rows[k]] = 0;
      set.count = 0;
    },
  };
  return set;
}
