import { extname } from 'node:path';
import type { ImportOptions, OrgSource } from '../../org/importOrg.ts';
import { graphFormatIn, otherGraphOf } from '../../org/imports/graphFault.ts';
import {
  type GraphFormat,
  graphFormatOf,
  graphFormats,
  graphImports,
} from '../../org/imports/graphImports.ts';
import { isTableName } from '../../org/imports/tableNames.ts';
import { tiesColumns } from '../../org/matching/columnNames.ts';
import { type StrangerPolicy, strangerPolicies } from '../../org/matching/strangers.ts';
import type { Org, Read } from '../../org/org.ts';
import { peopleColumnNames } from '../../org/peopleColumns.ts';
import type { TableFile } from '../../org/tableFile.ts';
import { machineMemory } from '../../runners/machineMemory.ts';
import { workbookInThread } from '../../runners/workbookInThread.ts';
import { scenarioEndingOf } from '../../scenario/paths.ts';
import { didYouMean } from '../../text/didYouMean.ts';
import { alternatives, joinWords } from '../../text/joinWords.ts';
import type { Language } from '../../text/text.ts';
import type { DescribedCommand } from '../help/describedCommand.ts';
import { collect, nonNegative } from '../help/optionValues.ts';
import type { Output } from '../output/output.ts';
import { withStages } from '../output/showStages.ts';
import type { Terminal } from '../output/terminal.ts';
import { UsageError } from '../output/usageError.ts';

/** Options that name the files of an organisation. */
export interface OrgSourceOptions {
  readonly people?: string;
  readonly ties?: readonly string[];
  readonly graph?: string;
  readonly column?: readonly string[];
  readonly where?: readonly string[];
  readonly strangers?: StrangerPolicy;
  readonly directed?: boolean;
  readonly reverse?: boolean;
  readonly scale?: 'none' | 'log1p';
  readonly minWeight?: number;
  readonly fictitious?: boolean;
}

const graphEndings = graphFormats.flatMap((format) => [...graphImports[format].endings]);
/** Those by which an argument is known to be a graph file: a scenario may end like the others. */
const ownEndings = graphEndings.filter((ending) => scenarioEndingOf(ending) === undefined);
const graphFiles = (language: Language, or: string) =>
  joinWords(
    graphFormats.map((format) => {
      const { title, endings } = graphImports[format];
      return `${title[language]} (${endings.join(', ')})`;
    }),
    or,
  );
const ourColumns = [...peopleColumnNames, 'also', ...Object.keys(tiesColumns)];

/** Adds the argument and the options that name an organisation. */
export const addOrgSource = (command: DescribedCommand): DescribedCommand =>
  command
    .argument('[file]', {
      en: `scenario file, or graph file (${ownEndings.join(', ')}); or name the files by the options`,
      fr: `fichier de scénario ou de graphe (${ownEndings.join(', ')}) ; ou nommez les fichiers par les options`,
    })
    .option('--people <file>', {
      en: 'people, one a line: CSV, or a workbook (hr.xlsx, hr.xlsx#Sheet)',
      fr: 'personnes, une par ligne : CSV, ou un classeur (rh.xlsx, rh.xlsx#Feuille)',
    })
    .option(
      '--ties <file>',
      { en: 'ties, one a line; repeatable', fr: 'liens, un par ligne ; répétable' },
      { read: collect },
    )
    .option('--graph <file>', {
      en: `graph file: ${graphFiles('en', 'or')}`,
      fr: `fichier de graphe : ${graphFiles('fr', 'ou')}`,
    })
    .option(
      '-c, --column <ours=theirs>',
      {
        en: `column of the files, such as id=matricule or source=from, or level=none; repeatable; ours are ${ourColumns.join(', ')}`,
        fr: `colonne des fichiers, comme id=matricule ou source=from, ou level=none ; répétable ; les nôtres sont ${ourColumns.join(', ')}`,
      },
      { read: collect },
    )
    .option(
      '--where <column=values>',
      {
        en: 'lines of the people that are kept, such as Status=Active,Actif; repeatable',
        fr: 'lignes des personnes que l’on garde, comme Statut=Actif,Active ; répétable',
      },
      { read: collect },
    )
    .option(
      '--strangers <policy>',
      {
        en: 'what is done about names that are nobody’s (leave-out unless said otherwise)',
        fr: 'ce qu’on fait des noms qui ne sont à personne (leave-out sauf indication contraire)',
      },
      { choices: strangerPolicies },
    )
    .option('--directed', {
      en: 'in the ties files the source influences the target, not the other way round',
      fr: 'dans les fichiers de liens, la source influence la cible, et non l’inverse',
    })
    .option('--reverse', {
      en: 'with --directed: the target influences the source',
      fr: 'avec --directed : la cible influence la source',
    })
    .option(
      '--scale <scale>',
      { en: 'what is done to weights', fr: 'ce qu’on fait des poids' },
      { choices: ['none', 'log1p'] },
    )
    .option(
      '--min-weight <weight>',
      { en: 'ties below this weight are left out', fr: 'les liens de poids inférieur sont écartés' },
      { read: nonNegative },
    )
    .option('--fictitious', {
      en: 'the people of the files do not exist',
      fr: 'les personnes des fichiers n’existent pas',
    });

/**
 * Reads the organisation that a command names: that of a scenario, or of files.
 *
 * @param onTable told what the columns of each table were taken for
 * @throws InputError, UsageError
 */
export async function openOrg(
  file: string | undefined,
  options: OrgSourceOptions,
  terminal: Terminal,
  output: Output,
  onTable?: ImportOptions['onTable'],
): Promise<Org> {
  return withStages(terminal, output, (onStage) =>
    opened(file, options, terminal, {
      onStage,
      memory: machineMemory(),
      readWorkbook: workbookInThread,
      onTable,
    }),
  );
}

async function opened(
  file: string | undefined,
  options: OrgSourceOptions,
  terminal: Terminal,
  preparing: ImportOptions,
): Promise<Org> {
  const { importOrg } = await import('../../org/importOrg.ts');
  const { filesFrom } = await import('../../runners/files.ts');
  const read = filesFrom(terminal.workingFolder);
  const { people, ties, graph } = options;
  const byOptions = people !== undefined || ties !== undefined || graph !== undefined;
  if (byOptions === (file !== undefined)) throw byOptions ? twoSources : noSource;
  if (byOptions) {
    const unnamed = graph !== undefined && graphFormatOf(graph) === undefined && !otherGraphOf(graph);
    const inside = unnamed ? await graphFormatInside(graph, read) : undefined;
    return importOrg(sourceOf(options, inside), read, preparing);
  }
  const path = file as string;
  if (isGraph(path)) return importOrg(sourceOf({ ...options, graph: path }), read, preparing);
  if (otherGraphOf(path)) throw unreadGraph(path);
  if (isTableName(path) || /\.txt$/i.test(path)) throw whichCsv(path);
  const format = await graphFormatInside(path, read);
  if (format !== undefined) return importOrg(sourceOf({ ...options, graph: path }, format), read, preparing);
  const { openScenario } = await import('../run/openScenario.ts');
  const { source, files } = await openScenario(path, terminal);
  const { organisation } = source.scenario;
  if (organisation.generate === undefined) return importOrg(organisation, files.read, preparing);
  const { organisationIn } = await import('../../scenario/compile/organisationIn.ts');
  const { checkGenerated } = await import('../../scenario/checkGenerated.ts');
  checkGenerated(source, preparing.memory);
  return organisationIn(source.scenario, 0, preparing.onStage)!;
}

const isGraph = (path: string) => ownEndings.some((ending) => path.toLowerCase().endsWith(ending));

/** The graph that a file is whatever its name says; what cannot be opened is told as a scenario is. */
async function graphFormatInside(path: string, read: Read): Promise<GraphFormat | undefined> {
  const { decode } = await import('../../org/imports/decode.ts');
  try {
    return graphFormatIn(decode(await read(path), path).text);
  } catch {
    return undefined;
  }
}

/** @param graphFormat that of the graph, where its name does not tell */
function sourceOf(options: OrgSourceOptions, graphFormat?: GraphFormat): OrgSource {
  const { people, ties = [], graph, column = [], fictitious, strangers } = options;
  const { directed, reverse, scale, minWeight } = options;
  const mapped = column.map(mapping);
  const named = new Map(mapped.filter(([ours]) => ours !== 'also'));
  const also = mapped.flatMap(([ours, theirs]) => (ours === 'also' && theirs !== null ? [theirs] : []));
  const where = options.where && Object.fromEntries(options.where.map(condition));
  const ofTies = Object.keys(tiesColumns);
  const columns = (wanted: (name: string) => boolean) =>
    Object.fromEntries([...named].filter(([ours]) => wanted(ours)));
  return {
    ...(people !== undefined && {
      people: {
        ...tableFile(people),
        columns: { ...columns((name) => !ofTies.includes(name)), ...(also.length > 0 && { also }) },
        where,
        strangers,
      },
    }),
    ...(ties.length > 0 && {
      ties: ties.map((file) => ({
        ...tableFile(file),
        columns: columns((name) => ofTies.includes(name)),
        directed,
        reverse,
        scale,
        minWeight,
        strangers,
      })),
    }),
    ...(graph !== undefined && {
      graph: {
        ...graphSource(graph, graphFormat),
        columns: columns((name) => !ofTies.includes(name)),
        strangers,
      },
    }),
    real: !fictitious,
  };
}

/** `hr.xlsx#Effectifs` names a sheet, as spreadsheets do. */
function tableFile(path: string): TableFile {
  const [, xlsx, sheet] = /^(.*\.xls[xm])(?:#(.+))?$/i.exec(path) ?? [];
  return xlsx === undefined ? { csv: path } : { xlsx, sheet };
}

function graphSource(path: string, inside: GraphFormat | undefined): NonNullable<OrgSource['graph']> {
  const format = inside ?? graphFormatOf(path);
  if (format !== undefined) return { [format]: path };
  if (otherGraphOf(path)) throw unreadGraph(path);
  const near = didYouMean(extname(path), graphEndings);
  const { en, fr } = alternatives(near === undefined ? graphEndings : [near]);
  throw new UsageError(
    {
      en: `${path} is no graph file by its name`,
      fr: `${path} n’est pas un fichier de graphe d’après son nom`,
    },
    near === undefined
      ? { en: `name a ${en} file`, fr: `nommez un fichier ${fr}` }
      : { en: `did you mean a ${en} file?`, fr: `vouliez-vous dire un fichier ${fr} ?` },
  );
}

function unreadGraph(path: string): UsageError {
  const { title, remedy } = otherGraphOf(path)!;
  return new UsageError(
    { en: `${path} is ${title.en}, which is not read`, fr: `${path} est ${title.fr}, qui n’est pas lu` },
    remedy,
  );
}

/** One of our columns, and theirs: null for `level=none`, `level=null` and `level=`. */
function mapping(written: string): [string, string | null] {
  const cut = written.indexOf('=');
  const ours = written.slice(0, Math.max(0, cut));
  const theirs = written.slice(cut + 1).trim();
  if (ourColumns.includes(ours)) return [ours, /^(none|null|)$/i.test(theirs) ? null : theirs];
  if (cut > 0) throw noSuchColumn(ours);
  throw new UsageError(
    { en: `"${written}" names no column`, fr: `« ${written} » ne nomme aucune colonne` },
    {
      en: 'write ours=theirs, such as -c id=matricule',
      fr: 'écrivez la nôtre=la vôtre, par exemple -c id=matricule',
    },
  );
}

/** A column and the values of the lines that are kept. */
function condition(written: string): [string, string[]] {
  const cut = written.indexOf('=');
  if (cut > 0) return [written.slice(0, cut).trim(), written.slice(cut + 1).split(',')];
  throw new UsageError(
    { en: `"${written}" names no column and values`, fr: `« ${written} » ne nomme ni colonne ni valeurs` },
    {
      en: 'write column=values, such as --where Status=Active',
      fr: 'écrivez colonne=valeurs, par exemple --where Statut=Actif',
    },
  );
}

function noSuchColumn(ours: string): UsageError {
  const near = didYouMean(ours, ourColumns);
  const { en, fr } = alternatives(ourColumns);
  return new UsageError(
    { en: `"${ours}" is none of our columns`, fr: `« ${ours} » n’est aucune de nos colonnes` },
    near === undefined
      ? { en: `name ${en} before the equals sign`, fr: `nommez ${fr} avant le signe égal` }
      : { en: `did you mean "${near}"?`, fr: `vouliez-vous dire « ${near} » ?` },
  );
}

const noSource = new UsageError(
  { en: 'no organisation is named', fr: 'aucune organisation n’est nommée' },
  {
    en: 'name a scenario file, or files with --people, --ties or --graph',
    fr: 'nommez un fichier de scénario, ou des fichiers avec --people, --ties ou --graph',
  },
);

const twoSources = new UsageError(
  {
    en: 'the organisation is named twice, by a file and by options',
    fr: 'l’organisation est nommée deux fois, par un fichier et par des options',
  },
  { en: 'keep one of them', fr: 'gardez l’un des deux' },
);

const whichCsv = (path: string) =>
  new UsageError(
    {
      en: `${path} may hold people or ties`,
      fr: `${path} peut contenir des personnes ou des liens`,
    },
    { en: `write --people ${path} or --ties ${path}`, fr: `écrivez --people ${path} ou --ties ${path}` },
  );
