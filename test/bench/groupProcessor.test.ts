import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { groupProcessor } from '../../bench/verdict/groupProcessor.ts';

const BUSY = 'const end = Date.now() + 300; while (Date.now() < end);';

test.skipIf(!existsSync('/proc/self/stat'))(
  'what a group of processes uses is counted, children that have ended included, until all of it has ended',
  async () => {
    // a parent that does nothing but have a child work, and then waits
    const code = `require('child_process').execFileSync(process.execPath, ['-e', \`${BUSY}\`]); console.log('done'); setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ['-e', code], {
      detached: true,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await once(parent.stdout, 'data');
    const used = groupProcessor(parent.pid!);
    expect(used).toBeGreaterThan(0.05);
    expect(used).toBeLessThan(10);
    process.kill(-parent.pid!, 'SIGKILL');
    await once(parent, 'exit');
    expect(groupProcessor(parent.pid!)).toBeUndefined();
  },
);
