import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { begin, beginWorker, differences, handIn, redone, studyFolder, whenKept } from './programs.ts';
import { neededFor, startServer } from './servers.ts';

/** The library that the package brings, which the program of the same name would load into a process of its own. */
const library = spawnSync('faketime', ['-f', '+1h', 'printenv', 'LD_PRELOAD'], {
  encoding: 'utf8',
}).stdout?.trim();
const needed = neededFor.redis ?? (library ? undefined : 'faketime');

/** Another time of the day: whoever measures how long something takes measures it as it is. */
const clock = (offset: string) => [
  ...['env', `LD_PRELOAD=${library}`, `FAKETIME=${offset}`, 'FAKETIME_DONT_FAKE_MONOTONIC=1'],
];

describe.skipIf(needed !== undefined)(
  `workers of which one is an hour ahead and one an hour behind${needed ? ` (needs package: ${needed})` : ''}`,
  () => {
    it('play a study of somebody whose clock is right, and what one loses the other does again', async () => {
      const server = await startServer('redis');
      const folder = studyFolder();
      await beginWorker(server, { within: clock('-1h') });
      const ahead = await beginWorker(server, { within: clock('+1h') });
      const study = handIn(server, folder);
      await whenKept(folder, 4);
      ahead.child.kill('SIGKILL');
      expect(await study.ended, study.said()).toMatchObject({ code: 0 });
      expect(differences(folder)).toEqual([]);
      // nobody takes away what somebody is at work on
      expect(await redone(server)).toBeLessThanOrEqual(2);
    });

    it.skipIf(neededFor.postgres !== undefined)(
      `are refused where chunks are lent by the clock${neededFor.postgres ? ` (needs package: ${neededFor.postgres})` : ''}`,
      async () => {
        const { url } = await startServer('postgres');
        for (const [offset, told] of [
          ['-1h', '3600 s behind'],
          ['+1h', '3600 s ahead of'],
        ]) {
          const worker = begin(['worker', '--queue', url, '--lang', 'en'], {
            cwd: studyFolder(),
            within: clock(offset),
          });
          expect((await worker.ended).code).not.toBe(0);
          expect(worker.said()).toMatch(told);
        }
      },
    );
  },
);
