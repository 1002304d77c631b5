import type { Read } from '../../org/org.ts';
import type { DescribedCommand } from '../help/describedCommand.ts';
import { type ExitCode, exitCode } from '../output/exitCode.ts';
import { type Output, type OutputOptions, outputFor } from '../output/output.ts';
import { printNotes } from '../output/print.ts';
import type { Terminal } from '../output/terminal.ts';
import type { OverrideOptions } from '../run/overrides.ts';
import { addOverrides, oneObject, scenarioFile } from './options.ts';

interface ShowOptions extends OutputOptions, OverrideOptions {
  readonly resolved?: boolean;
  readonly json?: boolean;
}

export function registerShow(program: DescribedCommand, terminal: Terminal): void {
  addOverrides(
    program.command('show', {
      en: 'say what a scenario is: its question, organisation, plans, size and estimated time; or a study: its points',
      fr: 'dit ce qu’est un scénario : sa question, son organisation, ses plans, sa taille et sa durée estimée ; ou une étude : ses points',
    }),
  )
    .argument('<file>', scenarioFile)
    .option('--resolved', {
      en: 'print the effective file, with the origin of every value',
      fr: 'affiche le fichier effectif, avec l’origine de chaque valeur',
    })
    .option('--json', oneObject)
    .action((options: ShowOptions, file: string) => show(file, terminal, options));
}

/** Describes a scenario without running it. */
export async function show(file: string, terminal: Terminal, options: ShowOptions): Promise<ExitCode> {
  const { openScenario } = await import('../run/openScenario.ts');
  const { kindOfFile } = await import('../run/kindOfFile.ts');
  const output = outputFor(terminal, options);
  const { kind, read } = await kindOfFile(file, terminal);
  if (kind === 'study') return showStudy(file, terminal, output, options, read);
  const { source, files } = await openScenario(file, { ...terminal, read }, options);
  if (options.resolved) {
    const { resolvedText } = await import('../../scenario/resolvedText.ts');
    terminal.out.write(
      options.json ? `${JSON.stringify(source.resolved, undefined, 2)}\n` : resolvedText(source),
    );
    return exitCode.ok;
  }
  const { prepareWithProgress } = await import('../run/prepareWithProgress.ts');
  const { scenarioLines, scenarioAsJson } = await import('./show/scenarioLines.ts');
  const prepared = await prepareWithProgress({ source, files }, terminal, output);
  if (options.json) terminal.out.write(`${JSON.stringify(scenarioAsJson(prepared))}\n`);
  else {
    terminal.out.write(`${scenarioLines(prepared, output, terminal.out.width).join('\n')}\n`);
    printNotes(prepared.notes, terminal, output);
  }
  return exitCode.ok;
}

async function showStudy(
  file: string,
  terminal: Terminal,
  output: Output,
  options: ShowOptions,
  read: Read,
): Promise<ExitCode> {
  const { readStudyFile } = await import('../run/openStudy.ts');
  const { studyLines, studyAsJson } = await import('./show/studyLines.ts');
  const source = await readStudyFile(file, terminal, read, options);
  const { out } = terminal;
  if (options.resolved && !options.json) {
    const { stringify } = await import('yaml');
    out.write(stringify(source.resolved, { lineWidth: 0 }));
  } else if (options.resolved) out.write(`${JSON.stringify(source.resolved, undefined, 2)}\n`);
  else if (options.json) out.write(`${JSON.stringify(studyAsJson(source))}\n`);
  else {
    out.write(`${studyLines(source, output, out.width).join('\n')}\n`);
    printNotes(source.notes, terminal, output);
  }
  return exitCode.ok;
}
