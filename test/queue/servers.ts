import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

/** A database of a test, with a queue in it. */
export interface QueueServer {
  readonly kind: 'redis' | 'postgres';
  /** With its password, if it has one. */
  readonly url: string;
  readonly port: number;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again where it was. */
  restart(): Promise<void>;
  /** Loses what was written last, or everything: only of one that is killed. */
  lose(what: 'the last second' | 'everything'): Promise<void>;
}

export interface ServerOptions {
  readonly password?: string;
  /** More arguments of the server. */
  readonly args?: readonly string[];
  /** What it is started with, such as the namespace of a network. */
  readonly within?: readonly string[];
  /** The address on which it listens. */
  readonly host?: string;
}

const postgresFolder = [
  ...(process.env.PATH ?? '').split(delimiter),
  ...(existsSync('/usr/lib/postgresql')
    ? readdirSync('/usr/lib/postgresql').map((version) => `/usr/lib/postgresql/${version}/bin`)
    : []),
].find((folder) =>
  ['initdb', 'postgres', 'pg_ctl', 'pg_isready', 'psql'].every((name) => existsSync(join(folder, name))),
);

/** The package that a database needs; undefined where it is installed. */
export const neededFor: Readonly<Record<QueueServer['kind'], string | undefined>> = {
  redis: spawnSync('redis-server', ['--version']).status === 0 ? undefined : 'redis-server',
  postgres: postgresFolder ? undefined : 'postgresql',
};

/** Starts a database that ends with the test. */
export const startServer = (kind: QueueServer['kind'], options: ServerOptions = {}): Promise<QueueServer> =>
  kind === 'redis' ? startRedis(options) : startPostgres(options);

/** Starts a Redis that keeps what it is told, as the guide asks for it. */
export async function startRedis({
  password,
  args = [],
  within = [],
  host = '127.0.0.1',
}: ServerOptions = {}): Promise<QueueServer> {
  const folder = mkdtempSync(join(tmpdir(), 'uptake-redis-'));
  const port = await freePort();
  const command = [
    ...within,
    ...['redis-server', '--dir', folder, '--port', String(port), '--bind', host, '--save', ''],
    ...['--appendonly', 'yes', '--appendfsync', 'everysec', '--maxmemory-policy', 'noeviction'],
    ...['--protected-mode', 'no', ...(password === undefined ? [] : ['--requirepass', password]), ...args],
  ];
  let child: ChildProcess;
  const asks = [
    ...[...within, 'redis-cli', '-h', host, '-p', String(port)],
    ...(password === undefined ? [] : ['-a', password, '--no-auth-warning']),
    'ping',
  ];
  const start = async () => {
    child = spawn(command[0], command.slice(1), { stdio: 'ignore' });
    await until(() => spawnSync(asks[0], asks.slice(1), { encoding: 'utf8' }).stdout?.includes('PONG'));
  };
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  onTestFinished(async () => {
    await kill();
    rmSync(folder, { recursive: true, force: true });
  });
  await start();
  return {
    kind: 'redis',
    port,
    url: `redis://${password === undefined ? '' : `:${password}@`}${host}:${port}`,
    kill,
    restart: start,
    async lose(what) {
      const kept = join(folder, 'appendonlydir');
      if (what === 'everything') return rmSync(kept, { recursive: true });
      const last = readdirSync(kept).find((name) => name.endsWith('.incr.aof'))!;
      // in the middle of a command, as a power cut leaves it
      truncateSync(join(kept, last), Math.floor(0.8 * statSync(join(kept, last)).size) + 3);
    },
  };
}

/** Root may not run PostgreSQL: its own user does. */
const asPostgres =
  userInfo().uid === 0 ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups'] : [];

/** Starts a PostgreSQL with an empty database. */
export async function startPostgres({ password }: ServerOptions = {}): Promise<QueueServer> {
  const folder = mkdtempSync(join(tmpdir(), 'uptake-postgres-'));
  if (asPostgres.length > 0) execFileSync('chown', ['postgres', folder]);
  chmodSync(folder, 0o700);
  const port = await freePort();
  const data = join(folder, 'data');
  const run = (name: string, args: readonly string[]) => {
    const command = [...asPostgres, join(postgresFolder!, name), ...args];
    return spawnSync(command[0], command.slice(1), { cwd: folder, encoding: 'utf8' });
  };
  const made = run('initdb', [
    '-D',
    data,
    '-U',
    'uptake',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--no-sync',
    '--no-locale',
  ]);
  if (made.status !== 0) throw new Error(made.stderr);
  let child: ChildProcess;
  const start = async () => {
    const command = [
      ...asPostgres,
      ...[join(postgresFolder!, 'postgres'), '-D', data, '-p', String(port), '-k', folder],
      ...['-c', 'listen_addresses=127.0.0.1'],
    ];
    child = spawn(command[0], command.slice(1), { cwd: folder, stdio: 'ignore' });
    const asks = ['-h', '127.0.0.1', '-p', String(port), '-q'];
    await until(() => spawnSync(join(postgresFolder!, 'pg_isready'), asks).status === 0);
  };
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
    // its processes end by themselves once they miss it, and hold its place until then
    await until(() => !isAnybodyIn(data));
  };
  onTestFinished(async () => {
    await kill();
    rmSync(folder, { recursive: true, force: true });
  });
  await start();
  if (password !== undefined) {
    const sql = `alter role uptake password '${password}'`;
    const asks = ['-h', '127.0.0.1', '-p', String(port), '-U', 'uptake', '-d', 'postgres', '-c', sql];
    execFileSync(join(postgresFolder!, 'psql'), asks);
    const rules = join(data, 'pg_hba.conf');
    execFileSync('sed', ['-i', 's/trust$/scram-sha-256/', rules]);
    run('pg_ctl', ['-D', data, 'reload']);
  }
  const secret = password === undefined ? '' : `:${encodeURIComponent(password)}`;
  return {
    kind: 'postgres',
    port,
    url: `postgres://uptake${secret}@127.0.0.1:${port}/postgres`,
    kill,
    restart: start,
    async lose() {
      throw new Error('a PostgreSQL that is killed loses nothing');
    },
  };
}

/** Whether any process works in a folder of data. */
function isAnybodyIn(data: string): boolean {
  return readdirSync('/proc').some((id) => {
    if (!/^\d+$/.test(id)) return false;
    try {
      return readlinkSync(`/proc/${id}/cwd`) === data;
    } catch {
      return false;
    }
  });
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** Waits until something is so. @throws Error where it is not so within some seconds */
export async function until(
  isSo: () => unknown,
  { seconds = 60, what = 'what was waited for' }: { seconds?: number; what?: string } = {},
): Promise<void> {
  const began = performance.now();
  while (!(await isSo())) {
    if (performance.now() - began > seconds * 1000)
      throw new Error(`${what} did not come within ${seconds} s`);
    await wait(50);
  }
}
