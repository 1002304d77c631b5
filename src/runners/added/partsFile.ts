import type { HashedFile } from '../../model/added/addedParts.ts';

/** A module of parts as it was found: by its content, with all that it imports. */
export interface PartsFile extends HashedFile {
  /** Where it lies. */
  readonly absolute: string;
  /** Paths are seen from its folder. */
  readonly imports: readonly HashedFile[];
}
