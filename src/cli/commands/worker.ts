import type { DescribedCommand } from '../help/describedCommand.ts';
import { wholeNumber } from '../help/optionValues.ts';
import type { ExitCode } from '../output/exitCode.ts';
import { type OutputOptions, outputFor } from '../output/output.ts';
import type { Terminal } from '../output/terminal.ts';
import type { WorkerOptions } from '../queue/runWorker.ts';
import { addJobs, addPartsOption, addQueueOption } from './options.ts';

/** A week, in seconds. */
const LONGEST = 604_800;

export function registerWorker(program: DescribedCommand, terminal: Terminal): void {
  const command = program.command('worker', {
    en: 'work on a queue: run what others hand in with uptake run --queue, until interrupted',
    fr: 'travaille sur une file d’attente : exécute ce que d’autres y déposent par uptake run --queue, jusqu’à l’interruption',
  });
  addQueueOption(addJobs(addPartsOption(command)))
    .option(
      '--idle <seconds>',
      {
        en: 'end after so many seconds without anything to do',
        fr: 's’arrête après tant de secondes sans rien à faire',
      },
      { read: wholeNumber(1, LONGEST) },
    )
    .option(
      '--chunk-limit <seconds>',
      {
        en: 'give up what does not end within so many seconds; unless given, 60 times as long as expected, and 120 s',
        fr: 'abandonne ce qui ne finit pas en tant de secondes ; par défaut, 60 fois la durée prévue, et 120 s',
      },
      { read: wholeNumber(1, LONGEST) },
    )
    .action((options: WorkerOptions & OutputOptions) => worker(terminal, options));
}

/** Works until interrupted, which is how it is meant to end. */
async function worker(terminal: Terminal, options: WorkerOptions & OutputOptions): Promise<ExitCode> {
  const { runWorker } = await import('../queue/runWorker.ts');
  return runWorker(terminal, outputFor(terminal, options), options);
}
