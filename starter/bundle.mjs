import { join } from 'node:path';
import { build } from 'esbuild';
import { bundlePage } from './bundlePage.mjs';

/**
 * Builds the program for Node, and the page in its folder `web`.
 *
 * @param {string} root the folder of the product
 * @param {string} folder where the files go
 * @param {{ sourcemap?: boolean, logLevel?: 'warning' | 'silent' }} [options] whether stack traces can name sources, and
 *   what is written of faults
 * @throws {import('esbuild').BuildFailure} where the sources cannot be built
 */
export async function bundle(root, folder, { sourcemap = false, logLevel = 'warning' } = {}) {
  // each is waited for: what goes on writing would find its folder gone
  const ended = await Promise.allSettled([
    bundleProgram(root, folder, { sourcemap, logLevel }),
    bundlePage(root, join(folder, 'web'), { logLevel }),
  ]);
  const failed = ended.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
}

/**
 * Gathers the sources into few files for Node, of which a command loads those that it needs: opening several hundred
 * took longer than a small comparison, and a single one is parsed as a whole whatever is asked of it.
 *
 * @param {string} root
 * @param {string} folder
 * @param {{ sourcemap: boolean, logLevel: 'warning' | 'silent' }} options
 */
async function bundleProgram(root, folder, { sourcemap, logLevel }) {
  await build({
    absWorkingDir: root,
    entryPoints: [
      'src/app/main.ts',
      'src/runners/threads/entry.ts',
      'src/runners/threads/workbookEntry.ts',
      'src/runners/threads/partsEntry.ts',
      'src/api/work/workEntry.ts',
    ],
    outbase: 'src',
    outdir: folder,
    chunkNames: 'parts/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // these libraries look for files of their own beside them, or take each other's classes for their own
    external: ['fastify', '@fastify/*', '@bull-board/*', 'esbuild', 'bullmq', 'ioredis', 'pg'],
    // for libraries that are not ECMAScript modules
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
    },
    sourcemap,
    // the sources stand where the map says
    sourcesContent: false,
    logLevel,
  });
}
