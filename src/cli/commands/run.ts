import type { Result } from '../../report/result.ts';
import { baseName } from '../../scenario/paths.ts';
import type { DescribedCommand } from '../help/describedCommand.ts';
import { fraction, wholeNumber } from '../help/optionValues.ts';
import { type ExitCode, exitCode, worst } from '../output/exitCode.ts';
import { type Output, type OutputOptions, outputFor } from '../output/output.ts';
import { placedIn, printError } from '../output/print.ts';
import type { Terminal } from '../output/terminal.ts';
import { UsageError } from '../output/usageError.ts';
import type { KindOfFile } from '../run/kindOfFile.ts';
import type { OpenedScenario } from '../run/openScenario.ts';
import type { StudyNamed } from '../run/openStudy.ts';
import type { OverrideOptions } from '../run/overrides.ts';
import type { RunOneOptions } from '../run/runOne.ts';
import type { PartNumber } from '../run/runPart.ts';
import { addJobs, addOverrides, scenarioFiles } from './options.ts';

type RunOptions = OutputOptions &
  OverrideOptions &
  RunOneOptions & {
    readonly chunk?: PartNumber;
    readonly queue?: string;
    readonly priority?: number;
  };

export function registerRun(program: DescribedCommand, terminal: Terminal): void {
  const command = program.command('run', {
    en: 'run scenarios, each into a folder below runs/; or a study: its file, a folder of scenarios, or several scenarios with --out',
    fr: 'exécute des scénarios, chacun dans un dossier sous runs/ ; ou une étude : son fichier, un dossier de scénarios, ou plusieurs scénarios avec --out',
  });
  addJobs(addOverrides(command))
    .argument('<file...>', scenarioFiles)
    .option('-o, --out <folder>', {
      en: 'write into exactly this folder; several scenarios become one study',
      fr: 'écrit exactement dans ce dossier ; plusieurs scénarios deviennent une étude',
    })
    .option(
      '--more <n>',
      {
        en: 'add so many replicates to what stands there; what was computed is not computed again',
        fr: 'ajoute tant de répliques à ce qui s’y trouve ; ce qui a été calculé ne l’est pas à nouveau',
      },
      { read: wholeNumber(1, 1_000_000) },
    )
    .option(
      '--chunk <i/n>',
      {
        en: 'run the i-th of n parts and keep it in the folder of --out, for uptake merge',
        fr: 'exécute la i-ème de n parties et la garde dans le dossier de --out, pour uptake merge',
      },
      { read: fraction },
    )
    .option('--queue <url>', {
      en: 'have it run by whoever works on a queue, redis://host:6379 or postgres://user@host/database (uptake worker)',
      fr: 'le fait exécuter par qui travaille sur une file, redis://hôte:6379 ou postgres://utilisateur@hôte/base (uptake worker)',
    })
    .option(
      '--priority <n>',
      {
        en: 'what is more urgent on the queue has a smaller number; 100 unless given',
        fr: 'ce qui est plus urgent sur la file a un plus petit nombre ; 100 par défaut',
      },
      { read: wholeNumber(1, LEAST_URGENT) },
    )
    .option('--force', {
      en: 'run again even if the result is there, and replace another run',
      fr: 'exécute même si le résultat est là, et remplace un autre passage',
    })
    .option('--dry-run', {
      en: 'say what would be run and where it would be written, and stop',
      fr: 'dit ce qui serait exécuté et où ce serait écrit, et s’arrête',
    })
    .option('--json', { en: 'print one JSON object a scenario', fr: 'affiche un objet JSON par scénario' })
    .action((options: RunOptions, files: string[]) => run(files, terminal, options));
}

/**
 * Runs what was named. Scenarios are run in turn, each for itself, with all files read first, so that every fault is told at once; studies
 * likewise. Ends with the worst of their codes.
 */
export async function run(
  files: readonly string[],
  terminal: Terminal,
  options: RunOptions,
): Promise<ExitCode> {
  if (options.out?.trim() === '') throw noFolder;
  refuseQueueWith(options);
  const output = outputFor(terminal, options);
  const { kindOfFile } = await import('../run/kindOfFile.ts');
  const kinds = await Promise.all(
    files.map(async (file) => ({ file, ...(await kindOfFile(file, terminal)) })),
  );
  const studies = studiesIn(kinds, options);
  if (studies.length > 0 && studies.length < files.length && options.out === undefined) throw oneKind;
  if (studies.length > 1 && options.out !== undefined) throw oneFolder;
  const runAll = (each: RunOptions) =>
    studies.length > 0
      ? runStudies(studies, terminal, output, each)
      : runScenarios(kinds, terminal, output, each);
  const { queue, dryRun = false } = options;
  if (queue === undefined || dryRun) return runAll(options);
  const { openStudyQueue } = await import('../queue/studyQueue.ts');
  const elsewhere = await openStudyQueue({ ...options, queue }, terminal, output);
  try {
    return await runAll({ ...options, elsewhere });
  } finally {
    await elsewhere.close();
  }
}

/** The largest number that a priority may be. */
const LEAST_URGENT = 1000;

/** @throws UsageError for options that mean nothing where a queue performs the runs, or only there */
function refuseQueueWith({ queue, chunk, jobs, priority }: RunOptions): void {
  if (queue === undefined) {
    if (priority !== undefined) throw priorityOfWhat;
  } else if (chunk !== undefined) throw eitherPart;
  else if (jobs !== undefined) throw whoseThreads;
}

/** A file that was named, and what it is. */
type Named = KindOfFile & { readonly file: string };

/** The studies that were named; scenarios that are to stand in one folder are one. */
function studiesIn(named: readonly Named[], { out, chunk }: RunOptions): StudyNamed[] {
  const files = named.map(({ file }) => file);
  if (out !== undefined && named.length > 1 && named.every(({ kind }) => kind !== 'study'))
    return [{ scenarios: files, name: baseName(out) || 'study' }];
  return named.flatMap(({ file, kind, read }): StudyNamed[] => {
    if (kind === 'scenario') return chunk ? [{ scenarios: [file], name: baseName(file) }] : [];
    if (kind === 'study') return [{ file, read }];
    return [{ scenarios: [file], name: baseName(file.replace(/[\\/]+$/, '')) || 'study' }];
  });
}

async function runStudies(
  studies: readonly StudyNamed[],
  terminal: Terminal,
  output: Output,
  options: RunOptions,
): Promise<ExitCode> {
  const { openStudy } = await import('../run/openStudy.ts');
  const { runStudyFile } = await import('../run/runStudyFile.ts');
  const codes: ExitCode[] = [];
  for (const study of studies) {
    if (codes.includes(exitCode.interrupted)) break;
    try {
      const opened = await openStudy(study, terminal, options);
      const { chunk } = options;
      codes.push(
        chunk === undefined
          ? await runStudyFile(opened, terminal, output, options)
          : await (await import('../run/runPart.ts')).runPart(opened, chunk, terminal, output, options),
      );
    } catch (error) {
      const file = 'file' in study ? study.file : study.name;
      codes.push(printError(placedIn(file, error), terminal, output));
    }
  }
  return worst(codes);
}

async function runScenarios(
  files: readonly Named[],
  terminal: Terminal,
  output: Output,
  options: RunOptions,
): Promise<ExitCode> {
  const { openScenario } = await import('../run/openScenario.ts');
  const { runOne } = await import('../run/runOne.ts');
  const opened: OpenedScenario[] = [];
  const codes: ExitCode[] = [];
  const attempt = async (file: string, work: () => Promise<ExitCode>) => {
    try {
      codes.push(await work());
    } catch (error) {
      codes.push(printError(placedIn(file, error), terminal, output));
    }
  };
  for (const { file, read } of files)
    await attempt(file, async () => {
      opened.push(await openScenario(file, { workingFolder: terminal.workingFolder, read }, options));
      return exitCode.ok;
    });
  tellLeftOut(files.length - opened.length, files.length, terminal, output);
  const results: Result[] = [];
  for (const scenario of opened) {
    if (codes.includes(exitCode.interrupted)) break;
    await attempt(scenario.source.path, async () => {
      const { code, result } = await runOne(scenario, terminal, output, options, files.length > 1);
      if (result !== undefined) results.push(result);
      return code;
    });
  }
  if (results.length > 1 && !options.json) {
    const { scenariosTable } = await import('../../report/terminal/scenariosTable.ts');
    terminal.out.write(`\n${scenariosTable(results, output.language).join('\n')}\n`);
  }
  return worst(codes);
}

/** Says before the first run that some files are not run, where others are. */
function tellLeftOut(faulty: number, all: number, { err, signal }: Terminal, { say }: Output): void {
  if (faulty === 0 || faulty === all || signal.aborted) return;
  const told = {
    en: `${faulty} of ${all} files ${faulty === 1 ? 'is' : 'are'} left out; the others are run`,
    fr: `${faulty} fichier${faulty === 1 ? ' est laissé' : 's sont laissés'} de côté sur ${all} ; les autres sont lancés`,
  };
  err.write(`${say(told)}\n`);
}

const noFolder = new UsageError(
  { en: '--out names no folder', fr: '--out ne nomme aucun dossier' },
  { en: 'write --out my-run, or leave it out', fr: 'écrivez --out mon-passage, ou retirez-le' },
);

const priorityOfWhat = new UsageError(
  { en: '--priority is of a queue', fr: '--priority est celle d’une file d’attente' },
  { en: 'add --queue, or leave it out', fr: 'ajoutez --queue, ou retirez-la' },
);

const eitherPart = new UsageError(
  {
    en: '--chunk runs a part here, and --queue has all of it run elsewhere',
    fr: '--chunk exécute une partie ici, et --queue fait tout exécuter ailleurs',
  },
  { en: 'leave out one of them', fr: 'retirez l’une des deux' },
);

const whoseThreads = new UsageError(
  {
    en: '--jobs is of this machine, and with --queue the workers run everything',
    fr: '--jobs concerne cette machine, et avec --queue ce sont les workers qui exécutent tout',
  },
  {
    en: 'give --jobs to uptake worker',
    fr: 'donnez --jobs à uptake worker',
  },
);

const oneFolder = new UsageError(
  {
    en: '--out names one folder for several studies',
    fr: '--out nomme un seul dossier pour plusieurs études',
  },
  { en: 'run them one by one, or without --out', fr: 'lancez-les une par une, ou sans --out' },
);

const oneKind = new UsageError(
  {
    en: 'studies and scenarios are run by commands of their own',
    fr: 'études et scénarios se lancent par des commandes distinctes',
  },
  {
    en: 'run the studies first, then the scenarios',
    fr: 'lancez les études, puis les scénarios',
  },
);
