import type { Command } from 'commander';
import type { ExitCode } from '../../exitCode.ts';
import { addOrgSource, type OrgSourceOptions, openOrg } from '../../org/orgSource.ts';
import { addOrgOutput, type OrgOutputOptions, writeOrg } from '../../org/writeOrg.ts';
import { type OutputOptions, outputFor } from '../../output/output.ts';
import { printNotes } from '../../output/print.ts';
import type { Terminal } from '../../output/terminal.ts';

interface ImportOptions extends OutputOptions, OrgSourceOptions, OrgOutputOptions {}

export function registerOrgImport(org: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  addOrgOutput(addOrgSource(org.command('import')))
    .description('read an organisation from any files, and write it as people.csv, ties.csv and a scenario')
    .action(async (file: string | undefined, _options, command: Command) =>
      done(await importFiles(file, terminal, command.optsWithGlobals<ImportOptions>())),
    );
}

/** Writes an organisation in the form that needs no mapping of columns. Names stay as they are. */
export async function importFiles(
  file: string | undefined,
  terminal: Terminal,
  options: ImportOptions,
): Promise<ExitCode> {
  const output = outputFor(terminal, options);
  const org = await openOrg(file, options, terminal, output);
  printNotes(org.notes, terminal, output);
  const title = output.say({ en: 'Imported organisation', fr: 'Organisation importée' });
  return writeOrg(org, title, terminal, output, options);
}
