import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { onBoth, onRedis } from './onBoth.ts';
import {
  beginWorker,
  chunksKept,
  differences,
  handIn,
  remembered,
  studyFolder,
  whenKept,
} from './programs.ts';
import { startServer } from './servers.ts';

/** Milliseconds within which every thread of every worker has stopped: a second, and as long as other tests may keep it waiting. */
const STOPPED = 3000;

onBoth('a study that is cancelled', (kind) => {
  it('stops every worker, leaves no chunk waiting, and goes on with the same command', async () => {
    const server = await startServer(kind);
    const folder = studyFolder();
    const workers = await Promise.all([beginWorker(server), beginWorker(server)]);
    const study = handIn(server, folder);
    await whenKept(folder, 3);
    study.child.kill('SIGINT');
    await wait(STOPPED);
    expect(await study.ended, study.said()).toMatchObject({ code: 130 });
    expect(study.said()).toMatch(/the same command goes on/);
    // nothing is waiting and nothing is worked on
    expect((await remembered(server)).filter(({ ended }) => ended === undefined)).toEqual([]);
    const spent = () => workers.map(({ child }) => processorSeconds(child.pid!)).reduce((a, b) => a + b);
    const before = spent();
    await wait(1000);
    expect(spent() - before).toBeLessThan(0.5);

    const kept = chunksKept(folder);
    const again = handIn(server, folder);
    expect(await again.ended, again.said()).toMatchObject({ code: 0 });
    expect(chunksKept(folder)).toEqual(expect.arrayContaining(kept));
    expect(differences(folder)).toEqual([]);
  });
});

onRedis('a worker that is told to end', () => {
  it('finishes what it began, takes nothing new, and ends in order; a second time, at once', async () => {
    const server = await startServer('redis');
    const folder = studyFolder();
    const drained = await beginWorker(server);
    const study = handIn(server, folder);
    await whenKept(folder, 3);
    drained.child.kill('SIGTERM');
    expect(await drained.ended, drained.said()).toMatchObject({ code: 0 });
    expect(drained.said()).toMatch(/finishing what was begun/);
    const jobs = await remembered(server);
    // what it had begun is over, and only the rest waits
    expect(jobs.filter(({ begun, ended }) => begun > 0 && ended !== 'completed')).toEqual([]);
    expect(jobs.filter(({ begun }) => begun === 0).length).toBeGreaterThan(0);

    const hurried = await beginWorker(server);
    await whenKept(folder, chunksKept(folder).length + 1);
    hurried.child.kill('SIGTERM');
    await hurried.says(/finishing what was begun/);
    hurried.child.kill('SIGTERM');
    expect(await hurried.ended).toMatchObject({ signal: 'SIGTERM' });
    study.child.kill('SIGINT');
    await study.ended;
  });
});

/** Seconds of a processor that a process and its threads have had. */
function processorSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  // user and system time, in hundredths of a second
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
