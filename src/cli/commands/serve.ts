import type { DescribedCommand } from '../help/describedCommand.ts';
import { type ExitCode, exitCode } from '../output/exitCode.ts';
import { type OutputOptions, outputFor } from '../output/output.ts';
import type { Terminal } from '../output/terminal.ts';
import { addListening } from './serve/addListening.ts';
import type { ListeningOptions } from './serve/listeningOptions.ts';
import { serveSomewhere } from './serve/serveSomewhere.ts';

type ServeOptions = OutputOptions & ListeningOptions;

export function registerServe(program: DescribedCommand, terminal: Terminal): void {
  addListening(
    program.command('serve', {
      en: 'serve the page and the API until interrupted',
      fr: 'sert la page et l’API jusqu’à l’interruption',
    }),
  ).action((options: ServeOptions) => serve(terminal, options));
}

/** Serves until interrupted, which is how it is meant to end. */
export async function serve(terminal: Terminal, options: ServeOptions): Promise<ExitCode> {
  const { say } = outputFor(terminal, options);
  const { url, closed } = await serveSomewhere(terminal, options);
  terminal.out.write(`${url}\n`);
  terminal.err.write(`${say({ en: 'Ctrl-C to stop', fr: 'Ctrl-C pour arrêter' })}\n`);
  await closed;
  return exitCode.ok;
}
