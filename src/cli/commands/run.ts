import type { Result } from '../../report/result.ts';
import type { DescribedCommand } from '../help/describedCommand.ts';
import { type ExitCode, exitCode, worst } from '../output/exitCode.ts';
import { type Output, type OutputOptions, outputFor } from '../output/output.ts';
import { placedIn, printError } from '../output/print.ts';
import type { Terminal } from '../output/terminal.ts';
import { UsageError } from '../output/usageError.ts';
import type { OpenedScenario } from '../run/openScenario.ts';
import type { OverrideOptions } from '../run/overrides.ts';
import type { RunOneOptions } from '../run/runOne.ts';
import { addJobs, addOverrides, scenarioFiles } from './options.ts';

type RunOptions = OutputOptions & OverrideOptions & RunOneOptions;

export function registerRun(program: DescribedCommand, terminal: Terminal): void {
  const command = program.command('run', {
    en: 'run scenarios and write their results, each into a folder below runs/',
    fr: 'exécute des scénarios et écrit leurs résultats, chacun dans un dossier sous runs/',
  });
  addJobs(addOverrides(command))
    .argument('<file...>', scenarioFiles)
    .option('-o, --out <folder>', {
      en: 'write into exactly this folder (one scenario only)',
      fr: 'écrit exactement dans ce dossier (un seul scénario)',
    })
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
 * Runs every scenario in turn. All files are read first, so that every fault is told at once; then whatever is sound is
 * run, and each stands for itself. Ends with the worst of their codes.
 */
export async function run(
  files: readonly string[],
  terminal: Terminal,
  options: RunOptions,
): Promise<ExitCode> {
  if (options.out !== undefined && files.length > 1) throw oneFolder;
  if (options.out?.trim() === '') throw noFolder;
  const output = outputFor(terminal, options);
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
  for (const file of files)
    await attempt(file, async () => {
      opened.push(await openScenario(file, terminal, options));
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

const oneFolder = new UsageError(
  {
    en: '--out names one folder for several scenarios',
    fr: '--out nomme un seul dossier pour plusieurs scénarios',
  },
  { en: 'run them one by one, or without --out', fr: 'lancez-les un par un, ou sans --out' },
);
