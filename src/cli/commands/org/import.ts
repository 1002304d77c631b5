import type { DescribedCommand } from '../../help/describedCommand.ts';
import { addOrgSource, type OrgSourceOptions, openOrg } from '../../org/orgSource.ts';
import { addOrgOutput, type OrgOutputOptions, writeOrg } from '../../org/writeOrg.ts';
import type { ExitCode } from '../../output/exitCode.ts';
import { type OutputOptions, outputFor } from '../../output/output.ts';
import { printNotes } from '../../output/print.ts';
import type { Terminal } from '../../output/terminal.ts';

interface ImportOptions extends OutputOptions, OrgSourceOptions, OrgOutputOptions {}

export function registerOrgImport(org: DescribedCommand, terminal: Terminal): void {
  const command = org.command('import', {
    en: 'read an organisation from any files, and write it as people.csv, ties.csv and a scenario',
    fr: 'lit une organisation dans n’importe quels fichiers et l’écrit en people.csv, ties.csv et un scénario',
  });
  addOrgOutput(addOrgSource(command)).action((options: ImportOptions, file?: string) =>
    importFiles(file, terminal, options),
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
