import { collectFaults } from '../text/collectFaults.ts';
import type { OnProgress } from '../text/onProgress.ts';
import { InputError, type Note, type Problem } from '../text/problem.ts';
import { truncate } from '../text/truncate.ts';
import { graphPeople, graphTies } from './graph.ts';
import { type Count, type CountRows, countRows, type MostRows } from './imports/countRows.ts';
import { graphFormatIn } from './imports/graphFault.ts';
import { type GraphFormat, graphFormats, graphImports } from './imports/graphImports.ts';
import { keyedBy } from './imports/graphKeys.ts';
import type { ColumnMap } from './imports/matchColumns.ts';
import { openTable, openText } from './imports/openTable.ts';
import { closedPeopleIndex, openPeopleIndex } from './imports/peopleIndex.ts';
import { readExternal } from './imports/readExternal.ts';
import { type PeopleReading, readPeople } from './imports/readPeople.ts';
import { readTies, type TiesReading } from './imports/readTies.ts';
import type { Table } from './imports/table.ts';
import type { UnderstoodTable } from './imports/understoodTable.ts';
import type { ExternalColumn } from './matching/columnNames.ts';
import type { StrangerPolicy } from './matching/strangers.ts';
import { fileMemory, type Memory } from './memory.ts';
import type { ExternalParties, Org, PartyTies, Read, Ties } from './org.ts';
import type { PeopleColumn } from './peopleColumns.ts';
import { type TableFile, tablePath } from './tableFile.ts';
import type { ReadWorkbook, SheetHolds } from './workbooks/workbook.ts';

/** The files that an organisation is read from, as scenario files name them. At least one of people, ties, graph. */
export interface OrgSource {
  readonly people?: (TableFile & PeopleReading) | undefined;
  readonly ties?: readonly (TableFile & TiesReading)[] | undefined;
  readonly external?: (TableFile & { readonly columns?: ColumnMap<ExternalColumn> | undefined }) | undefined;
  readonly graph?:
    | ({ readonly [format in GraphFormat]?: string | undefined } & {
        /** The attributes of nodes; without `id`, it is the attribute of that name, or else the nodes' own ids. */
        readonly columns?: ColumnMap<PeopleColumn> | undefined;
        /** What is done about edges that end at no node; default `leave-out`. */
        readonly strangers?: StrangerPolicy | undefined;
      })
    | undefined;
  /** False if nobody in the files exists; default true. */
  readonly real?: boolean | undefined;
}

/** Whom the managers of people, or the ends of ties, name who is neither a person nor an external party. */
export interface StrangersTold {
  readonly of: 'managers' | 'ties';
  /** With how often each is named. */
  readonly named: ReadonlyMap<string, number>;
  /** The note that tells of them, as the organisation has it; undefined where none does. */
  readonly note: Note | undefined;
}

/** What reading is told of the platform, and tells of itself. */
export interface ImportOptions {
  readonly onStage?: OnProgress | undefined;
  /** Without it, no file is refused for what it would take. */
  readonly memory?: Memory | undefined;
  /** Reads workbooks; without it, that is done where everything else is. */
  readonly readWorkbook?: ReadWorkbook | undefined;
  /** Told what the columns of each table were taken for. */
  readonly onTable?: ((table: UnderstoodTable) => void) | undefined;
  /** Told of the managers of people, and of each table of ties, whom they name who is nobody known. */
  readonly onStrangers?: ((told: StrangersTold) => void) | undefined;
  /** How many people and ties may be read; without it, as many as there are. */
  readonly most?: MostRows | undefined;
}

/**
 * Reads an organisation. Without a people file the nodes of the graph are the people, or else everybody whom the ties
 * name. With one, it says who there is, and a graph file gives ties only.
 *
 * @throws InputError for files that cannot be opened or read or would not fit in memory, for more people and ties than
 *   may be read, and for what contradicts itself in the files
 */
export async function importOrg(
  source: OrgSource,
  read: Read,
  { onStage, memory, most, readWorkbook, onTable, onStrangers }: ImportOptions = {},
): Promise<Org> {
  const { real = true } = source;
  const notes: Note[] = [];
  const fits = fileMemory(memory);
  const count = most && countRows(most);
  const table = async (
    from: TableFile,
    kind: 'people' | 'ties',
    counted: Count | undefined,
    holds: SheetHolds | undefined = kind,
  ): Promise<Table> => {
    const path = tablePath(from);
    const reading = { en: `reading ${truncate(path)}`, fr: `lecture de ${truncate(path)}` };
    onStage?.(reading, 0);
    const check = (bytes: Uint8Array) => fits(path, kind, bytes);
    const decoded = await openTable(from, read, { check, readWorkbook, holds });
    notes.push(...decoded.notes);
    // no organisation that is generated needs the parser
    const { csvTable } = await import('./imports/csvTable.ts');
    return csvTable(decoded.text, path, onStage && ((share) => onStage(reading, share)), counted);
  };

  const stages = faultsOfStages();
  const external = await stages.try(
    async () =>
      source.external &&
      readExternal(
        await table(source.external, 'people', count?.outside(), 'external'),
        source.external.columns,
      ),
  );
  const people = await stages.try(async () => {
    if (!source.people) return undefined;
    const { csv, xlsx, sheet, ...reading } = source.people;
    const written = await table({ csv, xlsx, sheet }, 'people', count?.people());
    const read = readPeople(written, reading, stages.faults);
    onTable?.(read.understood);
    onStrangers?.({
      of: 'managers',
      named: read.strangers,
      note: read.people.notes.find(ofStrangers),
    });
    return read;
  });
  const inFile = count && { people: count.people(), ties: count.ties };
  const graph = await stages.try(
    async () => source.graph && (await readGraph(source.graph, read, notes, fits, inFile)),
  );
  const inGraph = await stages.try(async () =>
    graph && !source.people
      ? graphPeople(graph.graph, graph.file, { placeOf: graph.place, columns: graph.columns })
      : undefined,
  );
  const known = people ?? inGraph?.read;
  if (inGraph) onTable?.(inGraph.read.understood);
  const outside = external?.rows ?? new Map<string, number>();
  // ties to parties who could not be read are no fault of the ties
  const judged = source.external === undefined || external !== undefined;
  const index =
    (await stages.try(async () =>
      known && judged ? closedPeopleIndex(known, outside, external?.place, external?.keys) : undefined,
    )) ?? openPeopleIndex(outside, count?.people());

  const ties: Ties[] = [...(inGraph?.people.ties ?? [])];
  const outward: PartyTies[] = ties.map(noPartyTies);
  const tieNotes: Note[] = [];
  if (graph && people)
    await stages.try(async () => {
      const read = graphTies(graph.graph, graph.file, index, {
        placeOf: graph.place,
        strangers: source.graph?.strangers,
      });
      ties.push(...read.ties);
      outward.push(...read.outward);
      tieNotes.push(...read.notes);
    });
  for (const { csv, xlsx, sheet, ...reading } of source.ties ?? [])
    await stages.try(async () => {
      const read = readTies(
        await table({ csv, xlsx, sheet }, 'ties', count?.ties),
        reading,
        index,
        stages.faults,
        count?.ties,
      );
      onTable?.(read.understood);
      onStrangers?.({ of: 'ties', named: read.strangers, note: read.notes.find(ofStrangers) });
      ties.push(read.ties);
      outward.push(read.outward);
      tieNotes.push(...read.notes);
    });
  // formulas without values may be why something is missing
  stages.throwIfAny(notes.filter(({ code }) => code === 'formulas-without-values'));

  const columns = inGraph?.people ?? index.people();
  if (columns.size === 0) throw new InputError('data', [nobody]);
  const parties = external && { ids: external.ids, kind: external.kind, ties: outward };
  const told = [...notes, ...columns.notes, ...(external?.notes ?? []), ...tieNotes];
  const org: Org = { ...columns, ties, external: parties, real, notes: told };
  return { ...org, notes: [...org.notes, ...isolateNotes(org, source), ...strangerNotes(parties)] };
}

const ofStrangers = ({ code }: Note) => code === 'strangers';

/** The faults of all files, each judged as far as it can be without those that are at fault. */
function faultsOfStages() {
  const faults = collectFaults('data');
  const thrown: InputError[] = [];
  return {
    faults,
    async try<Made>(stage: () => Promise<Made>): Promise<Made | undefined> {
      try {
        return await stage();
      } catch (error) {
        // too much is too much, whatever else there is
        if (!(error instanceof InputError) || error.problems.some(({ code }) => code.startsWith('too-m')))
          throw error;
        thrown.push(error);
        return undefined;
      }
    },
    /** @param causes what else may be at fault, told with the faults */
    throwIfAny(causes: readonly Note[]) {
      try {
        faults.throwIfAny();
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        thrown.push(error);
      }
      if (thrown.length === 0) return;
      const problems = [...thrown.flatMap((error) => error.problems), ...causes];
      const found = thrown.reduce((sum, error) => sum + error.found, causes.length);
      throw thrown.length === 1 && causes.length === 0 ? thrown[0] : new InputError('data', problems, found);
    },
  };
}

async function readGraph(
  files: NonNullable<OrgSource['graph']>,
  read: Read,
  notes: Note[],
  fits: ReturnType<typeof fileMemory>,
  count: CountRows | undefined,
) {
  const named = graphFormats.filter((format) => files[format] !== undefined);
  if (named.length !== 1) throw new InputError('data', [oneGraph(named)]);
  const format = named[0]!;
  const file = files[format]!;
  const { text, notes: decodeNotes } = await openText(file, read, (bytes) => fits(file, 'graph', bytes));
  notes.push(...decodeNotes);
  const reading = { count, strangers: files.strangers };
  const written = await graphImports[format].read(text, file, reading).catch((error: unknown) => {
    const inside = error instanceof InputError ? graphFormatIn(text) : undefined;
    throw inside === undefined || inside === format
      ? error
      : Object.assign(new InputError('data', [anotherGraph(file, inside, format)]), { cause: error });
  });
  const graph = keyedBy(written, file, files.columns?.id ?? undefined);
  notes.push(...graph.notes);
  const { id: _key, ...columns } = files.columns ?? {};
  return { file, ...graph, columns };
}

/** A graph that is named as one of another kind. */
const anotherGraph = (file: string, inside: GraphFormat, named: GraphFormat): Problem => ({
  file,
  line: 1,
  code: 'another-format',
  message: {
    en: `this is a graph in ${graphImports[inside].title.en}, named as one in ${graphImports[named].title.en}`,
    fr: `c’est un graphe en ${graphImports[inside].title.fr}, indiqué comme ${graphImports[named].title.fr}`,
  },
  remedy: { en: `write graph: { ${inside}: … }`, fr: `écrivez graph: { ${inside}: … }` },
});

const noPartyTies = (): PartyTies => ({
  party: new Int32Array(0),
  person: new Int32Array(0),
  weight: new Float64Array(0),
});

/** How many stand alone; the strongest form where everybody does. */
function isolateNotes({ size, ties, manager }: Org, source: OrgSource): Note[] {
  const tied = new Uint8Array(size);
  for (const { from, to } of ties) for (const ends of [from, to]) for (const person of ends) tied[person] = 1;
  if (manager !== undefined)
    for (let person = 0; person < size; person++)
      if (manager[person]! >= 0) tied[person] = tied[manager[person]!] = 1;
  const isolates = tied.reduce((count, is) => count + 1 - is, 0);
  if (isolates === 0 || size === 1) return [];
  if (isolates === size)
    return [
      {
        code: 'nobody-tied',
        strength: 'mayChangeResult',
        message: {
          en: `nobody has a tie: none of ${size} people is tied to another, by ties or managers, and nobody's example reaches anybody`,
          fr: `personne n’a de lien : aucune des ${size} personnes n’est liée à une autre, par des liens ou des responsables, et aucun exemple n’atteint personne`,
        },
        remedy:
          source.ties === undefined
            ? {
                en: 'add a ties file (ties:, --ties) or a column of managers: without either the results say little',
                fr: 'ajoutez un fichier de liens (ties:, --ties) ou une colonne de responsables : sans cela, les résultats disent peu',
              }
            : {
                en: 'check the ties files: without ties the results say little',
                fr: 'vérifiez les fichiers de liens : sans liens, les résultats disent peu',
              },
      },
    ];
  return [
    {
      code: 'isolates',
      message: {
        en: `${isolates} of ${size} people ${isolates === 1 ? 'has' : 'have'} no tie: nobody's example reaches them`,
        fr: `${isolates} ${isolates === 1 ? 'personne' : 'personnes'} sur ${size} ${isolates === 1 ? 'n’a aucun lien : l’exemple de personne ne l’atteint' : 'n’ont aucun lien : l’exemple de personne ne les atteint'}`,
      },
      remedy: {
        en: 'add their ties or managers if the files lack them',
        fr: 'ajoutez leurs liens ou leurs responsables s’ils manquent dans les fichiers',
      },
    },
  ];
}

/** How many external parties nobody is in touch with. */
function strangerNotes(external: ExternalParties | undefined): Note[] {
  if (external === undefined) return [];
  const tied = new Set(external.ties.flatMap(({ party }) => [...party]));
  const strangers = external.ids.length - tied.size;
  if (strangers === 0) return [];
  return [
    {
      code: 'external-without-ties',
      message: {
        en: `${strangers} of ${external.ids.length} external parties ${strangers === 1 ? 'has' : 'have'} no tie to anybody`,
        fr: `${strangers} ${strangers === 1 ? 'partie externe' : 'parties externes'} sur ${external.ids.length} ${strangers === 1 ? 'n’a' : 'n’ont'} de lien avec personne`,
      },
      remedy: {
        en: 'write who is in touch with them into a ties file',
        fr: 'écrivez dans un fichier de liens qui est en contact avec elles',
      },
    },
  ];
}

const nobody: Problem = {
  code: 'no-people',
  message: { en: 'the files name nobody', fr: 'les fichiers ne nomment personne' },
  remedy: {
    en: 'give a people file, a ties file or a graph file',
    fr: 'indiquez un fichier de personnes, de liens ou de graphe',
  },
};

const oneGraph = (named: readonly string[]): Problem => ({
  path: 'graph',
  code: 'one-graph',
  message: {
    en: `one graph file is expected, not ${named.length}`,
    fr: `un seul fichier de graphe est attendu, pas ${named.length}`,
  },
  remedy: {
    en: `name one of: ${graphFormats.join(', ')}`,
    fr: `indiquez l’un de : ${graphFormats.join(', ')}`,
  },
});
