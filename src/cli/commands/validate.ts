import { InputError, type Note, type Problem } from '../../text/problem.ts';
import type { DescribedCommand } from '../help/describedCommand.ts';
import { type ExitCode, exitCode } from '../output/exitCode.ts';
import { type OutputOptions, outputFor } from '../output/output.ts';
import { placedIn, printNotes, printProblems } from '../output/print.ts';
import type { Terminal } from '../output/terminal.ts';
import type { OverrideOptions } from '../run/overrides.ts';
import { addOverrides, scenarioFiles } from './options.ts';

interface ValidateOptions extends OutputOptions, OverrideOptions {
  readonly json?: boolean;
}

export function registerValidate(program: DescribedCommand, terminal: Terminal): void {
  addOverrides(
    program.command('validate', {
      en: 'check scenarios and studies, and the files of their organisations, without running them',
      fr: 'vérifie des scénarios et des études, et les fichiers de leurs organisations, sans les exécuter',
    }),
  )
    .argument('<file...>', scenarioFiles)
    .option('--json', { en: 'print one JSON object a file', fr: 'affiche un objet JSON par fichier' })
    .action((options: ValidateOptions, files: string[]) => validate(files, terminal, options));
}

/** What was found in one file. */
interface Findings {
  readonly file: string;
  readonly notes: readonly Note[];
  readonly error?: InputError;
}

/** Checks every file, also after a faulty one. Exit code 3 if any scenario is faulty, else 4 if any data file is. */
export async function validate(
  files: readonly string[],
  terminal: Terminal,
  options: ValidateOptions,
): Promise<ExitCode> {
  const output = outputFor(terminal, options);
  const subjects = new Set<InputError['subject']>();
  for (const file of files) {
    const findings = await check(file, terminal, options);
    const { error, notes } = findings;
    if (error !== undefined) subjects.add(error.subject);
    if (options.json) terminal.out.write(`${JSON.stringify(asJson(findings))}\n`);
    else if (error !== undefined) printProblems(error, terminal, output);
    else {
      printNotes(notes, terminal, output, files.length > 1 ? file : undefined);
      terminal.out.write(`${file}  ${output.say({ en: 'valid', fr: 'valide' })}\n`);
    }
  }
  if (subjects.has('scenario')) return exitCode.invalidScenario;
  return subjects.has('data') ? exitCode.badData : exitCode.ok;
}

async function check(file: string, terminal: Terminal, options: ValidateOptions): Promise<Findings> {
  const { openScenario } = await import('../run/openScenario.ts');
  const { prepareWithProgress } = await import('../run/prepareWithProgress.ts');
  const { kindOfFile } = await import('../run/kindOfFile.ts');
  const output = outputFor(terminal, options);
  try {
    const { kind, read } = await kindOfFile(file, terminal);
    if (kind === 'study') {
      const { readStudyFile } = await import('../run/openStudy.ts');
      const { checkOrganisations } = await import('../run/checkOrganisations.ts');
      const source = await readStudyFile(file, terminal, read, options);
      return { file, notes: await checkOrganisations(source, read, terminal, output) };
    }
    const opened = await openScenario(file, { ...terminal, read }, options);
    return { file, notes: (await prepareWithProgress(opened, terminal, output)).notes };
  } catch (error) {
    const placed = placedIn(file, error);
    if (placed instanceof InputError) return { file, notes: [], error: placed };
    throw placed;
  }
}

function asJson({ file, notes, error }: Findings): {
  file: string;
  valid: boolean;
  found: number;
  problems: readonly Problem[];
  notes: readonly Note[];
} {
  return {
    file,
    valid: error === undefined,
    found: error?.found ?? 0,
    problems: error?.problems ?? [],
    notes,
  };
}
