import { resolve } from 'node:path';
import { engineVersion } from '../../engine/version.ts';
import { designSize, estimatedSeconds } from '../../experiment/estimate.ts';
import { expectationJson } from '../../experiment/expect/expectationJson.ts';
import type { Prepared } from '../../experiment/prepare.ts';
import { resultJson } from '../../report/json/resultJson.ts';
import { type Result, resultOf } from '../../report/result.ts';
import { expectationLines } from '../../report/terminal/expectationLines.ts';
import { productVersion } from '../../runners/productVersion.ts';
import { sha256 } from '../../runners/sha256.ts';
import { runHash } from '../../scenario/identity.ts';
import { type FolderStatus, folderStatus, refuseToReplace } from '../../store/folderStatus.ts';
import { readRun } from '../../store/readRun.ts';
import { usualFolder, writeRun } from '../../store/runFolder.ts';
import { refuseUnwritable } from '../../store/writeFolderAtomically.ts';
import type { Text } from '../../text/text.ts';
import { type ExitCode, exitCode } from '../output/exitCode.ts';
import { lineStyleOf, type Output } from '../output/output.ts';
import { printFailures, printNotes } from '../output/print.ts';
import { printComparison } from '../output/printComparison.ts';
import type { Terminal } from '../output/terminal.ts';
import { compareWithProgress, type TimedComparison } from './compareWithProgress.ts';
import { exitCodeOf } from './exitCodeOf.ts';
import type { OpenedScenario } from './openScenario.ts';
import { prepareWithProgress } from './prepareWithProgress.ts';
import { sizeLines } from './sizeLines.ts';

/** How a scenario is run. */
export interface RunOneOptions {
  /** Folder to write into; below `runs/` unless given. */
  readonly out?: string;
  readonly force?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly jobs?: number;
}

/** How a scenario ended, with what it gave where it was run. */
export interface RanScenario {
  readonly code: ExitCode;
  readonly result?: Result;
}

/** Where a run goes: as it is shown, as it is, and what stands there. */
interface Destination {
  readonly shown: string;
  readonly folder: string;
  readonly hash: string;
  /** The same run stands there and is to be used. */
  readonly kept: (FolderStatus & { is: 'sameRun' }) | undefined;
}

/**
 * Runs one scenario, keeps its result and prints it. A result that is there already is printed, not computed again.
 *
 * @throws InputError, OutputError
 */
export async function runOne(
  { source, files }: OpenedScenario,
  terminal: Terminal,
  output: Output,
  options: RunOneOptions,
  isOneOfSeveral = false,
): Promise<RanScenario> {
  const { workingFolder } = terminal;
  const { force = false } = options;
  const prepared = await prepareWithProgress({ source, files }, terminal, output);
  printNotes(prepared.notes, terminal, output, isOneOfSeveral ? source.path : undefined);
  const hash = runHash(source, files.inputs(), engineVersion);
  const destination = await destinationOf(
    options.out ?? usualFolder(source.name, hash),
    hash,
    terminal,
    force,
  );
  if (options.dryRun) return { code: tellDesign(prepared, destination, terminal, output, options) };

  const { kept, folder } = destination;
  const { comparison, seconds } = kept
    ? await performedBefore(folder, kept)
    : await compareWithProgress(prepared, terminal, output, { jobs: options.jobs });
  const result = resultOf(comparison, source, files.inputs(), sha256);
  const { language } = output;
  const done = await writeRun(result, {
    folder,
    workingFolder,
    language,
    toolVersion: productVersion,
    seconds,
    force,
  });
  tellResult(result, destination, terminal, output, options);
  printFailures(comparison.failures, terminal, output);
  if (done === 'reused') terminal.err.write(`${output.say(kept ? keptAsItWas : foundAgain)}\n`);
  return { code: exitCodeOf(result), result };
}

const keptAsItWas: Text = {
  en: 'the same result stood there already: nothing was written (--force runs it again)',
  fr: 'le même résultat s’y trouvait déjà : rien n’a été écrit (--force le recalcule)',
};
const foundAgain: Text = {
  en: 'run again: the result is the same as the one that stands there, which was left as it is',
  fr: 'recalculé : le résultat est le même que celui qui s’y trouve, laissé tel quel',
};

/** Refuses before the first run what could not be written after the last. */
async function destinationOf(
  shown: string,
  hash: string,
  { workingFolder }: Terminal,
  force: boolean,
): Promise<Destination> {
  const folder = resolve(workingFolder, shown);
  const standing = await folderStatus(folder, hash);
  if (standing.is === 'sameRun' && !force) return { shown, folder, hash, kept: standing };
  refuseToReplace(shown, standing, force);
  await refuseUnwritable(folder);
  return { shown, folder, hash, kept: undefined };
}

async function performedBefore(
  folder: string,
  { manifest }: FolderStatus & { is: 'sameRun' },
): Promise<TimedComparison> {
  const { comparison } = await readRun(folder);
  return { comparison, seconds: manifest.environment.seconds };
}

function tellDesign(
  prepared: Prepared,
  { shown, hash, kept }: Destination,
  { out }: Terminal,
  output: Output,
  { json }: RunOneOptions,
): ExitCode {
  const design = {
    name: prepared.source.name,
    folder: shown,
    hash,
    exists: kept !== undefined,
    design: designSize(prepared),
  };
  if (json)
    out.write(
      `${JSON.stringify({ ...design, estimatedSeconds: estimatedSeconds(prepared, () => performance.now()) })}\n`,
    );
  else out.write(`${[shown, ...sizeLines(prepared, output).map((line) => `  ${line}`)].join('\n')}\n`);
  return exitCode.ok;
}

function tellResult(
  result: Result,
  { shown, kept }: Destination,
  terminal: Terminal,
  output: Output,
  { json }: RunOneOptions,
): void {
  const { comparison, hash, fingerprint, judgements } = result;
  if (json) {
    const told = {
      folder: shown,
      reused: kept !== undefined,
      name: comparison.name,
      hash,
      ...resultJson(
        { comparison, fingerprint, expectations: judgements.map(expectationJson) },
        output.language,
      ),
    };
    terminal.out.write(`${JSON.stringify(told)}\n`);
    return;
  }
  printComparison(result, terminal, output);
  const expected = expectationLines(judgements, comparison.currency, lineStyleOf(output));
  if (expected.length > 0) terminal.out.write(`\n${expected.join('\n')}\n\n`);
  terminal.out.write(`${shown}\n`);
}
