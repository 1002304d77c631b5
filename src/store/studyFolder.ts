import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { engineVersion } from '../engine/version.ts';
import type { Fingerprint } from '../experiment/fingerprint.ts';
import { studyTables } from '../report/study/studyTables.ts';
import { csvWriter } from '../report/tables/csvWriter.ts';
import type { Sink, Table, TableWriter } from '../report/tables/dataTable.ts';
import { parquetWriter } from '../report/tables/parquetWriter.ts';
import { sha256 } from '../runners/sha256.ts';
import type { InputFile } from '../scenario/identity.ts';
import { type CountedNote, notesOfPoints } from '../study/notesOfPoints.ts';
import { digestOf, type FailedDigest, type PointDigest } from '../study/pointDigest.ts';
import type { FailedPoint, PlayedPoint } from '../study/runStudy.ts';
import { runsAtPoint } from '../study/runsAtPoint.ts';
import { studyFailures } from '../study/studyFailures.ts';
import type { StudySource } from '../study/studySource.ts';
import type { Language, Text } from '../text/text.ts';
import { type HashedFile, openHashedFile } from './hashedFile.ts';
import { MANIFEST, type Manifest } from './manifest.ts';
import { observedAt } from './observedAt.ts';
import { OutputError } from './outputError.ts';
import { partsUsed } from './partsOfRun.ts';
import { studyAnswers } from './studyAnswers.ts';
import { studyFingerprint } from './studyFingerprint.ts';
import { type StudyManifest, studyManifestVersion } from './studyManifest.ts';
import { writeFolderAtomically } from './writeFolderAtomically.ts';

/** A study as it is kept: what identifies it, and where it goes. */
export interface StudyKeeping {
  readonly source: StudySource;
  /** Identity of all that its result depends on, and the same but for what was added. */
  readonly hash: string;
  readonly key: string;
  readonly more: number;
  /** What goes into the fingerprint of the inputs. */
  readonly resolved: unknown;
  /** Texts of the files that make the study run again from its folder, by their names. */
  readonly texts: ReadonlyMap<string, string>;
  readonly inputs: () => readonly InputFile[];
  /** Absolute path of the folder, and whether another study that stands there is replaced. */
  readonly folder: string;
  readonly replace: boolean;
  readonly language: Language;
  readonly toolVersion: string;
  /** Of what is compared, what the digests of points remember. */
  readonly metrics: readonly string[];
  /** What the run cost, asked when it is over. */
  readonly spent: () => StudySpent;
}

/** What a run of a study cost: seconds, chunks, and the queue on which they were performed. */
export interface StudySpent {
  readonly seconds: number;
  readonly performed: number;
  readonly found: number;
  readonly queue?: StudyManifest['environment']['queue'];
}

/** A study that was written. */
export interface WrittenStudy {
  readonly manifest: StudyManifest;
  readonly fingerprint: Fingerprint;
  readonly digests: readonly PointDigest[];
  readonly failed: readonly FailedDigest[];
  /** What is worth knowing of the points. */
  readonly notes: readonly CountedNote[];
}

/** Writes more files of a study from what its points came to: its report, its account of columns. */
export type StudyTexts = (
  of: Omit<WrittenStudy, 'manifest' | 'notes'>,
  files: Manifest['files'],
) => ReadonlyMap<string, string>;

/**
 * Writes a study while its points come, in memory that does not grow with their number; the folder stands there whole in the end or
 * not at all.
 *
 * @throws OutputError when something else stands there, or the system refuses to write; whatever the points throw
 */
export async function writeStudy(
  points: AsyncIterable<PlayedPoint | FailedPoint>,
  keeping: StudyKeeping,
  textsOf: StudyTexts = () => new Map(),
): Promise<WrittenStudy> {
  let written: WrittenStudy | undefined;
  await writeFolderAtomically(
    keeping.folder,
    async (partial) => {
      written = await fill(partial, points, keeping, textsOf);
    },
    keeping.replace,
  );
  return written!;
}

async function fill(
  folder: string,
  points: AsyncIterable<PlayedPoint | FailedPoint>,
  keeping: StudyKeeping,
  textsOf: StudyTexts,
): Promise<WrittenStudy> {
  const { source, metrics } = keeping;
  const files: Manifest['files'] = {};
  const tables = studyTables(source);
  const writers = tables.empty.map((table) => openTable(folder, table));
  const ofPoints = openTable(folder, tables.emptyPoints);
  // of each run there are too many rows for a text
  const ofRuns = tables.emptyTrajectories && openTable(folder, tables.emptyTrajectories, ['parquet']);
  const all = [...writers, ofPoints, ...(ofRuns ? [ofRuns] : [])];
  const digests: PointDigest[] = [];
  const failed: FailedDigest[] = [];
  const notes = notesOfPoints();
  try {
    for await (const played of points) {
      if ('failure' in played) failed.push(played);
      else {
        for (const [k, table] of tables.of(played).entries()) writers[k].add(table.rows);
        if (ofRuns) for await (const run of played.runs()) ofRuns.add(tables.trajectories(played, run).rows);
        const digest = digestOf(played, metrics);
        ofPoints.add(tables.points(digest).rows);
        digests.push(digest);
        notes.add(played.prepared.notes);
      }
    }
    // whether any scenario expects anything is not known before
    const judged = digests.filter(({ judgements }) => judgements.length > 0);
    if (judged.length > 0) {
      const ofExpectations = openTable(folder, tables.emptyExpectations);
      all.push(ofExpectations);
      for (const digest of judged) ofExpectations.add(tables.expectations(digest).rows);
    }
    for (const { end } of all) Object.assign(files, end());
  } catch (error) {
    for (const { abandon } of all) abandon();
    throw error;
  }
  const fingerprint = studyFingerprint(files, keeping.resolved);
  for (const [name, text] of [...keeping.texts, ...textsOf({ fingerprint, digests, failed }, files)]) {
    await mkdir(join(folder, dirname(name)), { recursive: true });
    await writeFile(join(folder, name), text);
    files[name] = { bytes: Buffer.byteLength(text), sha256: sha256(text) };
  }
  const manifest = manifestOf(keeping, { fingerprint, digests, failed, notes: notes.all() }, files);
  await writeFile(join(folder, MANIFEST), `${JSON.stringify(manifest, undefined, 2)}\n`);
  await refuseIncomplete(folder, files, keeping.folder);
  return { manifest, fingerprint, digests, failed, notes: notes.all() };
}

/** A study is written for hours: whoever tidies up meanwhile may have taken a file that is still written to. */
async function refuseIncomplete(folder: string, files: Manifest['files'], shown: string): Promise<void> {
  for (const [name, { bytes }] of Object.entries(files)) {
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (found?.size !== bytes)
      throw new OutputError(
        'failed',
        {
          en: `${shown} cannot be written: ${name} was removed or changed while it was`,
          fr: `${shown} ne peut pas être écrit : ${name} a été retiré ou modifié pendant ce temps`,
        },
        {
          en: 'run again: what was computed is kept beside it',
          fr: 'relancez : ce qui a été calculé est gardé à côté',
        },
      );
  }
}

/** A table in all forms in which it is written. */
interface OpenTable extends Pick<TableWriter, 'add'> {
  /** Finishes and closes them: their names, and what is in them. */
  end(): Manifest['files'];
  /** Closes them unfinished. */
  abandon(): void;
}

const forms: readonly (readonly [ending: string, open: (table: Table, sink: Sink) => TableWriter])[] = [
  ['csv', csvWriter],
  ['parquet', parquetWriter],
];

function openTable(folder: string, table: Table, endings: readonly string[] = ['csv', 'parquet']): OpenTable {
  const open = forms
    .filter(([ending]) => endings.includes(ending))
    .map(([ending, writerOf]): readonly [string, HashedFile, TableWriter] => {
      const name = `${table.name}.${ending}`;
      const file = openHashedFile(join(folder, name));
      return [name, file, writerOf(table, file.append)];
    });
  return {
    add(rows) {
      for (const [, , writer] of open) writer.add(rows);
    },
    abandon() {
      for (const [, file] of open) file.abandon();
    },
    end() {
      return Object.fromEntries(
        open.map(([name, file, writer]) => {
          writer.finish();
          return [name, file.end()];
        }),
      );
    },
  };
}

function manifestOf(
  { source, hash, key, more, inputs, language, toolVersion, spent }: StudyKeeping,
  { fingerprint, digests, failed, notes }: Omit<WrittenStudy, 'manifest'>,
  files: Manifest['files'],
): StudyManifest {
  const { seconds, performed, found, queue } = spent();
  const { fork } = source;
  return {
    manifest: studyManifestVersion,
    kind: 'study',
    schema: 1,
    tool: { name: 'uptake', version: toolVersion },
    engine: engineVersion,
    name: source.name,
    hash,
    key,
    fingerprint: fingerprint.full,
    title: source.title,
    question: source.question,
    factors: [...source.factors],
    plans: titledPlans(digests),
    counts: {
      points: source.points.length,
      runs: digests.reduce((sum, digest) => sum + runsAtPoint(digest, fork), 0),
    },
    more,
    failures: studyFailures(failed, digests, language),
    ...studyAnswers(digests),
    ...observedAt(digests),
    ...(notes.length > 0 && { notes: [...notes] }),
    language,
    inputs: [...inputs()],
    ...partsUsed(),
    files,
    environment: {
      node: process.version,
      platform: process.platform,
      architecture: process.arch,
      written: new Date().toISOString(),
      seconds,
      chunks: { performed, found },
      ...(queue && { queue }),
    },
  };
}

/** The plans of all points, each once, as the first point that has it calls it. */
function titledPlans(digests: readonly PointDigest[]): NonNullable<StudyManifest['plans']> {
  const plans = new Map<string, Text>();
  for (const digest of digests)
    for (const { name, title } of digest.plans) if (!plans.has(name)) plans.set(name, title);
  return [...plans].map(([name, title]) => ({ name, title }));
}
