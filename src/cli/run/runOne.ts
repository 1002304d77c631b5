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
import { readScenario } from '../../scenario/readScenario.ts';
import { type FolderStatus, folderStatus, refuseToReplace } from '../../store/folderStatus.ts';
import { readRun } from '../../store/readRun.ts';
import { usualFolder, writeRun } from '../../store/runFolder.ts';
import { standingRun } from '../../store/standingRun.ts';
import { refuseUnwritable } from '../../store/writeFolderAtomically.ts';
import { ChunkNotKept } from '../../study/chunks/chunkStore.ts';
import { runKey } from '../../study/chunks/runKey.ts';
import type { Text } from '../../text/text.ts';
import { type ExitCode, exitCode } from '../output/exitCode.ts';
import { lineStyleOf, type Output } from '../output/output.ts';
import { printFailures, printNotes } from '../output/print.ts';
import { printComparison } from '../output/printComparison.ts';
import type { Terminal } from '../output/terminal.ts';
import { compareWithProgress, type TimedComparison } from './compareWithProgress.ts';
import { exitCodeOf } from './exitCodeOf.ts';
import { type KeptRuns, keepRuns, tellKeptRuns } from './keepRuns.ts';
import type { OpenedScenario } from './openScenario.ts';
import type { PerformingElsewhere } from './performing.ts';
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
  /** Where chunks are performed; on this machine, unless given. */
  readonly elsewhere?: PerformingElsewhere | undefined;
  /** Replicates to add to what stands there. */
  readonly more?: number | undefined;
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
  { source, files, given = [] }: OpenedScenario,
  terminal: Terminal,
  output: Output,
  options: RunOneOptions,
  isOneOfSeveral = false,
): Promise<RanScenario> {
  const { workingFolder } = terminal;
  const { force = false, more } = options;
  const prepared = await prepareWithProgress({ source, files, given }, terminal, output);
  const key = runKey(prepared, files.inputs(), engineVersion);
  printNotes(prepared.notes, terminal, output, isOneOfSeveral ? source.path : undefined);
  const hash = runHash(source, files.inputs(), engineVersion);
  const shown = options.out ?? usualFolder(source.name, hash);
  const standing = more === undefined ? undefined : await standingRun(resolve(workingFolder, shown), key);
  if (more !== undefined) {
    const replicates = (standing?.replicates ?? source.scenario.replicates) + more;
    const overrides = [...given, { path: 'replicates', value: replicates }];
    const opened = { source: await readScenario(source.path, files, overrides), files, given };
    const replacing = standing?.folder === resolve(workingFolder, shown);
    return runOne(
      opened,
      terminal,
      output,
      { ...options, more: undefined, force: force || replacing },
      isOneOfSeveral,
    );
  }
  const destination = await destinationOf(shown, hash, terminal, force);
  if (options.dryRun) return { code: tellDesign(prepared, destination, terminal, output, options) };

  const { kept, folder } = destination;
  const runs = keepRuns(folder, files.inputs, force);
  const { comparison, seconds } = kept
    ? await performedBefore(folder, kept)
    : await compareKept(prepared, runs, terminal, output, options);
  const result = resultOf(comparison, source, files.inputs(), sha256);
  const { language } = output;
  const done = await writeRun(result, {
    folder,
    workingFolder,
    language,
    toolVersion: productVersion,
    seconds,
    key,
    force,
  });
  await runs.forget();
  tellResult(result, destination, terminal, output, options);
  printFailures(comparison.failures, terminal, output);
  if (done === 'reused') terminal.err.write(`${output.say(kept ? keptAsItWas : foundAgain)}\n`);
  return { code: exitCodeOf(result), result };
}

/** Compares the plans; an interrupt tells what is kept of their runs. */
async function compareKept(
  prepared: Prepared,
  runs: KeptRuns,
  terminal: Terminal,
  output: Output,
  { jobs, force, elsewhere: place }: RunOneOptions,
): Promise<TimedComparison> {
  const elsewhere = await place?.performing(runs.store);
  try {
    // whoever wants it run again wants nothing that is kept
    const here = force ? undefined : runs.keeping;
    const keeping = elsewhere ? () => runs.performed(elsewhere) : here;
    return await compareWithProgress(prepared, terminal, output, { jobs, keeping });
  } catch (error) {
    if (error instanceof ChunkNotKept) throw error.cause;
    tellKeptRuns(terminal, output, runs.count());
    throw error;
  } finally {
    await elsewhere?.end();
  }
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
