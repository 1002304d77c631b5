import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';

/** A Redis of its own, as the guide says that one for the queue is to be set. */
export interface OwnRedis {
  readonly url: string;
  readonly redis: Redis;
  stop(): Promise<void>;
}

/** Starts one on a free port of this machine; undefined where there is no `redis-server`. */
export async function startRedis(): Promise<OwnRedis | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'uptake-redis-'));
  const port = await freePort();
  const given = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    '--save',
    '',
    '--appendonly',
    'yes',
  ];
  const server = spawn('redis-server', [...given, '--maxmemory-policy', 'noeviction'], { stdio: 'ignore' });
  const missing = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(true));
    server.once('spawn', () => resolve(false));
  });
  if (missing) {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  const url = `redis://127.0.0.1:${port}`;
  const redis = new Redis(url);
  redis.on('error', () => {});
  await redis.ping();
  return {
    url,
    redis,
    async stop() {
      redis.disconnect();
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
