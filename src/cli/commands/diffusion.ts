import type { NodesColumn, TieMeaning } from '../../diffusion/readDiffusion.ts';
import { openError } from '../../org/imports/openError.ts';
import { InputError, type Note, type Problem } from '../../text/problem.ts';
import type { DescribedCommand } from '../help/describedCommand.ts';
import { numberBetween, wholeNumber } from '../help/optionValues.ts';
import { type ExitCode, exitCode } from '../output/exitCode.ts';
import { lineStyleOf, type OutputOptions, outputFor } from '../output/output.ts';
import { printNotes } from '../output/print.ts';
import type { Terminal } from '../output/terminal.ts';
import { UsageError } from '../output/usageError.ts';
import { oneObject, seed } from './options.ts';

interface DiffusionOptions extends OutputOptions {
  readonly id?: string;
  readonly time?: string;
  readonly community?: string;
  readonly source?: string;
  readonly target?: string;
  readonly weight?: string;
  readonly undirected?: boolean;
  readonly directed?: boolean;
  readonly reverse?: boolean;
  readonly seed: string;
  readonly replicates: number;
  readonly rewirings: number;
  readonly rule?: 'change';
  readonly weeksPerPeriod?: number;
  readonly json?: boolean;
}

export function registerDiffusion(program: DescribedCommand, terminal: Terminal): void {
  program
    .command('diffusion', {
      en: 'ask of a diffusion that happened whether its network foretells it better than curves that know of no ties',
      fr: 'demande à une diffusion qui a eu lieu si son réseau l’annonce mieux que des courbes qui ignorent les liens',
    })
    .argument('<nodes.csv>', {
      en: 'people, one a line: who adopted when, and in which community they live',
      fr: 'personnes, une par ligne : qui a adopté quand, et dans quelle communauté',
    })
    .argument('<edges.csv>', { en: 'ties, one a line', fr: 'liens, un par ligne' })
    .option('--time <column>', {
      en: 'number of the period of adoption (year, month); blank or NA for never, not the last period + 1',
      fr: 'numéro de la période d’adoption (année, mois) ; vide ou NA pour jamais, et non la dernière période + 1',
    })
    .option('--community <column>', {
      en: 'village, city, department; the model is fitted on half of them',
      fr: 'village, ville, service ; le modèle est ajusté sur la moitié d’entre eux',
    })
    .option('--id <column>', { en: 'identifier of each person', fr: 'identifiant de chaque personne' })
    .option('--source <column>', { en: 'one end of a tie', fr: 'un bout d’un lien' })
    .option('--target <column>', { en: 'the other end', fr: 'l’autre bout' })
    .option('--weight <column>', {
      en: 'weight of a tie; unless there is one, all ties count alike',
      fr: 'poids d’un lien ; sans lui, tous les liens comptent pareil',
    })
    .option('--undirected', {
      en: 'each end of a tie influences the other; so unless one of the next two is given',
      fr: 'chaque bout d’un lien influence l’autre ; ainsi par défaut, sauf si l’une des deux suivantes est donnée',
    })
    .option('--directed', { en: 'the source influences the target', fr: 'la source influence la cible' })
    .option('--reverse', {
      en: 'the target influences the source: surveys in which the source names whom they ask, as those of netdiffuseR',
      fr: 'la cible influence la source : enquêtes où la source nomme ceux qu’elle consulte, comme celles de netdiffuseR',
    })
    .option('--seed <seed>', seed, { fallback: '42' })
    .option(
      '--replicates <n>',
      { en: 'runs of each fitted model', fr: 'passages de chaque modèle ajusté' },
      { read: wholeNumber(2, 100_000), fallback: 200 },
    )
    .option(
      '--rewirings <n>',
      {
        en: 'networks with ties permuted within communities',
        fr: 'réseaux aux liens permutés au sein des communautés',
      },
      { read: wholeNumber(1, 10_000), fallback: 20 },
    )
    .option(
      '--rule <rule>',
      {
        en: 'hold the seven states of this rule against it as well: no plan, its thresholds fitted, all else as published',
        fr: 'lui confronte aussi les sept états de cette règle : aucun plan, seuils ajustés, le reste tel que publié',
      },
      { choices: ['change'] },
    )
    .option(
      '--weeks-per-period <weeks>',
      {
        en: 'with --rule: weeks that a period lasts, 52 for years, 4.345 for months',
        fr: 'avec --rule : semaines que dure une période, 52 pour des années, 4.345 pour des mois',
      },
      { read: numberBetween(1, 5200) },
    )
    .option('--json', oneObject)
    .action((options: DiffusionOptions, nodes: string, edges: string) =>
      diffusion(nodes, edges, terminal, options),
    );
}

/** Reads a diffusion, compares the explanations of it, and prints tables and what they allow to be said. */
export async function diffusion(
  nodes: string,
  edges: string,
  terminal: Terminal,
  options: DiffusionOptions,
): Promise<ExitCode> {
  const { out, err, signal, workingFolder } = terminal;
  const { readDiffusion } = await import('../../diffusion/readDiffusion.ts');
  const { benchmark } = await import('../../diffusion/benchmark.ts');
  const { yieldToEventLoop } = await import('../../runners/yieldToEventLoop.ts');
  const { filesFrom } = await import('../../runners/files.ts');
  const { diffusionLines } = await import('../../report/diffusion/lines.ts');
  const output = outputFor(terminal, options);
  const meaning = meaningOf(options);
  const weeksPerPeriod = weeksOf(options);
  const { id, time, community, source, target, weight, seed, replicates, rewirings } = options;
  const read = filesFrom(workingFolder);
  const found = await withOptionNames(async () =>
    readDiffusion(
      { name: nodes, bytes: await opened(nodes, read) },
      { name: edges, bytes: await opened(edges, read) },
      {
        nodesColumns: { id, time, community },
        tiesColumns: { source, target, weight },
        meaning,
        weeksPerPeriod,
      },
    ),
  );
  if (!options.json) printNotes(found.notes.map(asOption), terminal, output);
  const result = await benchmark(found.diffusion, found.network, {
    seed,
    replicates,
    rewirings,
    weeksPerPeriod,
    signal,
    yieldToEventLoop,
    onProgress(fitted, total) {
      if (err.isTerminal) err.write(fitted < total ? `\r${fitted}/${total}\x1b[K` : '\r\x1b[K');
    },
  });
  if (options.json) out.write(`${JSON.stringify({ meaning, ...result, notes: found.notes })}\n`);
  else out.write(`${diffusionLines(result, meaning, lineStyleOf(output), out.width).join('\n')}\n`);
  return exitCode.ok;
}

function meaningOf({ undirected, directed, reverse }: DiffusionOptions): TieMeaning {
  if (undirected && (directed || reverse)) throw twoMeanings;
  if (reverse) return 'asks';
  return directed ? 'influences' : 'mutual';
}

/** Weeks of a period where the rule is held against the diffusion. @throws UsageError for one option without the other */
function weeksOf({ rule, weeksPerPeriod }: DiffusionOptions): number | undefined {
  if (rule !== undefined && weeksPerPeriod === undefined) throw noWeeks;
  if (rule === undefined && weeksPerPeriod !== undefined) throw noRule;
  return weeksPerPeriod;
}

/** Columns that are stated by an option of the same name. */
const stated = ['id', 'time', 'community', 'source', 'target', 'weight'] as const satisfies readonly (
  | NodesColumn
  | 'source'
  | 'target'
  | 'weight'
)[];

/** A problem or a note of the reader, with the options of this command in place of a scenario's keys. */
function asOption<Told extends Problem | Note>(told: Told): Told {
  const option = stated.find((name) => told.path === `columns.${name}`);
  if (told.code === 'columns-matched' || told.code === 'ambiguous-column')
    return {
      ...told,
      remedy: {
        en: 'state others with --id, --time, --community, --source, --target, --weight',
        fr: 'indiquez-en d’autres avec --id, --time, --community, --source, --target, --weight',
      },
    };
  if (option === undefined) return told;
  const guessed = told.remedy.en.startsWith('did you mean');
  const remedy = {
    en: `name the column with --${option} <column>`,
    fr: `indiquez la colonne avec --${option} <colonne>`,
  };
  return { ...told, path: `--${option}`, remedy: guessed ? told.remedy : remedy };
}

async function withOptionNames<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.subject, error.problems.map(asOption), error.found);
  }
}

async function opened(path: string, read: (path: string) => Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    return await read(path);
  } catch (error) {
    throw Object.assign(new InputError('data', [openError(path, error, checkName)]), { cause: error });
  }
}

const checkName = { en: 'check its name', fr: 'vérifiez son nom' };

const twoMeanings = new UsageError(
  {
    en: 'ties cannot be undirected and directed at once',
    fr: 'les liens ne peuvent pas être à la fois non orientés et orientés',
  },
  {
    en: 'keep one of --undirected, --directed and --reverse',
    fr: 'gardez l’un de --undirected, --directed et --reverse',
  },
);

const noWeeks = new UsageError(
  {
    en: 'the rule goes by weeks, and how many make a period is not known',
    fr: 'la règle compte en semaines, et combien font une période n’est pas connu',
  },
  {
    en: 'add --weeks-per-period: 52 for years, 4.345 for months, 1 for weeks',
    fr: 'ajoutez --weeks-per-period : 52 pour des années, 4.345 pour des mois, 1 pour des semaines',
  },
);

const noRule = new UsageError(
  { en: '--weeks-per-period is for --rule change', fr: '--weeks-per-period est pour --rule change' },
  { en: 'add --rule change, or leave it out', fr: 'ajoutez --rule change, ou laissez-le de côté' },
);
