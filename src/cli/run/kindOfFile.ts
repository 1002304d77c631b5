import type { Read } from '../../org/org.ts';
import { filesFrom } from '../../runners/files.ts';
import { isStudy } from '../../study/isStudy.ts';
import type { Terminal } from '../output/terminal.ts';

/** What a command was given. */
export interface KindOfFile {
  readonly kind: 'scenario' | 'study' | 'folder';
  /** Gives what was read of it once more: a pipe can be read only once. */
  readonly read: Read;
}

/**
 * Whether a file is a scenario or a study, or a folder that may hold several. What cannot be opened counts as a scenario, and is told by
 * whoever opens it.
 */
export async function kindOfFile(
  file: string,
  { workingFolder }: Pick<Terminal, 'workingFolder'>,
): Promise<KindOfFile> {
  const read = filesFrom(workingFolder);
  try {
    const content = await read(file);
    return {
      kind: isStudy(content) ? 'study' : 'scenario',
      read: async (path) => (path === file ? content : read(path)),
    };
  } catch (error) {
    const isFolder = error instanceof Error && 'code' in error && error.code === 'EISDIR';
    return { kind: isFolder ? 'folder' : 'scenario', read };
  }
}
