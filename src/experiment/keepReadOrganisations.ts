import type { Org } from '../org/org.ts';

/** Reads an organisation, unless it was read lately: the same for the same key. */
export type ReadOnce = (key: string, read: () => Promise<Org>) => Promise<Org>;

/** Keeps the organisations that were read last, `most` of them: many comparisons often have one and the same. */
export function keepReadOrganisations(most: number): ReadOnce {
  const kept = new Map<string, Promise<Org>>();
  return (key, read) => {
    const org = kept.get(key) ?? read();
    kept.delete(key);
    kept.set(key, org);
    // one that could not be read is tried again
    org.catch(() => kept.delete(key));
    for (const [oldest] of kept) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return org;
  };
}
