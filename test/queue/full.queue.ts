import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { describe, expect, it, onTestFinished } from 'vitest';
import { onRedis } from './onBoth.ts';
import { beginWorker, chunksKept, differences, handIn, studyFolder, whenKept } from './programs.ts';
import { neededFor, startServer } from './servers.ts';
import { SHORT } from './study.ts';

onRedis('a database without room', () => {
  it('is told of, and a study goes on once there is some', async () => {
    const server = await startServer('redis');
    const redis = new Redis(server.url);
    onTestFinished(() => redis.disconnect());
    const folder = studyFolder();
    const worker = await beginWorker(server, { threads: 2 });
    const study = handIn(server, folder, { study: SHORT });
    await whenKept(folder, 1);
    await redis.config('SET', 'maxmemory', '1mb');
    await worker.says(/is full: make room there/);
    await redis.config('SET', 'maxmemory', '0');
    expect(await study.ended, study.said()).toMatchObject({ code: 0 });
    expect(differences(folder, SHORT)).toEqual([]);
  });
});

const mayMount =
  neededFor.redis === undefined &&
  userInfo().uid === 0 &&
  spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0;

describe.skipIf(!mayMount)(`a disk without room${mayMount ? '' : ' (needs root)'}`, () => {
  it('where a study is kept ends it with the reason, and it goes on once there is some', async () => {
    const server = await startServer('redis');
    const folder = studyFolder();
    await beginWorker(server, { threads: 2 });
    const small = join(folder, 'small');
    spawnSync('mkdir', [small]);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2500k', 'none', small], {
      encoding: 'utf8',
    });
    expect(mounted.stderr).toBe('');
    onTestFinished(() => void spawnSync('umount', [small]));
    const out = { study: SHORT, args: ['--out', join(small, 'result')] };
    const study = handIn(server, folder, out);
    const { code } = await study.ended;
    expect(study.said()).toMatch(/no space|disk is full|ENOSPC/i);
    expect(code).not.toBe(0);
    expect(existsSync(join(small, 'result'))).toBe(false);
    expect(chunksKept(small).length).toBeGreaterThan(0);
    spawnSync('mount', ['-o', 'remount,size=64m', small]);
    const again = handIn(server, folder, out);
    expect(await again.ended, again.said()).toMatchObject({ code: 0 });
    expect(differences(small, SHORT)).toEqual([]);
  });
});
