import type { Read } from '../../org/org.ts';
import { filesFrom } from '../../runners/files.ts';
import { isStudy } from '../../study/isStudy.ts';
import type { Terminal } from '../output/terminal.ts';

/**
 * Whether a file is a study rather than a scenario, and a reader that gives what was read of it once more: a pipe can be
 * read only once. What cannot be opened is none, and told by whoever opens it.
 */
export async function studyOrScenario(
  file: string,
  { workingFolder }: Pick<Terminal, 'workingFolder'>,
): Promise<{ readonly study: boolean; readonly read: Read }> {
  const read = filesFrom(workingFolder);
  try {
    const content = await read(file);
    return { study: isStudy(content), read: async (path) => (path === file ? content : read(path)) };
  } catch {
    return { study: false, read };
  }
}
