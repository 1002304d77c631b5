import type { StudyFiles } from '../studyFiles.ts';
import type { StudySource } from '../studySource.ts';
import { readObserving } from './readObserving.ts';

/** A study with the files of what was observed that it names. @throws InputError with the line of the study or of the file */
export async function withObserved(source: StudySource, files: StudyFiles): Promise<StudySource> {
  const { observing, notes } = await readObserving(source, files);
  return { ...source, observing, notes: [...source.notes, ...notes] };
}
