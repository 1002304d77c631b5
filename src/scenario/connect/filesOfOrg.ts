import type { Org } from '../../org/org.ts';
import { writeExternal, writePeople, writeTies } from '../../org/writeCsv.ts';

/** An organisation as tables that need no mapping of columns, and the section of a scenario that reads them. */
export interface OrgAsFiles {
  /** Texts by their names. */
  readonly files: ReadonlyMap<string, string>;
  readonly organisation: Readonly<Record<string, unknown>>;
}

/** Writes an organisation as `people.csv`, `ties.csv` and, where it has external parties, `external.csv`. */
export function filesOfOrg(org: Org): OrgAsFiles {
  const files = new Map([['people.csv', writePeople(org)]]);
  const ties = org.ties.map((source, k) => {
    const csv = org.ties.length === 1 ? 'ties.csv' : `ties-${k + 1}.csv`;
    files.set(csv, writeTies(org, k));
    return source.directed ? { csv, directed: true } : { csv };
  });
  if (org.external) files.set('external.csv', writeExternal(org.external));
  return {
    files,
    organisation: {
      people: { csv: 'people.csv' },
      ...(ties.length > 0 && { ties }),
      ...(org.external && { external: { csv: 'external.csv' } }),
      ...(!org.real && { real: false }),
    },
  };
}
