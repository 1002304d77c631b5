import type { Sources } from '../scenario/readScenario.ts';

/**
 * What is in a folder: names without their path, those of folders with a `/` at their end. Fails with the `code` of the
 * system (`ENOENT`, `ENOTDIR`) where there is no such folder. The empty path is the working folder.
 */
export type List = (folder: string) => Promise<readonly string[]>;

/** Where the files come from that a study names. */
export interface StudyFiles extends Sources {
  /** Without it, patterns and folders cannot be looked into. */
  readonly list?: List | undefined;
  /** A path from the root; without it, no way can be told into the working folder from one above. */
  readonly absolute?: ((path: string) => string) | undefined;
}
