import type { Asked } from '../submissions/readRequest.ts';

/** What bodies ask for, by their hash: a body that was read once need not be read again. */
export interface RecentIds {
  get(bodyHash: string): Asked | undefined;
  keep(bodyHash: string, asked: Asked): void;
}

/** Remembers the last `most`; each takes some hundred bytes. */
export function recentIds(most: number): RecentIds {
  const asked = new Map<string, Asked>();
  return {
    get: (hash) => asked.get(hash),
    keep(hash, id) {
      asked.delete(hash);
      asked.set(hash, id);
      const [oldest] = asked.keys();
      if (asked.size > most && oldest !== undefined) asked.delete(oldest);
    },
  };
}
