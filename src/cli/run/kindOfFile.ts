import { filesFrom } from '../../runners/files.ts';
import { isStudy } from '../../study/isStudy.ts';
import type { Terminal } from '../output/terminal.ts';

/** What a command was given: a scenario, a study, or a folder of scenarios. What cannot be opened is told as a scenario that cannot. */
export async function kindOfFile(
  path: string,
  { workingFolder }: Pick<Terminal, 'workingFolder'>,
): Promise<'scenario' | 'study' | 'folder'> {
  try {
    return isStudy(await filesFrom(workingFolder)(path)) ? 'study' : 'scenario';
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EISDIR' ? 'folder' : 'scenario';
  }
}
