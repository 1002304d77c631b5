import type { Read } from '../org/org.ts';

/** A reader that keeps what it gave. */
export interface KeepingReader {
  readonly read: Read;
  /** Contents by path of every file that was read so far. */
  readonly contents: ReadonlyMap<string, Uint8Array>;
}

/** Wraps a reader so that what it gave can be given once more, the same bytes, whatever became of the files. */
export function keepingReader(read: Read): KeepingReader {
  const contents = new Map<string, Uint8Array>();
  return {
    contents,
    async read(path) {
      const content = await read(path);
      contents.set(path, content);
      return content;
    },
  };
}
