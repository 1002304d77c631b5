import type { DescribedCommand } from '../help/describedCommand.ts';
import { type ExitCode, exitCode } from '../output/exitCode.ts';
import { type OutputOptions, outputFor } from '../output/output.ts';
import { ownCommand, type Terminal } from '../output/terminal.ts';
import { writeNew } from '../output/writeNew.ts';
import { replaceFile } from './options.ts';

interface InitOptions extends OutputOptions {
  readonly force?: boolean;
}

export function registerInit(program: DescribedCommand, terminal: Terminal): void {
  program
    .command('init', {
      en: 'write a commented scenario to start from',
      fr: 'écrit un scénario commenté pour commencer',
    })
    .argument(
      '[file]',
      { en: 'where to; - for standard output', fr: 'où l’écrire ; - pour la sortie standard' },
      { fallback: 'scenario.yaml' },
    )
    .option('--force', replaceFile)
    .action((options: InitOptions, file: string) => init(file, terminal, options));
}

/** Writes the template in the reader's language. */
export async function init(file: string, terminal: Terminal, options: InitOptions): Promise<ExitCode> {
  const { scenarioTemplate } = await import('../../scenario/template.ts');
  const { language, say } = outputFor(terminal, options);
  if (!(await writeNew(file, scenarioTemplate(language), terminal, options.force))) return exitCode.ok;
  const uptake = ownCommand(terminal);
  terminal.err.write(
    `${say({
      en: `next: ${uptake} run ${file} (completion in editors: ${uptake} schema > scenario.schema.json beside it)`,
      fr: `ensuite : ${uptake} run ${file} (complétion dans l’éditeur : ${uptake} schema > scenario.schema.json à côté)`,
    })}\n`,
  );
  return exitCode.ok;
}
