import type { DescribedCommand } from '../help/describedCommand.ts';
import type { ExitCode } from '../output/exitCode.ts';
import { type OutputOptions, outputFor } from '../output/output.ts';
import type { Terminal } from '../output/terminal.ts';
import type { MergeOptions } from '../run/mergeParts.ts';
import { addJobs, addPartsOption, oneObject } from './options.ts';

export function registerMerge(program: DescribedCommand, terminal: Terminal): void {
  const command = program.command('merge', {
    en: 'make the result of a study of the parts that run --chunk has written',
    fr: 'fait le résultat d’une étude des parties écrites par run --chunk',
  });
  addJobs(addPartsOption(command))
    .argument('<part...>', { en: 'folders of parts', fr: 'dossiers de parties' })
    .option('-o, --out <folder>', {
      en: 'write into exactly this folder; below runs/ unless given',
      fr: 'écrit exactement dans ce dossier ; par défaut sous runs/',
    })
    .option('--force', {
      en: 'replace another run that stands there',
      fr: 'remplace un autre passage qui s’y trouve',
    })
    .option('--json', oneObject)
    .action((options: MergeOptions & OutputOptions, folders: string[]) => merge(folders, terminal, options));
}

/** Merges parts of one study. */
export async function merge(
  folders: readonly string[],
  terminal: Terminal,
  options: MergeOptions & OutputOptions,
): Promise<ExitCode> {
  const { mergeParts } = await import('../run/mergeParts.ts');
  return mergeParts(folders, terminal, outputFor(terminal, options), options);
}
