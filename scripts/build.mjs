// Builds dist/ for Node and starts it once: what type-checks may still fail to load.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../starter/bundle.mjs';

rmSync('dist', { recursive: true, force: true });
await bundle(process.cwd(), 'dist');

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
