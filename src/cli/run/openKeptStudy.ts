import { join } from 'node:path';
import type { StudyManifest } from '../../store/studyManifest.ts';
import { RESOLVED_STUDY } from '../../store/studyTexts.ts';
import type { Terminal } from '../output/terminal.ts';
import { type OpenedStudy, openStudy } from './openStudy.ts';
import { refuseMissing, refuseStaleInputs } from './staleInputs.ts';

/**
 * The study that a folder holds, a result's or a part's, read from there alone; its organisations' files have to be those that it was
 * made from.
 *
 * @throws InputError
 */
export async function openKeptStudy(
  folder: string,
  made: Pick<StudyManifest, 'name' | 'inputs'>,
  terminal: Terminal,
): Promise<OpenedStudy> {
  const path = join(folder, RESOLVED_STUDY);
  const read = await openStudy({ file: path }, terminal);
  const opened = { ...read, source: { ...read.source, name: made.name } };
  refuseMissing(opened);
  refuseStaleInputs(opened, path, made);
  return opened;
}
