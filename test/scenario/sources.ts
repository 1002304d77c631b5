import { readFile } from 'node:fs/promises';
import type { Sources } from '../../src/scenario/readScenario.ts';

/** Files by path, as if they lay in the working folder. */
export const memory = (files: Record<string, string | Uint8Array>): Sources => ({
  async read(path) {
    const content = Object.hasOwn(files, path) ? files[path] : undefined;
    if (content === undefined) throw Object.assign(new Error(`no file ${path}`), { code: 'ENOENT' });
    return typeof content === 'string' ? Buffer.from(content) : content;
  },
});

/** Files from the disk. */
export const disk: Sources = { read: (path) => readFile(path) };
