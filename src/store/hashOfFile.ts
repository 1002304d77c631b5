import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** SHA-256 of a file, read bit by bit; undefined where it cannot be read. */
export async function hashOfFile(path: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    for await (const bytes of createReadStream(path)) hash.update(bytes as Buffer);
  } catch {
    // a file that may not be read is as good as none to whoever checks it
    return undefined;
  }
  return hash.digest('hex');
}
