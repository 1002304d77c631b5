import type { Org, PersonColumns } from '../../org/org.ts';
import { peopleColumnNames } from '../../org/peopleColumns.ts';

/** An organisation without what nobody needs who runs plans in it: lines, notes, names of files. */
export interface SentOrg extends Omit<Org, 'notes' | 'lines'> {
  readonly kind: 'organisation';
}

export function sentOrg(org: Org): SentOrg {
  const columns = Object.fromEntries(
    peopleColumnNames.flatMap((name) => (name === 'id' ? [] : [[name, org[name]]])),
  ) as unknown as PersonColumns;
  return {
    kind: 'organisation',
    size: org.size,
    ids: org.ids,
    ...columns,
    ties: org.ties.map((ties, k) => ({ ...ties, name: `ties ${k + 1}` })),
    external: org.external,
    real: org.real,
    communities: org.communities,
  };
}

export const orgSent = ({ kind: _, ...org }: SentOrg): Org => ({ ...org, notes: [] });
