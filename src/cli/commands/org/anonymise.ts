import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import type { Org } from '../../../org/org.ts';
import { peopleColumnNames, peopleColumns } from '../../../org/peopleColumns.ts';
import { OutputError, writingFailed } from '../../../store/outputError.ts';
import { csvCell } from '../../../text/csvCell.ts';
import { joinWords } from '../../../text/joinWords.ts';
import type { Language } from '../../../text/text.ts';
import type { DescribedCommand } from '../../help/describedCommand.ts';
import { addOrgSource, type OrgSourceOptions, openOrg } from '../../org/orgSource.ts';
import { addOrgOutput, type OrgOutputOptions, writeOrg } from '../../org/writeOrg.ts';
import type { ExitCode } from '../../output/exitCode.ts';
import { type OutputOptions, outputFor } from '../../output/output.ts';
import { printNotes } from '../../output/print.ts';
import type { Terminal } from '../../output/terminal.ts';
import { UsageError } from '../../output/usageError.ts';

interface AnonymiseOptions extends OutputOptions, OrgSourceOptions, OrgOutputOptions {
  readonly seed?: string;
  readonly mapping?: string;
  readonly reveal?: boolean;
}

export function registerOrgAnonymise(org: DescribedCommand, terminal: Terminal): void {
  const command = org.command('anonymise', {
    en: 'write an organisation under pseudonyms: who leads whom and who is tied to whom, without names',
    fr: 'écrit une organisation sous pseudonymes : qui dirige qui et qui est lié à qui, sans les noms',
  });
  addOrgOutput(addOrgSource(command.alias('anonymize')))
    .option('--seed <secret>', {
      en: 'a secret word that gives the same pseudonyms again; unless given, nothing does',
      fr: 'un mot secret qui redonne les mêmes pseudonymes ; sans lui, rien ne les redonne',
    })
    .option('--mapping <file>', {
      en: 'also write who is who into this file, readable by you only',
      fr: 'écrit aussi qui est qui dans ce fichier, lisible par vous seul',
    })
    .option('--reveal', {
      en: `keep ${revealed('en', 'and')} of each person`,
      fr: `garde ${revealed('fr', 'et')} de chaque personne`,
    })
    .action((options: AnonymiseOptions, file?: string) => anonymise(file, terminal, options));
}

/** What is shown of each person on demand only. */
const revealed = (language: Language, and: string) =>
  joinWords(
    peopleColumnNames
      .filter((name) => peopleColumns[name].anonymised === 'onDemand')
      .map((name) => peopleColumns[name].meaning[language]),
    and,
  );

/** Writes an organisation without names; who is who is written only where it is asked for. */
export async function anonymise(
  file: string | undefined,
  terminal: Terminal,
  options: AnonymiseOptions,
): Promise<ExitCode> {
  const { seedKey } = await import('../../../engine/draws.ts');
  const { pseudonyms } = await import('../../../org/privacy.ts');
  const { anonymised } = await import('../../../org/anonymise/anonymiseOrg.ts');
  const output = outputFor(terminal, options);
  refuseMappingBeside(options, terminal);
  const org = await openOrg(file, options, terminal, output);
  printNotes(org.notes, terminal, output);
  const names = pseudonyms(org, seedKey(options.seed ?? randomUUID()));
  const nameless = anonymised(org, names, { types: options.reveal ?? false });
  const title = output.say({ en: 'Anonymised organisation', fr: 'Organisation anonymisée' });
  const mapping = options.mapping && resolve(terminal.workingFolder, options.mapping);
  if (mapping) await writeMapping(mapping, org, names);
  let code: ExitCode;
  try {
    code = await writeOrg(nameless, title, terminal, output, options);
  } catch (error) {
    if (mapping) await rm(mapping);
    throw error;
  }
  terminal.err.write(
    `${output.say({
      en: 'a structure alone may betray people: who has the most contacts, who leads whom',
      fr: 'une structure seule peut trahir des personnes : qui a le plus de contacts, qui dirige qui',
    })}\n`,
  );
  return code;
}

/** Whoever is given the folder must not be given the names. */
function refuseMappingBeside({ out, mapping }: AnonymiseOptions, { workingFolder }: Terminal): void {
  if (mapping === undefined) return;
  const from = relative(resolve(workingFolder, out), resolve(workingFolder, mapping));
  if (!from.startsWith('..') && !isAbsolute(from))
    throw new UsageError(
      {
        en: 'who is who would be written beside the pseudonyms',
        fr: 'qui est qui serait écrit à côté des pseudonymes',
      },
      { en: 'name a file outside the folder of --out', fr: 'nommez un fichier hors du dossier de --out' },
    );
}

async function writeMapping(path: string, { ids }: Org, names: readonly string[]): Promise<void> {
  const lines = ids.map((id, row) => `${csvCell(id)},${names[row]}\n`);
  try {
    await writeFile(path, `id,pseudonym\n${lines.join('')}`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST'))
      throw writingFailed(error, path);
    throw new OutputError(
      'exists',
      { en: `${path} exists already`, fr: `${path} existe déjà` },
      { en: 'name another file with --mapping', fr: 'nommez un autre fichier avec --mapping' },
    );
  }
}
