/** Something that is kept as long as there is room. */
export interface Weighed {
  /** Bytes it holds now; may grow. */
  bytes(): number;
}

/** Finished results by their id. */
export interface ResultCache<Result extends Weighed> {
  /** The result, which is now the most recently used. */
  get(id: string): Result | undefined;
  keep(id: string, result: Result): void;
  /** Drops the least recently used until the rest fits; the most recent one always stays. */
  trim(): void;
}

/** How much may be kept. */
export interface Room {
  readonly bytes: number;
  readonly results: number;
}

/** Keeps results up to a number of bytes in all and a number of results. */
export function resultCache<Result extends Weighed>(room: Room): ResultCache<Result> {
  // a Map lists its keys in the order of their coming: the first is the least recently used
  const results = new Map<string, Result>();
  let latest: string | undefined;

  function trim() {
    let bytes = 0;
    for (const result of results.values()) bytes += result.bytes();
    for (const [id, result] of results) {
      if ((bytes <= room.bytes && results.size <= room.results) || results.size === 1) return;
      bytes -= result.bytes();
      results.delete(id);
    }
  }

  return {
    get(id) {
      const result = results.get(id);
      if (result === undefined || id === latest) return result;
      results.delete(id);
      results.set(id, result);
      latest = id;
      return result;
    },
    keep(id, result) {
      results.delete(id);
      results.set(id, result);
      latest = id;
      trim();
    },
    trim,
  };
}
