import type { Command } from 'commander';
import { addOrgSource, type OrgSourceOptions, openOrg } from '../../org/orgSource.ts';
import { addOrgOutput, type OrgOutputOptions, putOrg } from '../../org/writeOrg.ts';
import type { ExitCode } from '../../output/exitCode.ts';
import { type SpeechOptions, speechOf } from '../../output/output.ts';
import { tellNotes } from '../../output/print.ts';
import type { Terminal } from '../../output/terminal.ts';

interface ImportOptions extends SpeechOptions, OrgSourceOptions, OrgOutputOptions {}

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
  const speech = speechOf(terminal, options);
  const org = await openOrg(file, options, terminal, speech);
  tellNotes(org.notes, terminal, speech);
  const title = speech.say({ en: 'Imported organisation', fr: 'Organisation importée' });
  return putOrg(org, title, terminal, speech, options);
}
