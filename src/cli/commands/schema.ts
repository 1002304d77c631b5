import type { DescribedCommand } from '../help/describedCommand.ts';
import { type ExitCode, exitCode } from '../output/exitCode.ts';
import type { OutputOptions } from '../output/output.ts';
import type { Terminal } from '../output/terminal.ts';
import { addPartsOption } from './options.ts';

/** Names of the published schemas; listed here so that help needs not load them. */
const names = ['scenario', 'plan', 'study'] as const;

export function registerSchema(program: DescribedCommand, terminal: Terminal): void {
  addPartsOption(
    program.command('schema', {
      en: 'print the JSON Schema (2020-12) of a kind of file, for editors',
      fr: 'affiche le JSON Schema (2020-12) d’un type de fichier, pour les éditeurs',
    }),
  )
    .argument('[kind]', { en: 'which file', fr: 'quel fichier' }, { choices: names, fallback: 'scenario' })
    .action((_options: OutputOptions, kind: (typeof names)[number]) => printSchema(kind, terminal));
}

/** Writes a published schema to standard output. */
export async function printSchema(kind: (typeof names)[number], { out }: Terminal): Promise<ExitCode> {
  out.write(`${JSON.stringify(await schemaOf(kind), undefined, 2)}\n`);
  return exitCode.ok;
}

async function schemaOf(kind: (typeof names)[number]): Promise<Record<string, unknown>> {
  if (kind === 'study') return (await import('../../study/studyJsonSchema.ts')).studyJsonSchema();
  return (await import('../../scenario/jsonSchema.ts')).scenarioJsonSchema(kind);
}
