import { type Shell, shells } from '../completion/shells.ts';
import type { DescribedCommand } from '../help/describedCommand.ts';
import { type ExitCode, exitCode } from '../output/exitCode.ts';
import type { OutputOptions } from '../output/output.ts';
import type { Terminal } from '../output/terminal.ts';

export function registerCompletion(program: DescribedCommand, { out }: Terminal): void {
  program
    .command('completion', {
      en: 'print what a shell needs to complete commands, options and their values; bash and zsh: source <(uptake completion bash), fish: uptake completion fish | source',
      fr: 'affiche ce qu’il faut à un interpréteur pour compléter commandes, options et valeurs ; bash et zsh : source <(uptake completion bash), fish : uptake completion fish | source',
    })
    .argument('<shell>', { en: 'which shell', fr: 'quel interpréteur' }, { choices: Object.keys(shells) })
    .action(async (_options: OutputOptions, shell: Shell): Promise<ExitCode> => {
      const { scriptFor } = shells[shell];
      out.write(scriptFor(program.shape()));
      return exitCode.ok;
    });
}
