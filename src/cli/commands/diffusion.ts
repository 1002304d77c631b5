import type { Command } from 'commander';
import type { NodesColumn, TieMeaning } from '../../diffusion/readDiffusion.ts';
import { openError } from '../../org/imports/openError.ts';
import { InputError, type Note, type Problem } from '../../text/problem.ts';
import { type ExitCode, exitCode } from '../exitCode.ts';
import { lineStyleOf, type OutputOptions, outputFor } from '../output/output.ts';
import { printNotes } from '../output/print.ts';
import type { Terminal } from '../output/terminal.ts';
import { UsageError } from '../usageError.ts';
import { wholeNumber } from './options.ts';

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
  readonly json?: boolean;
}

export function registerDiffusion(
  program: Command,
  terminal: Terminal,
  done: (code: ExitCode) => void,
): void {
  program
    .command('diffusion')
    .description(
      'ask of a diffusion that happened whether its network foretells it better than curves that know of no ties',
    )
    .argument('<nodes.csv>', 'people, one a line: who adopted when, and in which community they live')
    .argument('<edges.csv>', 'ties, one a line')
    .option(
      '--time <column>',
      'number of the period of adoption (year, month); blank or NA for never, not the last period + 1',
    )
    .option('--community <column>', 'village, city, department; the model is fitted on half of them')
    .option('--id <column>', 'identifier of each person')
    .option('--source <column>', 'one end of a tie')
    .option('--target <column>', 'the other end')
    .option('--weight <column>', 'weight of a tie; unless there is one, all ties count alike')
    .option('--undirected', 'each end of a tie influences the other; so unless one of the next two is given')
    .option('--directed', 'the source influences the target')
    .option(
      '--reverse',
      'the target influences the source: surveys in which the source names whom they ask, as those of netdiffuseR',
    )
    .option('--seed <seed>', 'number or word from which all luck follows', '42')
    .option('--replicates <n>', 'runs of each fitted model', wholeNumber(2, 100_000), 200)
    .option('--rewirings <n>', 'networks with ties permuted within communities', wholeNumber(1, 10_000), 20)
    .option('--json', 'print one JSON object')
    .action(async (nodes: string, edges: string, _options, command: Command) =>
      done(await diffusion(nodes, edges, terminal, command.optsWithGlobals<DiffusionOptions>())),
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
  const { id, time, community, source, target, weight, seed, replicates, rewirings } = options;
  const read = filesFrom(workingFolder);
  const found = await withOptionNames(async () =>
    readDiffusion(
      { name: nodes, bytes: await opened(nodes, read) },
      { name: edges, bytes: await opened(edges, read) },
      { nodesColumns: { id, time, community }, tiesColumns: { source, target, weight }, meaning },
    ),
  );
  if (!options.json) printNotes(found.notes.map(asOption), terminal, output);
  const result = await benchmark(found.diffusion, found.network, {
    seed,
    replicates,
    rewirings,
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
