import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import type { Manifest } from './manifest.ts';

/** A file that is written from its beginning to its end, and known by its content. */
export interface HashedFile {
  append(bytes: Uint8Array): void;
  /** Closes it, whatever is in it: nobody wants it. */
  abandon(): void;
  /** Closes it. */
  end(): Manifest['files'][string];
}

/** Opens a new file to be written bit by bit. */
export function openHashedFile(path: string): HashedFile {
  const file = openSync(path, 'wx');
  const hash = createHash('sha256');
  let bytes = 0;
  let open = true;
  return {
    append(content) {
      hash.update(content);
      for (let written = 0; written < content.length; )
        written += writeSync(file, content, written, content.length - written);
      bytes += content.length;
    },
    abandon() {
      if (open) closeSync(file);
      open = false;
    },
    end() {
      closeSync(file);
      open = false;
      return { bytes, sha256: hash.digest('hex') };
    },
  };
}
