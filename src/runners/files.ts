import { type FileHandle, open } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { mostFileBytes } from '../org/imports/fileSize.ts';
import type { Read } from '../org/org.ts';
import { productFolder } from './productFolder.ts';

/** Bytes asked for at once where the size is not known beforehand. */
const BLOCK = 1 << 20;

/**
 * Opens files by their path from a folder: regular files and pipes, never devices. What fails, fails with the `code`
 * of the system (`ENOENT`, `EACCES`, `EISDIR`), or `EFBIG` for a file of more than {@link mostFileBytes},
 * which is told before any of it is read where the size is known.
 */
export const filesFrom =
  (folder: string): Read =>
  async (path) => {
    const file = await open(resolve(folder, path));
    try {
      return await contentOf(file);
    } finally {
      await file.close();
    }
  };

/** The folder of the scenarios that come with the product, and of the styles that plans name. */
export const shippedScenarios: string = join(productFolder, 'scenarios');

/** Opens the files of {@link shippedScenarios}. */
export const shippedFiles: Read = filesFrom(shippedScenarios);

async function contentOf(file: FileHandle): Promise<Uint8Array> {
  const found = await file.stat();
  if (found.isDirectory()) throw failure('EISDIR', 'it is a folder');
  if (!found.isFile() && !found.isFIFO()) throw failure('EINVAL', 'it is a device, not a file');
  if (found.isFile() && found.size > mostFileBytes) throw tooLarge();
  return found.isFile() && found.size > 0 ? whole(file, found.size) : stream(file);
}

/** A file of known size, in one buffer; what is appended meanwhile is left out. */
async function whole(file: FileHandle, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  let filled = 0;
  while (filled < size) {
    const { bytesRead } = await file.read(bytes, filled, Math.min(BLOCK * 64, size - filled), filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

/** Whatever a pipe gives until it ends. */
async function stream(file: FileHandle): Promise<Uint8Array> {
  const blocks: Uint8Array[] = [];
  for (let size = 0; ; ) {
    const { bytesRead, buffer } = await file.read(new Uint8Array(BLOCK), 0, BLOCK, null);
    if (bytesRead === 0) return Buffer.concat(blocks, size);
    size += bytesRead;
    if (size > mostFileBytes) throw tooLarge();
    blocks.push(buffer.subarray(0, bytesRead));
  }
}

const tooLarge = () => failure('EFBIG', `it is larger than ${mostFileBytes} bytes`);

const failure = (code: string, message: string) => Object.assign(new Error(message), { code });
