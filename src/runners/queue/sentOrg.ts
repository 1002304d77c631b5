import type { ExternalParties, Org, PersonColumns } from '../../org/org.ts';
import { ofColumn, personColumnNames } from '../../org/personColumns.ts';

/** Names in the order of rows: as they are, or numbered behind a mark but for some rows. */
export type SentIds =
  | readonly string[]
  | { readonly mark: string; readonly own: readonly (readonly [row: number, id: string])[] };

/** An organisation without what nobody needs who runs plans in it: lines, notes and names of files. */
export interface SentOrg extends PersonColumns, Pick<Org, 'size' | 'ties' | 'real' | 'communities'> {
  readonly kind: 'organisation';
  readonly ids: SentIds;
  readonly external:
    | (Omit<ExternalParties, 'ids'> & { readonly parties: number; readonly ids: SentIds })
    | undefined;
}

/** The same whatever is played in it, so that it travels once. */
export function sentOrg(org: Org): SentOrg {
  const columns = Object.fromEntries(personColumnNames.map((name) => [name, org[name]]));
  return {
    kind: 'organisation',
    size: org.size,
    ids: org.ids,
    ...(columns as unknown as PersonColumns),
    ties: org.ties.map(({ directed, from, to, weight }, k) => ({
      name: `ties ${k + 1}`,
      directed,
      from,
      to,
      weight,
    })),
    external: org.external && {
      parties: org.external.ids.length,
      ids: org.external.ids,
      kind: org.external.kind,
      ties: org.external.ties,
    },
    real: org.real,
    communities: org.communities,
  };
}

/**
 * The organisation that was sent.
 *
 * @throws Error where it is none: columns and ties lead to rows that are not there
 */
export function orgSent({ kind: _, ids, external, ...org }: SentOrg): Org {
  const { size } = org;
  const opened = {
    ...org,
    ids: idsSent(ids, size),
    external: external && {
      ids: idsSent(external.ids, external.parties),
      kind: external.kind,
      ties: external.ties,
    },
    notes: [],
  };
  if (!isSound(opened)) throw new Error('a parcel holds no organisation that could be');
  return opened;
}

/** What the name of a row is where it has none of its own. */
export const numbered = (mark: string, row: number): string => `${mark}${row + 1}`;

function idsSent(ids: SentIds, size: number): string[] {
  if (isList(ids)) return [...ids];
  const own = new Map(ids.own);
  return Array.from({ length: size }, (_, row) => own.get(row) ?? numbered(ids.mark, row));
}

const isList = (ids: SentIds): ids is readonly string[] => Array.isArray(ids);

/** Whether every row that is spoken of is there. */
function isSound(org: Org): boolean {
  const { size, ids, ties, external, communities } = org;
  const ofPeople = (column: ArrayLike<number> | undefined) => column === undefined || column.length === size;
  const rows = (column: Int32Array, end: number, least = 0) =>
    column instanceof Int32Array && column.every((row) => row >= least && row < end);
  const labelled = ({ labels, of }: NonNullable<Org['communities']>, people: number) =>
    of.length === people && rows(of, labels.length, -1);
  return (
    ids.length === size &&
    personColumnNames.every((name) =>
      ofColumn<boolean>(name, {
        manager: (each) => org[each] === undefined || (ofPeople(org[each]) && rows(org[each], size, -1)),
        labels: (each) => labelled(org[each], size),
        layers: (each) => ofPeople(org[each]),
        flag: (each) => ofPeople(org[each]),
        adopterType: (each) => ofPeople(org[each]),
        number: (each) => ofPeople(org[each]),
      }),
    ) &&
    (communities === undefined || labelled(communities, size)) &&
    ties.every(
      ({ from, to, weight }) =>
        from.length === to.length && to.length === weight.length && rows(from, size) && rows(to, size),
    ) &&
    (external === undefined ||
      (labelled(external.kind, external.ids.length) &&
        external.ties.every(
          ({ party, person, weight }) =>
            party.length === person.length &&
            person.length === weight.length &&
            rows(party, external.ids.length) &&
            rows(person, size),
        )))
  );
}
