import { expect, it } from 'vitest';
import { onBoth } from './onBoth.ts';
import { begin, beginWorker, differences, handIn, studyFolder, whenKept } from './programs.ts';
import { startServer } from './servers.ts';
import { CHUNKS } from './study.ts';

it('a study on 1 thread and on 8 comes to the bytes of one that ran at once', async () => {
  for (const jobs of ['1', '8']) {
    const folder = studyFolder();
    const { ended } = begin(['run', 'sweep.yaml', '--out', 'result', '--jobs', jobs], { cwd: folder });
    expect(await ended).toMatchObject({ code: 0 });
    expect(differences(folder)).toEqual([]);
  }
});

onBoth('a study on a queue', (kind) => {
  it('comes to the same bytes by two workers', async () => {
    const server = await startServer(kind);
    const folder = studyFolder();
    await Promise.all([beginWorker(server), beginWorker(server)]);
    const study = handIn(server, folder);
    expect(await study.ended, study.said()).toMatchObject({ code: 0 });
    expect(differences(folder)).toEqual([]);
  });

  it('comes to the same bytes by five workers of which two are killed', async () => {
    const server = await startServer(kind);
    const folder = studyFolder();
    const workers = await Promise.all(Array.from({ length: 5 }, () => beginWorker(server)));
    const study = handIn(server, folder);
    for (const [k, worker] of workers.slice(0, 2).entries()) {
      await whenKept(folder, (CHUNKS / 5) * (k + 1));
      worker.child.kill('SIGKILL');
    }
    expect(await study.ended, study.said()).toMatchObject({ code: 0 });
    expect(differences(folder)).toEqual([]);
  });
});
