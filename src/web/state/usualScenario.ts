import type { OpenScenario } from './pageContext.ts';
import { readFiles, type WrittenFiles } from './writtenFiles.ts';

/** What stands beside the page: the scenario that it begins with, contents that are no text in base 64. */
export interface Beside {
  readonly name: string;
  readonly files: WrittenFiles;
  /** Whether it is the user's own, which a link has to hold. */
  readonly own?: boolean;
}

/**
 * The scenario that the page begins with: that of the product, or the one that the server was started with.
 *
 * @throws Error where there is none
 */
export async function fetchUsualScenario(): Promise<OpenScenario> {
  const answer = await fetch('scenario.json');
  if (!answer.ok) throw new Error(`scenario.json: ${answer.status}`);
  return openedFrom((await answer.json()) as Beside);
}

/** The same as the page holds it. */
export const openedFrom = ({ name, files, own = false }: Beside): OpenScenario => ({
  name,
  files: readFiles(files),
  isUsual: !own,
});
