import type { UnderstoodTable } from '../../../org/imports/understoodTable.ts';
import type { DescribedCommand } from '../../help/describedCommand.ts';
import { addOrgSource, type OrgSourceOptions, openOrg } from '../../org/orgSource.ts';
import { type ExitCode, exitCode } from '../../output/exitCode.ts';
import { type OutputOptions, outputFor } from '../../output/output.ts';
import { printNotes } from '../../output/print.ts';
import type { Terminal } from '../../output/terminal.ts';
import { oneObject } from '../options.ts';

interface CheckOptions extends OutputOptions, OrgSourceOptions {
  readonly json?: boolean;
}

export function registerOrgCheck(org: DescribedCommand, terminal: Terminal): void {
  addOrgSource(
    org.command('check', {
      en: 'check the files of an organisation, and say what it looks like in figures',
      fr: 'vérifie les fichiers d’une organisation et la décrit en chiffres',
    }),
  )
    .option('--json', oneObject)
    .action((options: CheckOptions, file?: string) => checkOrg(file, terminal, options));
}

/** Reads an organisation and prints its figures, and its notes on standard error. */
export async function checkOrg(
  file: string | undefined,
  terminal: Terminal,
  options: CheckOptions,
): Promise<ExitCode> {
  const output = outputFor(terminal, options);
  const tables: UnderstoodTable[] = [];
  const org = await openOrg(file, options, terminal, output, (table) => tables.push(table));
  const { figureLines, figuresAsJson, orgFigures } = await import('../../../report/scenario/orgFigures.ts');
  const figures = orgFigures(org);
  if (options.json) {
    terminal.out.write(`${JSON.stringify({ ...figuresAsJson(figures), tables, notes: org.notes })}\n`);
    return exitCode.ok;
  }
  printNotes(org.notes, terminal, output);
  terminal.out.write(`${figureLines(figures, output.language).join('\n')}\n`);
  return exitCode.ok;
}
