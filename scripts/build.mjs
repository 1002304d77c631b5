// Builds dist/ for Node and starts it once: what type-checks may still fail to load.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const run = (command, args) => execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });

rmSync('dist', { recursive: true, force: true });
run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json']);

const folder = mkdtempSync(join(tmpdir(), 'uptake-build-'));
try {
  const out = execFileSync(process.execPath, [
    ...['dist/app/main.js', 'run', 'scenarios/brasserie.yaml', '--replicates', '2', '--json'],
    ...['--out', join(folder, 'run')],
  ]);
  console.log(`dist/ runs: ${JSON.parse(out).fingerprint.short ?? JSON.parse(out).fingerprint}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
