import { engineVersion } from '../../engine/version.ts';
import { studyHtml } from '../../report/studyReport/studyHtml.ts';
import { type CameTo, studyPageOf } from '../../report/studyReport/studyPageOf.ts';
import { studyReadme } from '../../report/studyReport/studyReadme.ts';
import { productVersion } from '../../runners/productVersion.ts';
import { yieldToEventLoop } from '../../runners/yieldToEventLoop.ts';
import { canonicalHash } from '../../scenario/canonical.ts';
import type { Manifest } from '../../store/manifest.ts';
import { type WrittenStudy, writeStudy } from '../../store/studyFolder.ts';
import { studyTexts } from '../../store/studyTexts.ts';
import type { PerformChunk } from '../../study/chunks/chunkedRunner.ts';
import type { ChunkStore } from '../../study/chunks/chunkStore.ts';
import { comparedMetrics } from '../../study/comparedMetrics.ts';
import { countForkRuns } from '../../study/fork/changesAt.ts';
import { performAhead } from '../../study/performAhead.ts';
import { runStudy } from '../../study/runStudy.ts';
import { studyChunks } from '../../study/studyChunks.ts';
import type { StudyPoint, StudySource } from '../../study/studySource.ts';
import type { Language } from '../../text/text.ts';
import type { Output } from '../output/output.ts';
import { showStudyProgress } from '../output/showStudyProgress.ts';
import type { Terminal } from '../output/terminal.ts';
import { tellKeptRuns } from './keepRuns.ts';
import { openingPoints } from './openingPoints.ts';
import { identityOf, type OpenedStudy } from './openStudy.ts';
import { type Performing, performingHere, type Watching } from './performing.ts';

/** How a study is performed and written. */
export interface PerformStudyOptions {
  /** Absolute path of the folder that is written, and whether what stands there is replaced. */
  readonly folder: string;
  readonly replace: boolean;
  /** The folder from which the written files name the organisation's; where it is written, unless given. */
  readonly standsAt?: string;
  /** Replicates of every point beside those that the files ask for. */
  readonly more: number;
  /** Threads of this machine; as many as pay, unless given. */
  readonly jobs?: number | undefined;
  /** What performs chunks instead of this machine. */
  readonly elsewhere?: ((watching: Watching) => Promise<Performing>) | undefined;
  readonly store: ChunkStore;
  /** The points that are played; all, unless given. */
  readonly points?: readonly StudyPoint[];
  /** Language of the written texts. */
  readonly language: Language;
  /** The files that it was made of, as they were named; those that are read, unless given. */
  readonly inputs?: OpenedStudy['files']['inputs'];
}

/**
 * Performs a study before the reader's eyes and writes it.
 *
 * @throws InputError, OutputError
 */
export async function performStudy(
  opened: OpenedStudy,
  terminal: Terminal,
  output: Output,
  options: PerformStudyOptions,
): Promise<WrittenStudy> {
  const { source, files, inputs, key } = opened;
  const { folder, standsAt = folder, store, more, points: asked = source.points } = options;
  const identity = identityOf(opened, more);
  const progress = showStudyProgress(terminal, output, asked.length);
  const performing = (await options.elsewhere?.(progress)) ?? performingHere(options.jobs, terminal);
  const { precision } = source.study;
  const opening = openingPoints(files, more, source);
  const perform: PerformChunk = async (prepared, chunk) => {
    const results = await performing.perform(prepared, chunk);
    // what was performed ahead is found by who merges it
    if (results === 'kept') progress.chunk(chunk, 'performed');
    return results;
  };
  const { room } = performing;
  // how many there are shows only while they are looked at
  if (room !== undefined && precision === undefined)
    performAhead(studyChunks(asked, opening, source.observing), { store, perform, room }).catch(() => {});
  const points = runStudy({
    points: asked,
    ...opening,
    store,
    perform,
    ahead: performing.pointsAhead,
    chunksAhead: performing.chunksAhead,
    control: { signal: terminal.signal, yieldToEventLoop },
    precision,
    observing: source.observing,
    onMore: progress.expect,
    onOpened(_, { plans, replicates }) {
      const first = precision?.start ?? replicates;
      progress.opened(plans.length * first + countForkRuns(source.fork, first));
    },
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
    return await writeStudy(
      told(points, progress),
      {
        source,
        hash: canonicalHash(identity),
        key,
        more,
        resolved: identity,
        texts: studyTexts(standsAt, terminal.workingFolder, source, inputs, more),
        inputs: options.inputs ?? files.inputs,
        folder,
        replace: options.replace,
        language: options.language,
        toolVersion: productVersion,
        metrics: comparedMetrics(source.study),
        spent: () => ({ ...progress.spent(), queue: performing.queue?.() }),
      },
      (cameTo, written) => reportTexts(source, cameTo, written, options.language),
    );
  } catch (error) {
    progress.end();
    if (store !== keepsNothing) tellKeptRuns(terminal, output, progress.runs());
    throw error;
  } finally {
    progress.end();
    await performing.end();
  }
}

/** A store of which nothing is read and in which nothing is kept: everything is computed. */
export const keepsNothing: ChunkStore = {
  has: async () => false,
  read: async () => undefined,
  write: async () => {},
  remove: async () => {},
};

/** Points as they come, before the reader's eyes. */
async function* told(points: ReturnType<typeof runStudy>, progress: ReturnType<typeof showStudyProgress>) {
  for await (const played of points) {
    progress.point('failure' in played ? 1 : played.comparison.failures.length);
    yield played;
  }
}

/** The report of a study, and its account of files and columns. */
function reportTexts(
  source: StudySource,
  cameTo: CameTo,
  written: Manifest['files'],
  language: Language,
): Map<string, string> {
  const metrics = comparedMetrics(source.study);
  const page = studyPageOf(source, cameTo, { metrics, engine: engineVersion, language });
  const tables = new Set(Object.keys(written).map((name) => name.replace(/\.[a-z]+$/, '')));
  return new Map([
    ['report.html', studyHtml(page)],
    ['README.md', studyReadme(page, tables)],
  ]);
}
