import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { onBoth, onRedis } from './onBoth.ts';
import { begin, beginWorker, differences, handIn, remembered, studyFolder } from './programs.ts';
import { freePort, startServer } from './servers.ts';
import { SHORT } from './study.ts';

const PASSWORD = 'p-Xyzzy:77/é';
const written = encodeURIComponent(PASSWORD);
const secret = (text: string) => [PASSWORD, written, 'Xyzzy'].some((each) => text.includes(each));

onBoth('a password', (kind) => {
  it('of the address or of the environment opens the queue, and is told by nobody', async () => {
    const server = await startServer(kind, { password: kind === 'redis' ? 'p-Xyzzy77' : PASSWORD });
    const folder = studyFolder();
    const bare = { url: server.url.replace(/:[^:@/]*@/, '@').replace('redis://@', 'redis://') };
    const env = { UPTAKE_QUEUE_PASSWORD: kind === 'redis' ? 'p-Xyzzy77' : PASSWORD, UPTAKE_DEBUG: '1' };
    const worker = await beginWorker(bare, { threads: 2, env });
    const study = handIn(server, folder, { study: SHORT, env: { UPTAKE_DEBUG: '1' } });
    expect(await study.ended, study.said()).toMatchObject({ code: 0 });
    expect(differences(folder, SHORT)).toEqual([]);
    worker.child.kill('SIGTERM');
    await worker.ended;
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) =>
      each.isFile(),
    );
    const texts = [
      worker.said(),
      study.said(),
      JSON.stringify(await remembered(server)),
      ...files.map((file) => readFileSync(join(file.parentPath, file.name), 'latin1')),
    ];
    expect(texts.filter(secret)).toEqual([]);
  });

  it('that is wrong is refused, by a worker and by a study', async () => {
    const server = await startServer(kind, { password: 'right' });
    const url = server.url.replace(/:right@/, ':wrong-Xyzzy@');
    for (const args of [
      ['worker', '--queue', url],
      ['run', 'sweep.yaml', '--queue', url],
    ])
      await expectRefusal(
        args,
        /does not answer: .*(password|WRONGPASS).* – |does not answer: .*(password|WRONGPASS)/s,
      );
  });
});

onRedis('a queue', () => {
  it('where nobody listens, or nobody answers, or somebody else does, is refused within seconds', async () => {
    const server = await startServer('redis');
    const silent = createServer(() => {}).listen(0, '127.0.0.1');
    onTestFinished(() => void silent.close());
    await once(silent, 'listening');
    const { port } = silent.address() as { port: number };
    const nobody = await freePort();
    await Promise.all(
      [
        `redis://127.0.0.1:${nobody}`,
        `postgres://uptake@127.0.0.1:${nobody}/postgres`,
        `redis://127.0.0.1:${port}`,
        `postgres://uptake@127.0.0.1:${port}/postgres`,
        `rediss://127.0.0.1:${server.port}`,
        `postgres://uptake@127.0.0.1:${server.port}/postgres`,
      ].map((url) => expectRefusal(['run', 'sweep.yaml', '--queue', url], /does not answer/)),
    );
    await expectRefusal(
      ['run', 'sweep.yaml', '--queue', `http://127.0.0.1:${server.port}`],
      /names no queue/,
    );
    await expectRefusal(['run', 'sweep.yaml', '--queue', '127.0.0.1:6379'], /names no queue/);
  });
});

/** A command ends within seconds, and says why; nothing of a password is in it. */
async function expectRefusal(args: readonly string[], why: RegExp): Promise<void> {
  const began = performance.now();
  const refused = begin([...args, '--lang', 'en'], { cwd: studyFolder() });
  const { code } = await refused.ended;
  expect(refused.said()).toMatch(why);
  expect(code).not.toBe(0);
  expect(code).not.toBeNull();
  expect(secret(refused.said())).toBe(false);
  // ten seconds, and as long as other tests may keep it waiting
  expect(performance.now() - began).toBeLessThan(20_000);
}
