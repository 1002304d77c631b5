// Refreshes the golden curves. A changed golden is a changed result: the CHANGELOG has to say so first.
import { execFileSync, spawnSync } from 'node:child_process';

const changed = execFileSync('git', ['diff', 'HEAD', '--name-only', '--', 'CHANGELOG.md'], {
  encoding: 'utf8',
});
if (changed.trim() === '') {
  console.error('Write under "Results changed" in CHANGELOG.md what changed and why, then run this again.');
  process.exit(1);
}
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'test/golden', '-u'],
  {
    stdio: 'inherit',
  },
);
process.exit(status ?? 1);
