import { build } from 'esbuild';

/**
 * Gathers the sources into few files for Node, of which a command loads those that it needs: opening several hundred
 * took longer than a small comparison, and a single one is parsed as a whole whatever is asked of it.
 *
 * @param {string} root the folder of the product
 * @param {string} folder where the files go
 * @param {{ sourcemap?: boolean, logLevel?: 'warning' | 'silent' }} [options] whether stack traces can name sources, and
 *   what is written of faults
 * @throws {import('esbuild').BuildFailure} where the sources cannot be built
 */
export async function bundle(root, folder, { sourcemap = false, logLevel = 'warning' } = {}) {
  await build({
    absWorkingDir: root,
    entryPoints: [
      'src/app/main.ts',
      'src/runners/threads/entry.ts',
      'src/runners/threads/workbookEntry.ts',
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
    // the server's libraries look for files of their own beside them
    external: ['fastify', '@fastify/*'],
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
