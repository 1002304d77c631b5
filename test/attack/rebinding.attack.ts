import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type DescribedApi, describedApi } from './describedApi.ts';
import { exchange } from './exchange.ts';
import { type ListeningProcess, startProcess } from './listeningProcess.ts';
import { program } from './program.ts';
import { asJson, tiny } from './scenarios.ts';
import { serverProcess, withServer } from './serverProcess.ts';

/** Stands in the report and in nothing that is public. */
const secret = 'The Quiet Merger';

/** A server that shows the report of a comparison, as `npm start` does. */
async function startWithReport(): Promise<ListeningProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'uptake-rebinding-'));
  const file = join(folder, 'secret.yaml');
  writeFileSync(file, JSON.stringify({ ...tiny, title: secret }));
  try {
    return await serverProcess({ command: ['start', file] });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

let server: ListeningProcess;
let api: DescribedApi;
beforeAll(async () => {
  server = await startWithReport();
  api = await describedApi(server.url);
  return () => server.stop();
});

/** Sends a request whose Host and other headers are whatever they are. */
const send = (
  { url }: ListeningProcess,
  host: string,
  { target = '/report', origin = '', method = 'GET', body = '' } = {},
) =>
  exchange(
    url,
    [
      `${method} ${target} HTTP/1.1`,
      `Host: ${host}`,
      ...(origin === '' ? [] : [`Origin: ${origin}`]),
      ...(body === ''
        ? []
        : ['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`]),
      `Connection: close\r\n\r\n${body}`,
    ].join('\r\n'),
    { patience: 5_000, answers: 2 },
  );

/** Holds that a request is refused with a problem that tells nothing. */
async function isRefused(answering: ReturnType<typeof send>): Promise<void> {
  const { answers } = await answering;
  const statuses = answers.map(({ status }) => status);
  expect
    .soft(statuses.length === 1 && statuses[0]! >= 400 && statuses[0]! < 500, `answered ${statuses}`)
    .toBe(true);
  expect.soft(answers.flatMap((answer) => api.faults(answer))).toEqual([]);
  for (const { body, headers } of answers) {
    expect.soft(String(body).includes(secret), 'the report leaks').toBe(false);
    expect.soft(headers['access-control-allow-origin'], 'others may read it').toBeUndefined();
  }
}

/** Holds that a request is answered with the report. */
async function isAnswered(answering: ReturnType<typeof send>): Promise<void> {
  const { answers } = await answering;
  expect.soft(answers.map(({ status }) => status)).toEqual([200]);
  expect.soft(answers.map(({ body }) => String(body).includes(secret))).toEqual([true]);
}

describe('a page elsewhere whose name was made to lead to this machine reads nothing', () => {
  const foreign: readonly [string, (port: number) => string][] = [
    ['another name', () => 'evil.example'],
    ['another name with the port', (port) => `evil.example:${port}`],
    ['a name below localhost', (port) => `evil.localhost:${port}`],
    ['a name that begins with localhost', (port) => `localhost.evil.example:${port}`],
    ['a name that begins with the address', (port) => `127.0.0.1.evil.example:${port}`],
    ['a name that ends in the address', (port) => `evil.127.0.0.1:${port}`],
    ['localhost with a point', (port) => `localhost.:${port}`],
    ['localhost beside another name', (port) => `localhost:${port},evil.example`],
    ['the right address without its port', () => '127.0.0.1'],
    ['the right address and the wrong port', (port) => `127.0.0.1:${port + 1}`],
    ['the right address and an empty port', () => '127.0.0.1:'],
    ['a port with more behind it', (port) => `127.0.0.1:${port}0`],
    ['a port in words', () => '127.0.0.1:http'],
    ['a port with a zero before it', (port) => `127.0.0.1:0${port}`],
    ['two ports', (port) => `127.0.0.1:${port}:${port}`],
    ['a user before the address', (port) => `user@127.0.0.1:${port}`],
    ['the right address as a user', (port) => `127.0.0.1:${port}@evil.example`],
    ['a path behind it', (port) => `127.0.0.1:${port}/evil.example`],
    ['another name before a sign', (port) => `evil.example#127.0.0.1:${port}`],
    ['the address of all', (port) => `0.0.0.0:${port}`],
    ['another address of this machine', (port) => `127.0.0.2:${port}`],
    ['the address in short', (port) => `127.1:${port}`],
    ['the address as one number', (port) => `2130706433:${port}`],
    ['the address in hexadecimal', (port) => `0x7f000001:${port}`],
    ['the address in octal', (port) => `0177.0.0.1:${port}`],
    ['the address inside one of IPv6', (port) => `[::ffff:127.0.0.1]:${port}`],
    ['all addresses of IPv6', (port) => `[::]:${port}`],
    ['an address of IPv6 without brackets', (port) => `::1:${port}`],
    ['a zone of IPv6', (port) => `[::1%25lo]:${port}`],
    ['a wildcard', (port) => `*:${port}`],
    ['nothing', () => ''],
  ];

  it.each(foreign)('as %s', async (_, host) => {
    await isRefused(send(server, host(server.port)));
  });

  it.each([
    ['another name', () => 'http://evil.example/report'],
    ['another name with the port', (port: number) => `http://evil.example:${port}/`],
    ['another name as a user of the address', (port: number) => `http://evil.example@127.0.0.1:${port}/`],
    ['the wrong port', (port: number) => `http://127.0.0.1:${port + 1}/`],
  ])('in a target that is a whole address: %s', async (_, target) => {
    await isRefused(send(server, `127.0.0.1:${server.port}`, { target: target(server.port) }));
  });

  it.each([
    '/',
    '/report',
    '/scenario.json',
    '/v1/templates',
    '/openapi.json',
    '/docs',
    '/healthz',
    '/nothing',
  ])('at %s', async (target) => {
    await isRefused(send(server, `evil.example:${server.port}`, { target }));
  });

  it('by sending a simulation', async () => {
    const { body } = asJson(tiny);
    const request = { method: 'POST', target: '/v1/simulations', body };
    await isRefused(send(server, `evil.example:${server.port}`, request));
  });
});

describe('a page of another origin', () => {
  const origins: readonly [string, (port: number) => string][] = [
    ['elsewhere', () => 'http://evil.example'],
    ['elsewhere at the same port', (port) => `http://evil.example:${port}`],
    ['of a file or a sandbox', () => 'null'],
    ['at another port of this machine', (port) => `http://127.0.0.1:${port + 1}`],
    ['at no port', () => 'http://127.0.0.1'],
    ['whose name begins like ours', (port) => `http://127.0.0.1:${port}.evil.example`],
    ['and ours', (port) => `http://127.0.0.1:${port}, http://evil.example`],
    ['that is no address', () => 'evil'],
    ['with a path', (port) => `http://127.0.0.1:${port}/evil`],
  ];

  it.each(origins)('%s is refused', async (_, origin) => {
    const host = `127.0.0.1:${server.port}`;
    await isRefused(send(server, host, { origin: origin(server.port) }));
    const { body } = asJson(tiny);
    const request = { method: 'POST', target: '/v1/simulations', body, origin: origin(server.port) };
    await isRefused(send(server, host, request));
  });
});

describe('the server’s own pages', () => {
  it.each([
    ['its address', (port: number) => `127.0.0.1:${port}`],
    ['localhost', (port: number) => `localhost:${port}`],
    ['localhost in capitals', (port: number) => `LocalHost:${port}`],
    ['the address of IPv6', (port: number) => `[::1]:${port}`],
  ])('are answered by the name of %s, and to themselves', async (_, host) => {
    const name = host(server.port);
    await isAnswered(send(server, name));
    await isAnswered(send(server, name, { origin: `http://${name.toLowerCase()}` }));
  });

  it('are answered when the target is a whole address', async () => {
    const name = `127.0.0.1:${server.port}`;
    await isAnswered(send(server, name, { target: `http://${name}/report` }));
  });

  it('take simulations', async () => {
    const name = `127.0.0.1:${server.port}`;
    const { body } = asJson(tiny);
    const request = { method: 'POST', target: '/v1/simulations', body, origin: `http://${name}` };
    const { answers } = await send(server, name, request);
    expect(answers.map(({ status }) => status)).toEqual([200]);
  });
});

describe('an address that others reach', () => {
  it.each(['0.0.0.0', '::'])('is refused with the reason: %s', async (host) => {
    const child = startProcess(program(['serve', '--host', host, '--port', '0']));
    let written = '';
    const end = await new Promise<number | string | null>((resolve) => {
      child.stderr?.setEncoding('utf8').on('data', (text: string) => {
        written += text;
      });
      child.stdout?.once('data', () => resolve('it serves'));
      child.once('close', resolve);
    });
    child.kill('SIGKILL');
    expect.soft(end).toBe(2);
    expect.soft(written).toContain('--insecure');
  });

  it('is served when that is asked for in so many words, by the names that were given and no other', async () => {
    const command = ['serve', '--host', '0.0.0.0', '--insecure', '--host-name', 'firm.example'];
    await withServer({ command }, async (open) => {
      const status = async (host: string, origin = '') =>
        (await send(open, host, { origin, target: '/' })).answers.map(({ status }) => status);
      const { port } = open;
      expect.soft(await status(`firm.example:${port}`)).toEqual([200]);
      expect.soft(await status(`FIRM.example:${port}`)).toEqual([200]);
      expect.soft(await status(`firm.example:${port}`, `http://firm.example:${port}`)).toEqual([200]);
      for (const host of [
        `evil.example:${port}`,
        `firm.example.evil:${port}`,
        `a.firm.example:${port}`,
        `0.0.0.0:${port}`,
      ])
        await isRefused(send(open, host));
      await isRefused(send(open, `firm.example:${port}`, { origin: 'http://evil.example' }));
    });
  });
});
