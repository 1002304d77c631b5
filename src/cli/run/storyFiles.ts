import type { Read } from '../../org/org.ts';
import { shippedFiles } from '../../runners/files.ts';

/** Opens what a story names: a file beside it, and else the scenario of that name that comes with the product. */
export const storyFiles =
  (read: Read): Read =>
  async (path) => {
    try {
      return await read(path);
    } catch (error) {
      const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      if (!isMissing) throw error;
      // what is beside neither is told as missing where it was looked for first
      return shippedFiles(path.replace(/^.*[\\/]/, '')).catch(() => Promise.reject(error));
    }
  };
