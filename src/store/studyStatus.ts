import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { changedFile, type FolderStatus, folderStatus } from './folderStatus.ts';
import { MANIFEST } from './manifest.ts';
import { type StudyManifest, studyManifestSchema } from './studyManifest.ts';

/** What stands where a study is to be kept: the same study, whatever was added to it, or what stands there for runs. */
export type StudyStatus =
  | Exclude<FolderStatus, { is: 'sameRun' }>
  | { readonly is: 'sameStudy'; readonly manifest: StudyManifest };

/** Looks at what stands at `folder`. It is the same study if its inputs are the same and none of its files was changed. */
export async function studyStatus(folder: string, key: string): Promise<StudyStatus> {
  const manifest = await studyManifestIn(folder);
  if (manifest === undefined) {
    const standing = await folderStatus(folder, '');
    return standing.is === 'sameRun' ? { is: 'anotherRun' } : standing;
  }
  const known = new Set([MANIFEST, ...Object.keys(manifest.files).map((name) => name.split('/')[0])]);
  const names = await readdir(folder);
  if (names.some((name) => !known.has(name))) return { is: 'somethingElse' };
  if (manifest.key !== key || (await changedFile(folder, manifest)) !== undefined)
    return { is: 'anotherRun' };
  return { is: 'sameStudy', manifest };
}

/** The manifest of a folder, undefined where it holds no study. */
export async function studyManifestIn(folder: string): Promise<StudyManifest | undefined> {
  try {
    return studyManifestSchema.parse(JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')));
  } catch {
    // whatever it is, it is not the manifest of a study of ours
    return undefined;
  }
}
