import { join, resolve } from 'node:path';
import { engineVersion } from '../../engine/version.ts';
import { refuseToReplace } from '../../store/folderStatus.ts';
import { chunksOfParts, type Part, partsIn, readingFrom } from '../../store/partFolder.ts';
import { refuseNeedlessParts, refuseOtherParts } from '../../store/partsOfRun.ts';
import { usualFolder } from '../../store/runFolder.ts';
import { studyStatus } from '../../store/studyStatus.ts';
import { RESOLVED_STUDY } from '../../store/studyTexts.ts';
import { refuseUnwritable } from '../../store/writeFolderAtomically.ts';
import type { ChunkStore } from '../../study/chunks/chunkStore.ts';
import { studyChunks } from '../../study/studyChunks.ts';
import { InputError, type Problem } from '../../text/problem.ts';
import type { Text } from '../../text/text.ts';
import type { ExitCode } from '../output/exitCode.ts';
import type { Output } from '../output/output.ts';
import type { Terminal } from '../output/terminal.ts';
import { openingPoints } from './openingPoints.ts';
import { openKeptStudy } from './openKeptStudy.ts';
import type { OpenedStudy } from './openStudy.ts';
import { performStudy } from './performStudy.ts';
import { codeOf, tellStudy, toldOfWritten } from './tellStudy.ts';

/** How parts are merged. */
export interface MergeOptions {
  readonly out?: string;
  readonly force?: boolean;
  readonly jobs?: number;
  readonly json?: boolean;
}

/**
 * Makes the result of a study of its parts: the bytes of one that was run at once.
 *
 * @throws InputError where they are of different studies, or some are missing; OutputError
 */
export async function mergeParts(
  folders: readonly string[],
  terminal: Terminal,
  output: Output,
  { out, force = false, jobs, json = false }: MergeOptions,
): Promise<ExitCode> {
  const { workingFolder } = terminal;
  const part = await sameStudy(folders, terminal);
  const opened = await openPart(folders[0], part, terminal);
  const store = readingFrom(folders.map((folder) => chunksOfParts(resolve(workingFolder, folder))));
  await refuseIncomplete(opened, part, store, folders);

  const shown = out ?? usualFolder(part.name, part.key);
  const folder = resolve(workingFolder, shown);
  const standing = await studyStatus(folder, part.key);
  const isAnother = standing.is !== 'sameStudy' || standing.manifest.more > part.more;
  if (isAnother) refuseToReplace(shown, standing.is === 'sameStudy' ? { is: 'anotherRun' } : standing, force);
  await refuseUnwritable(folder);
  const written = await performStudy(opened, terminal, output, {
    folder,
    replace: standing.is !== 'nothing',
    more: part.more,
    jobs,
    store,
    language: output.language,
    inputs: () => part.inputs,
  });
  const { performed } = written.manifest.environment.chunks;
  if (performed > 0) terminal.err.write(`${output.say(computedAgain(performed))}\n`);
  const told = toldOfWritten(written, opened.source);
  tellStudy(told, shown, terminal, output, json);
  return codeOf(told);
}

/** One of the parts, when all are of the same study. */
async function sameStudy(folders: readonly string[], { workingFolder }: Terminal): Promise<Part> {
  let first: { readonly part: Part; readonly folder: string } | undefined;
  for (const folder of folders) {
    const parts = await partsIn(resolve(workingFolder, folder), folder);
    if (parts.length === 0) throw refusal(folder, 'no-part', noPart, runAPart);
    for (const part of parts) {
      refuseOtherParts(folder, part.parts);
      refuseNeedlessParts(folder, part.parts);
      first ??= { part, folder };
      if (part.engine !== first.part.engine || part.engine !== engineVersion)
        throw refusal(folder, 'other-engine', otherEngine(part), sameEngine);
      if (part.key !== first.part.key || part.more !== first.part.more)
        throw refusal(folder, 'other-study', otherStudy(first.folder), onlyOne);
    }
  }
  return first!.part;
}

/** The study of a part, read from its folder and found to be the same still. */
async function openPart(folder: string, part: Part, terminal: Terminal): Promise<OpenedStudy> {
  const opened = await openKeptStudy(folder, part, terminal);
  if (opened.key !== part.key)
    throw refusal(join(folder, RESOLVED_STUDY), 'changed-part', changedPart, runAPart);
  return opened;
}

/** Chunks that are told one by one. */
const MOST_TOLD = 10;

/** @throws InputError where chunks are in no folder */
async function refuseIncomplete(
  { source, files }: OpenedStudy,
  { n, more }: Part,
  store: ChunkStore,
  folders: readonly string[],
): Promise<void> {
  const missing: number[] = [];
  let all = 0;
  const opening = openingPoints(files, more, source);
  for await (const chunks of studyChunks(source.points, opening, source.observing))
    for (const { number, chunk } of chunks) {
      all++;
      if (!(await store.has(chunk))) missing.push(number);
    }
  if (missing.length === 0) return;
  const parts = [...new Set(missing.map((number) => (number % n) + 1))].sort((a, b) => a - b);
  const told = missing.slice(0, MOST_TOLD).map((number) => number + 1);
  const rest = missing.length > MOST_TOLD ? ' …' : '';
  const asked = parts.map((i) => `--chunk ${i}/${n}`);
  throw refusal(
    folders.join(', '),
    'missing-chunks',
    {
      en: `${missing.length} of ${all} chunks are missing (${told.join(', ')}${rest}): of ${asked.join(', ')}`,
      fr: `il manque ${missing.length} morceaux sur ${all} (${told.join(', ')}${rest}) : de ${asked.join(', ')}`,
    },
    {
      en: `run what is missing with uptake run … ${asked[0]}, or name the folder in which it is`,
      fr: `exécutez ce qui manque avec uptake run … ${asked[0]}, ou nommez le dossier où cela se trouve`,
    },
  );
}

function refusal(file: string, code: string, message: Text, remedy: Text): InputError {
  const problem: Problem = { file, code, message, remedy };
  return new InputError('data', [problem]);
}

const computedAgain = (chunks: number): Text => ({
  en: `${chunks} chunks of the parts could not be read, and were computed again`,
  fr: `${chunks} morceaux des parties n’ont pas pu être lus, et ont été recalculés`,
});
const noPart: Text = {
  en: 'the folder holds no part of a study',
  fr: 'le dossier ne contient aucune partie d’étude',
};
const runAPart: Text = {
  en: 'write one with uptake run study.yaml --chunk 1/4 --out part',
  fr: 'écrivez-en une avec uptake run étude.yaml --chunk 1/4 --out partie',
};
const otherEngine = ({ engine }: Part): Text => ({
  en: `this part comes from engine ${engine}, and this is ${engineVersion}: runs of different engines make no result`,
  fr: `cette partie vient du moteur ${engine}, et celui-ci est ${engineVersion} : des passages de moteurs différents ne font pas un résultat`,
});
const sameEngine: Text = {
  en: 'run it again with this version, or merge with the one that all parts come from',
  fr: 'relancez-la avec cette version, ou réunissez avec celle dont viennent toutes les parties',
};
const otherStudy = (folder: string): Text => ({
  en: `this part is of another study than ${folder}, or of other replicates`,
  fr: `cette partie est d’une autre étude que ${folder}, ou d’autres répliques`,
});
const onlyOne: Text = {
  en: 'name only the parts of one study',
  fr: 'nommez seulement les parties d’une étude',
};
const changedPart: Text = {
  en: 'the study or its scenarios were changed since the part was run',
  fr: 'l’étude ou ses scénarios ont été modifiés depuis que la partie a été exécutée',
};
