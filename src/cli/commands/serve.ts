import type { Command } from 'commander';
import { type ExitCode, exitCode } from '../output/exitCode.ts';
import { type SpeechOptions, speechOf } from '../output/output.ts';
import type { Terminal } from '../output/terminal.ts';
import { wholeNumber } from './options.ts';
import { serveSomewhere, USUAL_HOST, USUAL_PORT } from './serve/serveSomewhere.ts';

interface ServeOptions extends SpeechOptions {
  readonly port?: number;
  readonly host?: string;
}

export function registerServe(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  addListening(program.command('serve'))
    .description('serve the API until interrupted')
    .action(async (_options, command: Command) =>
      done(await serve(terminal, command.optsWithGlobals<ServeOptions>())),
    );
}

/** Adds the options that say where to answer. */
export const addListening = (command: Command): Command =>
  command
    .option(
      '-p, --port <port>',
      `port to answer at; unless given, the first free one from ${USUAL_PORT} on`,
      wholeNumber(0, 65_535),
    )
    .option('--host <host>', `address to answer at; unless given, ${USUAL_HOST}: this machine only`);

/** Serves until interrupted, which is how it is meant to end. */
export async function serve(terminal: Terminal, options: ServeOptions): Promise<ExitCode> {
  const { say } = speechOf(terminal, options);
  const { url, closed } = await serveSomewhere(terminal, options);
  terminal.out.write(`${url}\n`);
  terminal.err.write(`${say({ en: 'Ctrl-C to stop', fr: 'Ctrl-C pour arrêter' })}\n`);
  await closed;
  return exitCode.ok;
}
