import { namedParties } from '../../../org/connect/namedParties.ts';
import { nobodyNamed } from '../../../org/connect/nobodyNamed.ts';
import type { OpenedFiles } from '../../../org/connect/openFiles.ts';
import type { Correction, Proposal } from '../../../org/connect/proposal.ts';
import { propose } from '../../../org/connect/propose.ts';
import { importOrg, type OrgSource, type StrangersTold } from '../../../org/importOrg.ts';
import { withMerged } from '../../../org/mergeLabels.ts';
import type { Org, Read } from '../../../org/org.ts';
import { type TableFile, tablePath } from '../../../org/tableFile.ts';
import type { OnProgress } from '../../../text/onProgress.ts';
import { InputError, type Note } from '../../../text/problem.ts';
import type { Settled, TableSettled } from '../firmView.ts';

/** What came of reading the files of an organisation. */
export interface FirmRead {
  readonly opened: OpenedFiles;
  /** What every table is; without a source where it names nobody. */
  readonly proposal: Proposal;
  /** Undefined where it could not be read. */
  readonly org: Org | undefined;
  readonly notes: readonly Note[];
  readonly error: InputError | undefined;
  /** Whom managers, and the ends of each file of ties, name who is none of the people. */
  readonly strangers: readonly StrangersTold[];
  readonly settled: Settled;
}

/** A table as {@link Settled} calls it. */
export const tableId = (file: TableFile): string =>
  file.sheet === undefined ? tablePath(file) : `${tablePath(file)}#${file.sheet}`;

/** The file of those who are partners, made of the strangers. */
const PARTNERS = 'partners.csv';

/**
 * Reads an organisation as its files are proposed to be read, and as somebody settled. Never throws for what files hold.
 *
 * @param today such as `2027-01-04`: whoever leaves on an earlier day has left
 */
export async function readFirm(
  opened: OpenedFiles,
  read: Read,
  settled: Settled,
  { onStage, today }: { readonly onStage?: OnProgress; readonly today?: string } = {},
): Promise<FirmRead> {
  const corrections = new Map(
    opened.tables.flatMap(({ file }, k): [number, Correction][] => {
      const said = settled.tables[tableId(file)];
      return said === undefined ? [] : [[k, correctionOf(said)]];
    }),
  );
  const proposal = propose(opened, corrections, today);
  const strangers: StrangersTold[] = [];
  const base = { opened, proposal, strangers, settled };
  const attempt = async (source: OrgSource, from: Read) => {
    const org = await importOrg(source, from, {
      onStage,
      onStrangers: (told) => strangers.push(told),
    });
    return { ...base, org: withMerged(org, settled.merged), notes: org.notes, error: undefined };
  };
  try {
    if (proposal.source === undefined) throw new InputError('data', [nobodyNamed(proposal.tables)]);
    const source = withPolicy(proposal.source, settled);
    if (settled.strangers !== 'partners' || source.external !== undefined) return await attempt(source, read);
    const names = await strangersIn(source, read);
    const partners = namedParties(names);
    return await attempt(
      names.length === 0 ? source : { ...source, external: { csv: PARTNERS, columns: { id: 'id' } } },
      async (path) => (path === PARTNERS ? partners : read(path)),
    );
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { ...base, org: undefined, notes: [], error };
  }
}

/** Whoever is named in ties and is none of the people, whether or not the files can be read so. */
async function strangersIn(source: OrgSource, read: Read): Promise<string[]> {
  const names = new Set<string>();
  try {
    await importOrg(source, read, {
      onStrangers: ({ of, named }) => {
        if (of === 'ties') for (const name of named.keys()) names.add(name);
      },
    });
  } catch (error) {
    // too many of them are why it could not be read
    if (!(error instanceof InputError)) throw error;
  }
  return [...names];
}

const correctionOf = ({ kind, columns, everybody }: TableSettled): Correction => ({
  kind,
  columns,
  where: everybody ? null : undefined,
});

function withPolicy(source: OrgSource, { strangers, fictitious }: Settled): OrgSource {
  const refuse = strangers === 'refuse' ? ({ strangers: 'refuse' } as const) : {};
  return {
    ...source,
    ...(source.people && { people: { ...source.people, ...refuse } }),
    ...(source.ties && { ties: source.ties.map((one) => ({ ...one, ...refuse })) }),
    ...(source.graph && { graph: { ...source.graph, ...refuse } }),
    ...(fictitious && { real: false }),
  };
}
