import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { onRedis } from './onBoth.ts';
import { beginWorker, differences, handIn, studyFolder, whenKept } from './programs.ts';
import { neededFor, startServer } from './servers.ts';

/** Milliseconds that are longer than a worker keeps a chunk without a word. */
const TOO_LONG = 12_000;

onRedis('a worker that is silent for longer than its lock', () => {
  it('comes too late with what it had begun, which counts once', async () => {
    const server = await startServer('redis');
    const folder = studyFolder();
    const sleeper = await beginWorker(server);
    const study = handIn(server, folder);
    await whenKept(folder, 3);
    sleeper.child.kill('SIGSTOP');
    await beginWorker(server);
    await wait(TOO_LONG);
    sleeper.child.kill('SIGCONT');
    expect(await study.ended, study.said()).toMatchObject({ code: 0 });
    expect(differences(folder)).toEqual([]);
    sleeper.child.kill('SIGTERM');
    expect(await sleeper.ended, sleeper.said()).toMatchObject({ code: 0 });
  });
});

const hasNamespaces =
  neededFor.redis === undefined &&
  userInfo().uid === 0 &&
  spawnSync('ip', ['-V']).status === 0 &&
  spawnSync('unshare', ['--net', 'true']).status === 0;

describe.skipIf(!hasNamespaces)(
  `a network that is cut between a worker and the queue${hasNamespaces ? '' : ' (needs package: iproute2)'}`,
  () => {
    it('and healed later, lets the worker go on by itself', async () => {
      const { server, inside, cut, heal } = await twoNetworks();
      const folder = studyFolder();
      await beginWorker(server, { within: inside.far });
      const study = handIn(server, folder, { within: inside.near });
      await whenKept(folder, 3);
      cut();
      await wait(TOO_LONG);
      heal();
      expect(await study.ended, study.said()).toMatchObject({ code: 0 });
      expect(differences(folder)).toEqual([]);
    });

    it('for ever, leaves the study to another worker', async () => {
      const { server, inside, cut } = await twoNetworks();
      const folder = studyFolder();
      const lost = await beginWorker(server, { within: inside.far });
      const study = handIn(server, folder, { within: inside.near });
      await whenKept(folder, 3);
      cut();
      await beginWorker(server, { within: inside.near });
      expect(await study.ended, study.said()).toMatchObject({ code: 0 });
      expect(differences(folder)).toEqual([]);
      // it waits for its queue until it is ended
      expect(lost.child.exitCode).toBeNull();
    });
  },
);

/** Two networks that reach nothing but each other, with a queue in one: whatever is cut, nobody else is concerned. */
async function twoNetworks() {
  const name = `upq${process.pid}${Math.floor(performance.now())}`;
  const ip = (...args: string[]) => {
    const { status, stderr } = spawnSync('ip', args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`ip ${args.join(' ')}: ${stderr}`);
  };
  const [near, far] = [`${name}n`, `${name}f`];
  onTestFinished(() => {
    for (const each of [near, far])
      if (existsSync(`/var/run/netns/${each}`)) spawnSync('ip', ['netns', 'del', each]);
  });
  for (const each of [near, far]) ip('netns', 'add', each);
  ip('-n', near, 'link', 'add', 'wire', 'type', 'veth', 'peer', 'name', 'wire', 'netns', far);
  for (const [each, address] of [
    [near, '10.91.0.1/24'],
    [far, '10.91.0.2/24'],
  ]) {
    ip('-n', each, 'addr', 'add', address, 'dev', 'wire');
    for (const device of ['lo', 'wire']) ip('-n', each, 'link', 'set', device, 'up');
  }
  const inside = { near: ['ip', 'netns', 'exec', near], far: ['ip', 'netns', 'exec', far] };
  const server = await startServer('redis', { within: inside.near, host: '10.91.0.1' });
  const link = (state: 'up' | 'down') => ip('-n', near, 'link', 'set', 'wire', state);
  return { server, inside, cut: () => link('down'), heal: () => link('up') };
}
