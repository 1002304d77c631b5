import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { onBoth, onRedis } from './onBoth.ts';
import { beginWorker, differences, handIn, studyFolder, whenKept } from './programs.ts';
import { startServer } from './servers.ts';

onBoth('a study', (kind) => {
  it('goes on by itself after its database was killed, and so do its workers', async () => {
    const server = await startServer(kind);
    const folder = studyFolder();
    await beginWorker(server, { threads: 2 });
    const study = handIn(server, folder);
    await whenKept(folder, 3);
    await server.kill();
    await wait(2000);
    await server.restart();
    expect(await study.ended, study.said()).toMatchObject({ code: 0 });
    expect(study.said()).toMatch(/is away: waiting for it/);
    expect(differences(folder)).toEqual([]);
  });
});

onRedis('a queue that forgets', () => {
  for (const what of ['the last second', 'everything'] as const)
    it(`${what} is given again what is missing`, async () => {
      const server = await startServer('redis');
      const folder = studyFolder();
      await beginWorker(server, { threads: 2 });
      const study = handIn(server, folder);
      await whenKept(folder, 3);
      await server.kill();
      await server.lose(what);
      await server.restart();
      expect(await study.ended, study.said()).toMatchObject({ code: 0 });
      expect(differences(folder)).toEqual([]);
    });
});
