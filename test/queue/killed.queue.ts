import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { onBoth, onRedis } from './onBoth.ts';
import { beginWorker, differences, handIn, redone, studyFolder, whenKept } from './programs.ts';
import { startServer } from './servers.ts';

/** Threads of a worker, and the one chunk that it takes more. */
const THREADS = 1;
const IN_FLIGHT = THREADS + 1;

onBoth('whoever works on a study', (kind) => {
  it('is killed, and what it had begun is done again, and nothing else', async () => {
    const server = await startServer(kind);
    const folder = studyFolder();
    const doomed = await beginWorker(server, { threads: THREADS });
    const study = handIn(server, folder);
    await whenKept(folder, 3);
    doomed.child.kill('SIGKILL');
    await beginWorker(server, { threads: 2 });
    expect(await study.ended, study.said()).toMatchObject({ code: 0 });
    expect(differences(folder)).toEqual([]);
    expect(await redone(server)).toBeLessThanOrEqual(IN_FLIGHT);
  });
});

onRedis('whoever handed a study in', () => {
  it('is killed, and the same command goes on from what was kept and from what was done meanwhile', async () => {
    const server = await startServer('redis');
    const folder = studyFolder();
    await beginWorker(server, { threads: THREADS });
    const killed = handIn(server, folder);
    await whenKept(folder, 3);
    killed.child.kill('SIGKILL');
    await killed.ended;
    await wait(2000);
    const again = handIn(server, folder);
    expect(await again.ended, again.said()).toMatchObject({ code: 0 });
    expect(differences(folder)).toEqual([]);
    expect(await redone(server)).toBeLessThanOrEqual(IN_FLIGHT);
  });
});
