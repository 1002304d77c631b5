import { mkdir, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { engineVersion } from '../../engine/version.ts';
import { chunksOnCores } from '../../runners/chunksOnCores.ts';
import { OutputError } from '../../store/outputError.ts';
import { chunksOfParts, isOfParts, type Part, partsIn, writePart } from '../../store/partFolder.ts';
import { partsUsed } from '../../store/partsOfRun.ts';
import { studyTexts } from '../../store/studyTexts.ts';
import { writeFileAtomically } from '../../store/writeFileAtomically.ts';
import { runsOf } from '../../study/chunks/chunk.ts';
import { inOrder } from '../../study/inOrder.ts';
import { type StudyChunk, studyChunks } from '../../study/studyChunks.ts';
import { type ExitCode, exitCode } from '../output/exitCode.ts';
import type { Output } from '../output/output.ts';
import { printNotes } from '../output/print.ts';
import { showStudyProgress } from '../output/showStudyProgress.ts';
import type { Terminal } from '../output/terminal.ts';
import { UsageError } from '../output/usageError.ts';
import { tellKeptRuns } from './keepRuns.ts';
import { openingPoints } from './openingPoints.ts';
import type { OpenedStudy } from './openStudy.ts';
import type { RunOneOptions } from './runOne.ts';

/** Which of the parts of a study is run: every n-th chunk, beginning with the i-th. */
export interface PartNumber {
  readonly i: number;
  readonly n: number;
}

/**
 * Runs one part of a study and keeps its runs in a folder, from which `merge` makes the result. What is kept already is not run
 * again.
 *
 * @throws InputError, OutputError, UsageError
 */
export async function runPart(
  { source, files, inputs, key }: OpenedStudy,
  { i, n }: PartNumber,
  terminal: Terminal,
  output: Output,
  { out, more: added = 0, jobs, json }: RunOneOptions,
): Promise<ExitCode> {
  if (out === undefined) throw noPlace;
  if (source.study.precision !== undefined) throw openEnd;
  printNotes(source.notes, terminal, output);
  const folder = resolve(terminal.workingFolder, out);
  const more = (source.study.more ?? 0) + added;
  const part: Part = {
    ...{ part: 1, i, n, engine: engineVersion, name: source.name, key, more },
    inputs: [...files.inputs()],
    ...partsUsed(),
  };
  await refuseOther(folder, out, part);
  await mkdir(folder, { recursive: true });
  for (const [name, text] of studyTexts(folder, terminal.workingFolder, source, inputs, more))
    await writeFileAtomically(join(folder, name), [text], true);
  await writePart(folder, part);

  const store = chunksOfParts(folder);
  const progress = showStudyProgress(terminal, output, source.points.length);
  const cores = chunksOnCores({ jobs, signal: terminal.signal });
  const counts = { chunks: 0, own: 0, runs: 0 };
  const perform = async ({ prepared, chunk }: StudyChunk) => {
    if (await store.has(chunk)) return progress.chunk(chunk, 'found');
    await store.write(chunk, await cores.perform(prepared, chunk));
    progress.chunk(chunk, 'performed');
  };
  const { signal } = terminal;
  const opening = openingPoints(files, more, source);
  try {
    for await (const chunks of studyChunks(source.points, opening, source.observing)) {
      if (signal.aborted) throw signal.reason;
      const own = chunks.filter(({ number }) => number % n === i - 1);
      const runs = own.reduce((sum, { chunk }) => sum + runsOf(chunk), 0);
      counts.chunks += chunks.length;
      counts.own += own.length;
      counts.runs += runs;
      progress.opened(runs);
      for await (const _ of inOrder(own, cores.threads + 1, perform)) if (signal.aborted) throw signal.reason;
      progress.point(0);
    }
    await writePart(folder, { ...part, inputs: [...files.inputs()], counts });
  } catch (error) {
    progress.end();
    tellKeptRuns(terminal, output, progress.runs());
    throw error;
  } finally {
    progress.end();
    await cores.end();
  }
  const { performed, found } = progress.spent();
  if (json)
    terminal.out.write(
      `${JSON.stringify({ folder: out, part: { i, n }, name: source.name, key, counts, performed, found })}\n`,
    );
  else
    terminal.out.write(
      `${output.say({
        en: `part ${i} of ${n}: ${counts.own} of ${counts.chunks} chunks, ${counts.runs} runs`,
        fr: `partie ${i} sur ${n} : ${counts.own} morceaux sur ${counts.chunks}, ${counts.runs} passages`,
      })}\n${out}\n`,
    );
  return exitCode.ok;
}

/** @throws OutputError where a folder holds something other than parts of the same */
async function refuseOther(folder: string, shown: string, { key, more }: Part): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const standing = await partsIn(folder, shown);
  const isOther = standing.some(
    (part) => part.key !== key || part.more !== more || part.engine !== engineVersion,
  );
  if (!isOther && names.every((name) => isOfParts(name) || name.startsWith('.'))) return;
  throw new OutputError(
    'exists',
    isOther
      ? {
          en: `${shown} holds parts of another study, or of another version of the engine`,
          fr: `${shown} contient des parties d’une autre étude, ou d’une autre version du moteur`,
        }
      : {
          en: `${shown} exists and holds something other than parts of a study`,
          fr: `${shown} existe et contient autre chose que des parties d’une étude`,
        },
    { en: 'choose another folder with --out', fr: 'choisissez un autre dossier avec --out' },
  );
}

const noPlace = new UsageError(
  {
    en: '--chunk keeps a part of a study, and --out says where',
    fr: '--chunk garde une partie d’une étude, et --out dit où',
  },
  { en: 'add --out part', fr: 'ajoutez --out partie' },
);

const openEnd = new UsageError(
  {
    en: 'under precision: the number of runs shows only while they come, and a part does not see the others',
    fr: 'avec precision:, le nombre de passages ne se montre qu’au fur et à mesure, et une partie ne voit pas les autres',
  },
  {
    en: 'take precision: out of the study and give --replicates, as many as its max',
    fr: 'retirez precision: de l’étude et donnez --replicates, autant que son max',
  },
);
