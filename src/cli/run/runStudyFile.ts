import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { chunksBeside, keptBytes } from '../../store/chunksInFolder.ts';
import { refuseToReplace } from '../../store/folderStatus.ts';
import { OutputError } from '../../store/outputError.ts';
import { readStudyPage } from '../../store/readStudyPage.ts';
import { usualFolder } from '../../store/runFolder.ts';
import type { WrittenStudy } from '../../store/studyFolder.ts';
import type { StudyManifest } from '../../store/studyManifest.ts';
import { studyStatus } from '../../store/studyStatus.ts';
import { refuseUnwritable } from '../../store/writeFolderAtomically.ts';
import { measureStudy } from '../../study/measureStudy.ts';
import type { OpeningPoints } from '../../study/openPoint.ts';
import type { Text } from '../../text/text.ts';
import { type ExitCode, exitCode } from '../output/exitCode.ts';
import type { Output } from '../output/output.ts';
import { printNotes } from '../output/print.ts';
import type { Terminal } from '../output/terminal.ts';
import { openingPoints } from './openingPoints.ts';
import type { OpenedStudy } from './openStudy.ts';
import { performStudy } from './performStudy.ts';
import type { RunOneOptions } from './runOne.ts';
import { studySizeLines } from './studySizeLines.ts';
import { tableBytes } from './tableBytes.ts';
import { codeOf, tellStudy, toldOfWritten } from './tellStudy.ts';
import { withoutKept } from './withoutKept.ts';

/**
 * Runs a study, keeps its result and prints it. What was computed before is not computed again: a study that was interrupted goes on,
 * one that is there already is told.
 *
 * @throws InputError, OutputError
 */
export async function runStudyFile(
  opened: OpenedStudy,
  terminal: Terminal,
  output: Output,
  options: RunOneOptions,
): Promise<ExitCode> {
  const { source, files, key } = opened;
  const { force = false, json = false, dryRun = false } = options;
  printNotes(source.notes, terminal, output);
  const shown = options.out ?? usualFolder(source.name, key);
  const folder = resolve(terminal.workingFolder, shown);
  const standing = await studyStatus(folder, key);
  const before = standing.is === 'sameStudy' ? standing.manifest.more : (source.study.more ?? 0);
  const more = before + (options.more ?? 0);
  // a point that could not be played may be by now
  const isThere =
    standing.is === 'sameStudy' && options.more === undefined && !force && isComplete(standing.manifest);
  if (dryRun)
    return tellSize(shown, isThere, openingPoints(files, more, source), source, terminal, output, options);
  if (isThere) return tellKept(shown, folder, standing.manifest, terminal, output, json);
  if (standing.is !== 'sameStudy') refuseToReplace(shown, standing, force);
  await refuseUnwritable(folder);

  const store = force ? withoutKept(chunksBeside(folder)) : chunksBeside(folder);
  let written: WrittenStudy;
  try {
    written = await performStudy(opened, terminal, output, {
      folder,
      replace: standing.is !== 'nothing',
      more,
      jobs: options.jobs,
      elsewhere: options.elsewhere && ((watching) => options.elsewhere!.performing(store, watching)),
      store,
      language: output.language,
    });
  } catch (error) {
    // somebody else was quicker, who may have come to the same
    if (!(error instanceof OutputError) || error.fault !== 'exists') throw error;
    const overtaken = await studyStatus(folder, key);
    if (overtaken.is !== 'sameStudy' || overtaken.manifest.more !== more) throw error;
    return tellKept(shown, folder, overtaken.manifest, terminal, output, json);
  }
  const told = toldOfWritten(written, source);
  tellStudy(told, shown, terminal, output, json);
  return codeOf(told);
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
    measureStudy(source, {
      ...opening,
      now: () => performance.now(),
      bytesOf: keptBytes,
      tableBytesOf: tableBytes(source),
    }),
  );
  if (json) out.write(`${JSON.stringify({ folder: shown, exists, ...size, jobs })}\n`);
  else out.write(`${[shown, ...studySizeLines(size, jobs, output).map((line) => `  ${line}`)].join('\n')}\n`);
  return exitCode.ok;
}

/** Whether every point could be played. */
const isComplete = ({ failures }: StudyManifest): boolean => failures.every(({ plan }) => plan !== undefined);

/** Tells a result that stands there already as it was told when it was made, and ends as it ended. */
async function tellKept(
  shown: string,
  folder: string,
  manifest: StudyManifest,
  terminal: Terminal,
  output: Output,
  json: boolean,
): Promise<ExitCode> {
  const page = await readStudyPage(folder, manifest, output.language);
  const told = { ...page, manifest, notes: [], reused: true };
  tellStudy(told, shown, terminal, output, json);
  terminal.err.write(`${output.say(keptAsItWas)}\n`);
  return codeOf(told);
}

const keptAsItWas: Text = {
  en: 'the same result stood there already: nothing was written (--force runs it again, --more 200 adds to it)',
  fr: 'le même résultat s’y trouvait déjà : rien n’a été écrit (--force le recalcule, --more 200 y ajoute)',
};
