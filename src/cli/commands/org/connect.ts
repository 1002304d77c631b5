import { existsSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import type { OpenedFiles } from '../../../org/connect/openFiles.ts';
import type { Correction, Proposal } from '../../../org/connect/proposal.ts';
import type { ImportOptions } from '../../../org/importOrg.ts';
import type { Read } from '../../../org/org.ts';
import { filesFrom } from '../../../runners/files.ts';
import { machineMemory } from '../../../runners/machineMemory.ts';
import { today } from '../../../runners/today.ts';
import { workbookInThread } from '../../../runners/workbookInThread.ts';
import type { Connected } from '../../../scenario/connect/connectedScenario.ts';
import { OutputError } from '../../../store/outputError.ts';
import { InputError } from '../../../text/problem.ts';
import type { DescribedCommand } from '../../help/describedCommand.ts';
import { askGoal } from '../../org/connect/askGoal.ts';
import { askStart } from '../../org/connect/askStart.ts';
import { type Dialogue, dialogueOn, NoAnswer } from '../../org/connect/dialogue.ts';
import { reviewTables } from '../../org/connect/reviewTables.ts';
import { otherFileLines, tableLines } from '../../org/connect/tableLines.ts';
import { type ExitCode, exitCode } from '../../output/exitCode.ts';
import { type Output, type OutputOptions, outputFor } from '../../output/output.ts';
import { printNotes, printProblems } from '../../output/print.ts';
import { withStages } from '../../output/showStages.ts';
import { ownCommand, type Terminal } from '../../output/terminal.ts';
import { oneObject, replaceFile } from '../options.ts';

interface ConnectOptions extends OutputOptions {
  readonly out?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** The scenario that is written where no other is named. */
const usualFile = 'scenario.yaml';

export function registerOrgConnect(org: DescribedCommand, terminal: Terminal): void {
  org
    .command('connect', {
      en: 'look at any files of people and ties, say what their columns are, and write a scenario that reads them',
      fr: 'examine des fichiers de personnes et de liens, dit ce que sont leurs colonnes et écrit un scénario qui les lit',
    })
    .argument('<files...>', {
      en: 'CSV files, workbooks (hr.xlsx, hr.xlsx#Sheet), graph files; asks where somebody is at the keyboard, prints the scenario otherwise',
      fr: 'fichiers CSV, classeurs (rh.xlsx, rh.xlsx#Feuille), fichiers de graphe ; demande si quelqu’un est au clavier, sinon affiche le scénario',
    })
    .option('-o, --out <file>', {
      en: `scenario to write; asked for on a terminal (${usualFile}), standard output otherwise`,
      fr: `scénario à écrire ; demandé sur un terminal (${usualFile}), sinon la sortie standard`,
    })
    .option('--force', replaceFile)
    .option('--json', oneObject)
    .action((options: ConnectOptions, files: string[]) => connectOrg(files, terminal, options));
}

/**
 * From files to a scenario: asks on a terminal what was not understood, and ten questions about where the organisation
 * stands; otherwise proposes. Nothing is written before the organisation has been read as it will be.
 */
export async function connectOrg(
  files: readonly string[],
  terminal: Terminal,
  options: ConnectOptions,
): Promise<ExitCode> {
  const output = outputFor(terminal, options);
  const { openFiles } = await import('../../../org/connect/openFiles.ts');
  const read = filesFrom(terminal.workingFolder);
  const named = onlyOnce(files, terminal, output);
  if (options.out !== undefined) await refuseExisting(options.out, terminal, options);
  const opened = await withStages(terminal, output, (onStage) => {
    onStage({ en: 'looking at the files', fr: 'examen des fichiers' }, 0);
    return openFiles(named, read, { memory: machineMemory(), readWorkbook: workbookInThread });
  });
  const asks = terminal.input.isTerminal && terminal.err.isTerminal && options.json !== true;
  if (!asks) return proposeOnly(opened, read, terminal, output, options);
  try {
    return await askAll(opened, read, terminal, output, options);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    terminal.err.write(`${output.say({ en: 'nothing was written', fr: 'rien n’a été écrit' })}\n`);
    return exitCode.interrupted;
  }
}

/** The files, each once however often it is named. */
function onlyOnce(files: readonly string[], { workingFolder, err }: Terminal, { say }: Output): string[] {
  const met = new Set<string>();
  return files.filter((file) => {
    const path = resolve(workingFolder, file);
    const again = met.has(path);
    met.add(path);
    if (again)
      err.write(
        `${say({ en: `${file} is named twice and read once`, fr: `${file} est indiqué deux fois et lu une fois` })}\n`,
      );
    return !again;
  });
}

/** Before anything is asked. @throws OutputError for a file that must not be replaced */
async function refuseExisting(
  out: string,
  { workingFolder }: Terminal,
  { force }: ConnectOptions,
): Promise<void> {
  const { existing } = await import('../../../store/writeFileAtomically.ts');
  if (force !== true && existsSync(resolve(workingFolder, out))) throw existing(out);
}

/** Prints, or writes, what would be written if nothing were asked. */
async function proposeOnly(
  opened: OpenedFiles,
  read: Read,
  terminal: Terminal,
  output: Output,
  options: ConnectOptions,
): Promise<ExitCode> {
  const { propose } = await import('../../../org/connect/propose.ts');
  const proposal = propose(opened, undefined, today());
  if (options.json) {
    const { proposalJson } = await import('../../../org/connect/proposalJson.ts');
    terminal.out.write(`${JSON.stringify(proposalJson(proposal))}\n`);
    return proposal.source === undefined ? exitCode.badData : exitCode.ok;
  }
  const lines = [
    ...otherFileLines(opened, output),
    ...proposal.tables.flatMap((one) => tableLines(one, output)),
  ];
  for (const line of lines) terminal.err.write(`${line}\n`);
  try {
    await readAndTell(proposal, read, terminal, output);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    // what was understood is shown even so: most remedies are lines to write into it
    if (options.out === undefined && proposal.source)
      terminal.out.write(await scenarioOf({ proposal, answers: {} }, usualFile, terminal, output));
    throw error;
  }
  const text = await scenarioOf({ proposal, answers: {} }, options.out ?? usualFile, terminal, output);
  if (options.out === undefined) terminal.out.write(text);
  else await write(text, options.out, terminal, output, options);
  return exitCode.ok;
}

/** Asks table by table, reads the organisation, asks where it stands, and writes the scenario. */
async function askAll(
  opened: OpenedFiles,
  read: Read,
  terminal: Terminal,
  output: Output,
  options: ConnectOptions,
): Promise<ExitCode> {
  const dialogue = dialogueOn(terminal, output);
  dialogue.tell({
    en: 'Enter accepts what is proposed; q stops, and nothing is written.',
    fr: 'Entrée accepte ce qui est proposé ; q arrête, et rien n’est écrit.',
  });
  for (const line of otherFileLines(opened, output)) dialogue.write(line);
  const proposal = await reviewUntilRead(opened, read, dialogue, terminal);
  const answers = await askStart(dialogue);
  const { usualTitle } = await import('../../../scenario/connect/connectedScenario.ts');
  const goal = await askGoal(answers, usualTitle(proposal, output.language), dialogue);
  for (let out = options.out ?? (await askFile(dialogue)); ; out = await askFile(dialogue)) {
    const text = await scenarioOf({ proposal, answers, goal }, out, terminal, output);
    try {
      await write(text, out, terminal, output, options);
      return exitCode.ok;
    } catch (error) {
      // what was answered is not thrown away for the name of a file
      if (!(error instanceof OutputError)) throw error;
      dialogue.tell({
        en: `${error.problem.en}: name another file`,
        fr: `${error.problem.fr} : indiquez un autre fichier`,
      });
    }
  }
}

const askFile = async (dialogue: Dialogue): Promise<string> =>
  (await dialogue.ask({ en: `Write into (${usualFile}):`, fr: `Écrire dans (${usualFile}) :` })) || usualFile;

/** Reviews the tables again as long as the organisation cannot be read so. */
async function reviewUntilRead(
  opened: OpenedFiles,
  read: Read,
  dialogue: Dialogue,
  terminal: Terminal,
): Promise<Proposal> {
  const corrections = new Map<number, Correction>();
  for (;;) {
    const proposal = await reviewTables(opened, corrections, dialogue);
    try {
      dialogue.write('');
      await readAndTell(proposal, read, terminal, dialogue.output);
      const again = await dialogue.ask({
        en: '\nEnter if the organisation is understood, t to go through the tables again:',
        fr: '\nEntrée si l’organisation est bien comprise, t pour revoir les tableaux :',
      });
      if (/^t/i.test(again)) continue;
      return proposal;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      printProblems(error, terminal, dialogue.output);
      dialogue.tell({
        en: '\nSo the files cannot be read. Mend them and call this again (q), or change what they are taken for:',
        fr: '\nLes fichiers ne peuvent pas être lus ainsi. Corrigez-les et relancez (q), ou changez ce pour quoi on les prend :',
      });
    }
  }
}

/** Reads the organisation as the scenario will, and tells its notes and figures on standard error. */
async function readAndTell(
  { source, tables }: Proposal,
  read: Read,
  terminal: Terminal,
  output: Output,
): Promise<void> {
  const { importOrg } = await import('../../../org/importOrg.ts');
  const { nobodyNamed } = await import('../../../org/connect/nobodyNamed.ts');
  if (source === undefined) throw new InputError('data', [nobodyNamed(tables)]);
  const org = await withStages(terminal, output, (onStage) => {
    const platform: ImportOptions = { onStage, memory: machineMemory(), readWorkbook: workbookInThread };
    return importOrg(source, read, platform);
  });
  printNotes(org.notes, terminal, output);
  if (source.people === undefined && source.graph === undefined)
    terminal.err.write(
      `${output.say({
        en: 'no table of people: everybody whom the ties name is one, whoever is outside and mailing lists included',
        fr: 'pas de tableau de personnes : en est une quiconque est nommé dans les liens, y compris les externes et les listes de diffusion',
      })}\n`,
    );
  const { figureLines, orgFigures } = await import('../../../report/scenario/orgFigures.ts');
  terminal.err.write(`${figureLines(orgFigures(org), output.language).join('\n')}\n`);
}

async function scenarioOf(
  connected: Connected,
  out: string,
  { workingFolder }: Terminal,
  { language }: Output,
): Promise<string> {
  const { connectedScenario } = await import('../../../scenario/connect/connectedScenario.ts');
  const folder = dirname(resolve(workingFolder, out));
  const pathIn = (file: string) => {
    const from = relative(folder, resolve(workingFolder, file));
    return isAbsolute(from) ? from : from.replaceAll('\\', '/');
  };
  return connectedScenario(connected, language, pathIn);
}

async function write(
  text: string,
  out: string,
  terminal: Terminal,
  { say }: Output,
  { force = false, lang }: ConnectOptions,
): Promise<void> {
  const { writeFileAtomically } = await import('../../../store/writeFileAtomically.ts');
  await writeFileAtomically(resolve(terminal.workingFolder, out), [text], force);
  terminal.out.write(`${out}\n`);
  const command = `${ownCommand(terminal)}${lang === undefined ? '' : ` --lang ${lang}`} run ${asTyped(out)}`;
  terminal.err.write(`${say({ en: `next: ${command}`, fr: `ensuite : ${command}` })}\n`);
}

/** A path as it can be typed again. */
const asTyped = (path: string) =>
  /^[\w./\\:@%+=-]+$/.test(path) ? path : `"${path.replaceAll(/(["$`])/g, '\\$1')}"`;
