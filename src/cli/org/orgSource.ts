import { extname } from 'node:path';
import type { ImportOptions, OrgSource } from '../../org/importOrg.ts';
import { tiesColumns } from '../../org/imports/columnNames.ts';
import type { Org } from '../../org/org.ts';
import { machineMemory } from '../../runners/machineMemory.ts';
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
  readonly directed?: boolean;
  readonly reverse?: boolean;
  readonly scale?: 'none' | 'log1p';
  readonly minWeight?: number;
  readonly fictitious?: boolean;
}

/** Adds the argument and the options that name an organisation. */
export const addOrgSource = (command: DescribedCommand): DescribedCommand =>
  command
    .argument('[file]', {
      en: 'scenario file, or graph file (.gexf, .graphml); or name the files by the options',
      fr: 'fichier de scénario ou de graphe (.gexf, .graphml) ; ou nommez les fichiers par les options',
    })
    .option('--people <csv>', { en: 'people, one a line', fr: 'personnes, une par ligne' })
    .option(
      '--ties <csv>',
      { en: 'ties, one a line; repeatable', fr: 'liens, un par ligne ; répétable' },
      { read: collect },
    )
    .option('--graph <file>', {
      en: 'graph file: .gexf, .graphml or .json (graphology)',
      fr: 'fichier de graphe : .gexf, .graphml ou .json (graphology)',
    })
    .option(
      '-c, --column <ours=theirs>',
      {
        en: 'column of the files, such as id=matricule or source=from; repeatable',
        fr: 'colonne des fichiers, comme id=matricule ou source=from ; répétable',
      },
      { read: collect },
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
 * @throws InputError, UsageError
 */
export async function openOrg(
  file: string | undefined,
  options: OrgSourceOptions,
  terminal: Terminal,
  output: Output,
): Promise<Org> {
  return withStages(terminal, output, (onStage) =>
    opened(file, options, terminal, { onStage, memory: machineMemory() }),
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
  if (byOptions) return importOrg(sourceOf(options), read, preparing);
  const path = file as string;
  if (isGraph(path)) return importOrg(sourceOf({ ...options, graph: path }), read, preparing);
  if (extname(path).toLowerCase() === '.csv') throw whichCsv(path);
  const { openScenario } = await import('../run/openScenario.ts');
  const { source, files } = await openScenario(path, terminal);
  const { organisation, seed } = source.scenario;
  if (organisation.generate === undefined) return importOrg(organisation, files.read, preparing);
  const { generateOrg } = await import('../../org/generate/generateOrg.ts');
  const { organisationKey } = await import('../../scenario/compile/compile.ts');
  const { checkGenerated } = await import('../../scenario/checkGenerated.ts');
  checkGenerated(source, preparing.memory);
  return generateOrg(organisation.generate, organisationKey(seed), preparing.onStage);
}

const isGraph = (path: string) => /\.(gexf|graphml)$/i.test(path);

function sourceOf(options: OrgSourceOptions): OrgSource {
  const { people, ties = [], graph, column = [], fictitious } = options;
  const { directed, reverse, scale, minWeight } = options;
  const named = new Map(column.map(mapping));
  const ofTies = Object.keys(tiesColumns);
  const columns = (wanted: (name: string) => boolean) =>
    Object.fromEntries([...named].filter(([ours]) => wanted(ours)));
  return {
    ...(people !== undefined && {
      people: { csv: people, columns: columns((name) => !ofTies.includes(name)) },
    }),
    ...(ties.length > 0 && {
      ties: ties.map((csv) => ({
        csv,
        columns: columns((name) => ofTies.includes(name)),
        directed,
        reverse,
        scale,
        minWeight,
      })),
    }),
    ...(graph !== undefined && { graph: graphSource(graph) }),
    real: !fictitious,
  };
}

function graphSource(path: string): NonNullable<OrgSource['graph']> {
  const ending = extname(path).slice(1).toLowerCase();
  if (ending === 'gexf') return { gexf: path };
  if (ending === 'graphml') return { graphml: path };
  if (ending === 'json') return { json: path };
  throw new UsageError(
    {
      en: `${path} is no graph file by its name`,
      fr: `${path} n’est pas un fichier de graphe d’après son nom`,
    },
    { en: 'name a .gexf, .graphml or .json file', fr: 'nommez un fichier .gexf, .graphml ou .json' },
  );
}

function mapping(written: string): [string, string] {
  const cut = written.indexOf('=');
  if (cut > 0 && cut < written.length - 1) return [written.slice(0, cut), written.slice(cut + 1)];
  throw new UsageError(
    { en: `"${written}" names no column`, fr: `« ${written} » ne nomme aucune colonne` },
    {
      en: 'write ours=theirs, such as -c id=matricule',
      fr: 'écrivez la nôtre=la vôtre, par exemple -c id=matricule',
    },
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
