import { engineVersion } from '../../engine/version.ts';
import type { Read } from '../../org/org.ts';
import { filesFrom } from '../../runners/files.ts';
import { studyFilesFrom } from '../../runners/listFolder.ts';
import { sha256 } from '../../runners/sha256.ts';
import { canonicalHash } from '../../scenario/canonical.ts';
import { type HashingReader, hashingReader } from '../../scenario/identity.ts';
import type { Override } from '../../scenario/override.ts';
import { checkPoints } from '../../study/checkPoints.ts';
import { withObserved } from '../../study/observing/withObserved.ts';
import { isOfStudy, readStudy, studyOfScenarios } from '../../study/readStudy.ts';
import type { StudyFiles } from '../../study/studyFiles.ts';
import { type StudyInputs, studyInputs } from '../../study/studyInputs.ts';
import type { StudySource } from '../../study/studySource.ts';
import type { Terminal } from '../output/terminal.ts';
import { type OverrideOptions, overridesOf } from './overrides.ts';

/** A study that was read, with all that its result depends on. */
export interface OpenedStudy {
  readonly source: StudySource;
  readonly files: HashingReader;
  readonly inputs: StudyInputs;
  /** Identity of the study without what is added to it: 64 hexadecimal digits. */
  readonly key: string;
}

/** What is opened: a study file, or scenarios and folders of them that make a study of their own. */
export type StudyNamed =
  | { readonly file: string; readonly read?: Read | undefined }
  | { readonly scenarios: readonly string[]; readonly name: string };

/**
 * Reads a study and the scenarios of its points, so that whatever is wrong with any is told before the first run.
 *
 * @throws InputError, UsageError
 */
export async function openStudy(
  named: StudyNamed,
  { workingFolder }: Pick<Terminal, 'workingFolder'>,
  options: OverrideOptions = {},
): Promise<OpenedStudy> {
  const given = 'file' in named ? named.read : undefined;
  const files = hashingReader(given ?? filesFrom(workingFolder), sha256);
  const study = studyFilesFrom(workingFolder, files.read);
  const overrides = overridesOf(options);
  const source = await checkedStudy(named, study, overrides);
  const inputs = await studyInputs(
    source,
    files,
    overrides.filter((each) => !isOfStudy(each)),
  );
  return {
    source,
    files,
    inputs,
    key: canonicalHash(identityOf({ inputs })),
  };
}

/** A study with the files of what was observed, its scenarios read at every point. */
async function checkedStudy(
  named: StudyNamed,
  files: StudyFiles,
  overrides: readonly Override[],
): Promise<StudySource> {
  const read =
    'file' in named
      ? await readStudy(named.file, files, overrides)
      : await studyOfScenarios(named.scenarios, files, overrides, named.name);
  await checkPoints(read, files);
  return withObserved(read, files);
}

/** Reads a study file and its scenarios at every point, without running any. @throws InputError, UsageError */
export const readStudyFile = (
  file: string,
  { workingFolder }: Pick<Terminal, 'workingFolder'>,
  read: Read,
  options: OverrideOptions,
): Promise<StudySource> => checkedStudy({ file }, studyFilesFrom(workingFolder, read), overridesOf(options));

/**
 * All that the result of a study depends on, as plain values.
 *
 * @param more replicates of every point beside those that the files ask for; undefined where they do not count
 */
export const identityOf = ({ inputs }: Pick<OpenedStudy, 'inputs'>, more?: number): object => ({
  engine: engineVersion,
  ...(inputs.identity as object),
  ...(more !== undefined && { more }),
});
