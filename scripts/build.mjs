// Builds dist/ for Node and starts it once: what type-checks may still fail to load. Code is gathered into few files, of
// which a command loads those that it needs: opening several hundred took longer than a small comparison.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: ['src/app/main.ts', 'src/runners/threads/entry.ts', 'src/api/work/workEntry.ts'],
  outbase: 'src',
  outdir: 'dist',
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
  logLevel: 'warning',
});

const folder = mkdtempSync(join(tmpdir(), 'uptake-build-'));
try {
  const out = execFileSync(process.execPath, [
    ...['dist/app/main.js', 'run', 'scenarios/brasserie.yaml', '--replicates', '2', '--json'],
    ...['--out', join(folder, 'run')],
  ]);
  console.log(`dist/ runs: ${JSON.parse(out).fingerprint.short}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
