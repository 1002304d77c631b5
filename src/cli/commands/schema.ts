import { Argument, type Command } from 'commander';
import { type ExitCode, exitCode } from '../output/exitCode.ts';
import type { Terminal } from '../output/terminal.ts';

/** Names of the published schemas; listed here so that help needs not load them. */
const names = ['scenario', 'plan'] as const;

export function registerSchema(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  program
    .command('schema')
    .description('print the JSON Schema (2020-12) of a kind of file, for editors')
    .addArgument(new Argument('[kind]', 'which file').choices(names).default('scenario'))
    .action(async (kind: (typeof names)[number]) => done(await printSchema(kind, terminal)));
}

/** Writes a published schema to standard output. */
export async function printSchema(kind: (typeof names)[number], { out }: Terminal): Promise<ExitCode> {
  const { scenarioJsonSchema } = await import('../../scenario/jsonSchema.ts');
  out.write(`${JSON.stringify(scenarioJsonSchema(kind), undefined, 2)}\n`);
  return exitCode.ok;
}
