import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { engineVersion } from '../../engine/version.ts';
import { keepReadOrganisations } from '../../experiment/keepReadOrganisations.ts';
import { outcomeMetrics } from '../../experiment/outcomes.ts';
import { luckSentence, precisionSentence } from '../../report/study/studySentences.ts';
import { changesAtPoints } from '../../report/terminal/changesAtPoints.ts';
import { heldLines } from '../../report/terminal/heldLines.ts';
import { studySummary } from '../../report/terminal/studySummary.ts';
import { wrap } from '../../report/terminal/wrap.ts';
import { chunksOnCores } from '../../runners/chunksOnCores.ts';
import { machineMemory } from '../../runners/machineMemory.ts';
import { productVersion } from '../../runners/productVersion.ts';
import { workbookInThread } from '../../runners/workbookInThread.ts';
import { yieldToEventLoop } from '../../runners/yieldToEventLoop.ts';
import { canonicalHash } from '../../scenario/canonical.ts';
import { chunksBeside, keptBytes } from '../../store/chunksInFolder.ts';
import { refuseToReplace } from '../../store/folderStatus.ts';
import { usualFolder } from '../../store/runFolder.ts';
import { type WrittenStudy, writeStudy } from '../../store/studyFolder.ts';
import type { StudyManifest } from '../../store/studyManifest.ts';
import { studyStatus } from '../../store/studyStatus.ts';
import { studyTexts } from '../../store/studyTexts.ts';
import { refuseUnwritable } from '../../store/writeFolderAtomically.ts';
import type { ChunkStore } from '../../study/chunks/chunkStore.ts';
import { countForkRuns } from '../../study/fork/changesAt.ts';
import { measureStudy } from '../../study/measureStudy.ts';
import type { OpeningPoints } from '../../study/openPoint.ts';
import { runStudy } from '../../study/runStudy.ts';
import type { Text } from '../../text/text.ts';
import { type ExitCode, exitCode } from '../output/exitCode.ts';
import { lineStyleOf, type Output } from '../output/output.ts';
import { printNotes } from '../output/print.ts';
import { showStudyProgress } from '../output/showStudyProgress.ts';
import type { Terminal } from '../output/terminal.ts';
import { goesOnFrom } from './keepRuns.ts';
import type { OpenedStudy } from './openStudy.ts';
import type { RunOneOptions } from './runOne.ts';
import { studySizeLines } from './studySizeLines.ts';

/** Organisations from files that are held in memory for the points to come. */
const KEPT_ORGANISATIONS = 4;

/** Outcomes that are told of where a study does not say which. */
const usuallyCompared: readonly string[] = ['kept', 'buyIn', 'facade', 'weeksLost', 'cost'];

/**
 * Runs a study, keeps its result and prints it. What was computed before is not computed again: a study that was interrupted goes on,
 * one that is there already is told.
 *
 * @throws InputError, OutputError
 */
export async function runStudyFile(
  { source, files, inputs, key }: OpenedStudy,
  terminal: Terminal,
  output: Output,
  options: RunOneOptions,
): Promise<ExitCode> {
  const { workingFolder } = terminal;
  const { force = false, json = false, dryRun = false } = options;
  printNotes(source.notes, terminal, output);
  const shown = options.out ?? usualFolder(source.name, key);
  const folder = resolve(workingFolder, shown);
  const standing = await studyStatus(folder, key);
  const before = standing.is === 'sameStudy' ? standing.manifest.more : 0;
  const more = before + (options.more ?? 0);
  const identity = { engine: engineVersion, ...(inputs.identity as object), more };
  const hash = canonicalHash(identity);
  const isThere = standing.is === 'sameStudy' && options.more === undefined && !force;
  const opening = {
    files,
    more,
    asked: source,
    memory: machineMemory(),
    readWorkbook: workbookInThread,
    readOnce: keepReadOrganisations(KEPT_ORGANISATIONS),
  };
  if (dryRun) return tellSize(shown, isThere, opening, source, terminal, output, options);
  if (isThere) return tellKept(shown, standing.manifest, terminal, output, json);
  if (standing.is !== 'sameStudy') refuseToReplace(shown, standing, force);
  await refuseUnwritable(folder);

  const asked: readonly string[] = source.study.compare?.metrics ?? usuallyCompared;
  const metrics = outcomeMetrics.filter((metric) => asked.includes(metric));
  const progress = showStudyProgress(terminal, output, source.points.length);
  const cores = chunksOnCores({ jobs: options.jobs, signal: terminal.signal });
  const store = chunksBeside(folder);
  const { precision } = source.study;
  const points = runStudy({
    points: source.points,
    ...opening,
    store: force ? withoutKept(store) : store,
    perform: cores.perform,
    ahead: cores.threads + 1,
    control: { signal: terminal.signal, yieldToEventLoop },
    precision,
    onOpened: (_, { plans, replicates }) =>
      progress.opened(
        plans.length * (precision === undefined ? replicates : precision.start) +
          countForkRuns(source.fork, precision === undefined ? replicates : precision.start),
      ),
    onChunk: progress.chunk,
    onLook(_, { plans, isEnough, halfWidth, goal, metric }) {
      progress.looked({ halfWidth, goal, metric });
      const [{ worlds }] = plans;
      // the next look is at twice as many
      if (!isEnough && precision && worlds < precision.max)
        progress.expect(
          (plans.length + countForkRuns(source.fork, 1)) * (Math.min(precision.max, 2 * worlds) - worlds),
        );
    },
  });
  try {
    const written = await writeStudy(told(points, progress), {
      source,
      hash,
      key,
      more,
      resolved: identity,
      texts: studyTexts(folder, workingFolder, source, inputs),
      inputs: files.inputs,
      folder,
      replace: standing.is !== 'nothing',
      language: output.language,
      toolVersion: productVersion,
      metrics,
      spent: progress.spent,
    });
    progress.end();
    tell(written, shown, metrics, source, terminal, output, json);
    return codeOf(written);
  } catch (error) {
    progress.end();
    if (terminal.signal.aborted && progress.runs() > 0)
      terminal.err.write(`${output.say(goesOnFrom(progress.runs()))}\n`);
    throw error;
  } finally {
    await cores.end();
  }
}

/** How a study ended. */
function codeOf({ manifest, digests }: WrittenStudy): ExitCode {
  if (manifest.failures.length > 0) return exitCode.failedRuns;
  if (!areMet(manifest)) return exitCode.notAsExpected;
  return digests.every(({ precision }) => precision?.isEnough !== false) ? exitCode.ok : exitCode.imprecise;
}

/** Says what a study would cost, and runs nothing but a little of a few points. */
async function tellSize(
  shown: string,
  exists: boolean,
  opening: OpeningPoints,
  source: OpenedStudy['source'],
  { out, interruptible }: Terminal,
  output: Output,
  { json, jobs = availableParallelism() }: RunOneOptions,
): Promise<ExitCode> {
  const size = await interruptible(() =>
    measureStudy(source, { ...opening, now: () => performance.now(), bytesOf: keptBytes }),
  );
  if (json) out.write(`${JSON.stringify({ folder: shown, exists, ...size, jobs })}\n`);
  else out.write(`${[shown, ...studySizeLines(size, jobs, output).map((line) => `  ${line}`)].join('\n')}\n`);
  return exitCode.ok;
}

const areMet = ({ expectations = [] }: StudyManifest): boolean =>
  expectations.every(({ notAt }) => notAt.length === 0);

/** Points as they come, before the reader's eyes. */
async function* told(points: ReturnType<typeof runStudy>, progress: ReturnType<typeof showStudyProgress>) {
  for await (const played of points) {
    progress.point('failure' in played ? 1 : played.comparison.failures.length);
    yield played;
  }
}

/** A store that is written and not read: everything is computed again. */
const withoutKept = (store: ChunkStore): ChunkStore => ({ ...store, has: async () => false });

function tellKept(
  shown: string,
  manifest: StudyManifest,
  { out, err }: Terminal,
  { say }: Output,
  json: boolean,
): ExitCode {
  const { failures } = manifest;
  if (json) out.write(`${JSON.stringify({ folder: shown, reused: true, ...toldOf(manifest) })}\n`);
  else out.write(`${shown}\n`);
  err.write(`${say(keptAsItWas)}\n`);
  if (failures.length > 0) return exitCode.failedRuns;
  return areMet(manifest) ? exitCode.ok : exitCode.notAsExpected;
}

/** What programs read of a study on standard output. */
const toldOf = ({ name, hash, fingerprint, counts, failures, expectations, changes }: StudyManifest) => ({
  name,
  hash,
  fingerprint,
  counts,
  failures,
  expectations,
  changes,
});

const keptAsItWas: Text = {
  en: 'the same result stood there already: nothing was written (--force runs it again, --more 200 adds to it)',
  fr: 'le même résultat s’y trouvait déjà : rien n’a été écrit (--force le recalcule, --more 200 y ajoute)',
};

/** Failures that are told one by one. */
const MOST_FAILURES = 5;

function tell(
  { manifest, fingerprint, digests }: WrittenStudy,
  shown: string,
  metrics: readonly string[],
  source: OpenedStudy['source'],
  { out, err }: Terminal,
  output: Output,
  json: boolean,
): void {
  const { say, language, errColours } = output;
  const { counts, failures } = manifest;
  for (const { point, plan, replicate, message } of failures.slice(0, MOST_FAILURES)) {
    const of =
      plan === undefined ? '' : `, ${plan}, ${say({ en: 'replicate', fr: 'réplique' })} ${replicate}`;
    err.write(
      `${errColours.red(say({ en: 'broke off:', fr: 'interrompu :' }))} point ${point}${of} – ${message}\n`,
    );
  }
  const left = failures.length - MOST_FAILURES;
  if (left > 0) err.write(`${say({ en: `… and ${left} more`, fr: `… et ${left} de plus` })}\n`);
  if (json) {
    out.write(`${JSON.stringify({ folder: shown, reused: false, ...toldOf(manifest) })}\n`);
    return;
  }
  out.write(`${studySummary(source, digests, metrics, language).join('\n')}\n\n`);
  const findings = [changesAtPoints, heldLines].map((of) =>
    of(source, digests, lineStyleOf(output), out.width),
  );
  for (const lines of findings) if (lines.length > 0) out.write(`${lines.join('\n')}\n\n`);
  const sentences = [precisionSentence(digests, language), luckSentence(digests, language)];
  for (const sentence of sentences)
    if (sentence !== undefined) out.write(`${wrap(sentence, out.width, '').join('\n')}\n`);
  out.write(
    `${say({
      en: `${counts.points} points, ${counts.runs} runs · intervals at 95%, each by itself · fingerprint ${fingerprint.short}`,
      fr: `${counts.points} points, ${counts.runs} passages · intervalles à 95 %, chacun pour soi · empreinte ${fingerprint.short}`,
    })}\n${shown}\n`,
  );
}
