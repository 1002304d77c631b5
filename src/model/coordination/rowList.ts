/** People, each once: the first `count` of `rows`. */
export interface RowList {
  readonly rows: Int32Array;
  readonly count: number;
  add(person: number): void;
  /** Puts them in the order of the rows where they are many: their columns are then read in the order of memory. */
  tidy(): void;
  clear(): void;
}

/** Below one person in so many, going through all people costs more than reading out of order. */
const FEW = 16;

/** A list of nobody, of `size` people at most. */
export function createRowList(size: number): RowList {
  const rows = new Int32Array(size);
  const listed = new Uint8Array(size);
  /** How many of them stand in order. */
  let tidied = 0;
  const list = {
    rows,
    count: 0,
    add(person: number) {
      if (listed[person] === 1) return;
      listed[person] = 1;
      rows[list.count++] = person;
    },
    tidy() {
      if (list.count === tidied || list.count * FEW < size) return;
      let place = 0;
      for (let i = 0; i < size; i++) if (listed[i] === 1) rows[place++] = i;
      tidied = place;
    },
    clear() {
      listed.fill(0);
      list.count = 0;
      tidied = 0;
    },
  };
  return list;
}
