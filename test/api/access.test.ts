import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { ApiOptions } from '../../src/api/buildApi.ts';
import { startListening } from '../../src/api/startListening.ts';
import { post, startApi, tiny } from './startApi.ts';

const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});

/** A server that listens, and its port. */
async function listening(options: Partial<ApiOptions> = {}): Promise<number> {
  const app = await startApi(options);
  await startListening(app, { port: 0 });
  return (app.server.address() as AddressInfo).port;
}

function open(port: number): Socket {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  sockets.push(socket);
  return socket;
}

/** What a server answers to a text, until it closes the connection or has said enough. */
async function answerTo(port: number, text: string): Promise<{ status: number; text: string }> {
  const socket = open(port);
  let answer = '';
  socket.on('data', (data) => {
    answer += data;
  });
  socket.write(text);
  const closed = once(socket, 'close');
  const enough = new Promise((resolve) => setTimeout(resolve, 3000));
  await Promise.race([closed, enough]);
  return { status: Number(answer.split(' ')[1]), text: answer };
}

const get = (headers: string, path = '/report') =>
  `GET ${path} HTTP/1.1\r\n${headers}Connection: close\r\n\r\n`;

describe('a server on this machine', () => {
  const report = 'only for the eyes of this machine';
  const shown = { report: () => `<html><body>${report}</body></html>` };

  it('answers to the names of this machine with its port, and to no other', async () => {
    const port = await listening({ shown });
    for (const host of ['127.0.0.1', 'localhost', '[::1]', 'LocalHost']) {
      const { status, text } = await answerTo(port, get(`Host: ${host}:${port}\r\n`));
      expect([host, status]).toEqual([host, 200]);
      expect(text).toContain(report);
    }
    const wrong = [
      'Host: evil.example\r\n',
      `Host: evil.example:${port}\r\n`,
      'Host: 127.0.0.1\r\n',
      `Host: 127.0.0.1:${port + 1}\r\n`,
      `Host: localhost.evil.example:${port}\r\n`,
      `Host: evil.example@127.0.0.1:${port}\r\n`,
      `Host: 127.0.0.1:${port}.evil.example\r\n`,
      `Host: 127.1:${port}\r\n`,
    ];
    for (const headers of wrong) {
      const { status, text } = await answerTo(port, get(headers));
      expect([headers, status]).toEqual([headers, 421]);
      expect(text).toContain('/problems/wrong-host');
      expect(text).not.toContain(report);
    }
    for (const none of ['Host: \r\n', '']) {
      const { status, text } = await answerTo(port, get(none));
      expect([none, status]).toEqual([none, 400]);
      expect(text).not.toContain(report);
    }
    for (const twice of ['evil.example', `127.0.0.1:${port}`]) {
      const { status, text } = await answerTo(port, get(`Host: 127.0.0.1:${port}\r\nHost: ${twice}\r\n`));
      expect(status).toBe(400);
      expect(text).not.toContain(report);
    }
    const whole = await answerTo(port, get(`Host: 127.0.0.1:${port}\r\n`, 'http://evil.example/report'));
    expect(whole.status).toBe(421);
    expect(whole.text).not.toContain(report);
  });

  it('lets no page from elsewhere ask', async () => {
    const port = await listening({ shown });
    const host = `Host: 127.0.0.1:${port}\r\n`;
    for (const origin of [`http://127.0.0.1:${port}`, `http://localhost:${port}`])
      expect((await answerTo(port, get(`${host}Origin: ${origin}\r\n`))).status).toBe(200);
    const many = 'a:b\r\n'.repeat(2100);
    const hidden = await answerTo(port, get(`${host}${many}Origin: http://evil.example\r\n`));
    expect(hidden.status).toBe(403);
    const foreign = ['http://evil.example', 'null', `http://127.0.0.1:${port + 1}`, 'file://', ''];
    for (const origin of foreign) {
      const { status, text } = await answerTo(port, get(`${host}Origin: ${origin}\r\n`));
      expect([origin, status]).toEqual([origin, 403]);
      expect(text).toContain('/problems/foreign-origin');
      expect(text).not.toContain(report);
    }
  });

  it('looks at who asks however often the same host was asked for before', async () => {
    const port = await listening({ shown });
    const host = `Host: 127.0.0.1:${port}\r\n`;
    for (const _ of [1, 2]) expect((await answerTo(port, get(host))).status).toBe(200);
    expect((await answerTo(port, get(`${host}Origin: http://evil.example\r\n`))).status).toBe(403);
    expect((await answerTo(port, get(host, 'http://evil.example/report'))).status).toBe(421);
    expect((await answerTo(port, get(`${host}${host}`))).status).toBe(400);
    expect((await answerTo(port, get('Host: evil.example\r\n'))).status).toBe(421);
    expect((await answerTo(port, get(host))).status).toBe(200);
  });

  it('answers to names that it was given, whatever the port, behind another server', async () => {
    const port = await listening({ shown, hostNames: ['plans.example.org', '[2001:db8::7]'] });
    for (const host of ['plans.example.org', 'Plans.Example.org:8443', '[2001:db8::7]', `localhost:${port}`])
      expect((await answerTo(port, get(`Host: ${host}\r\n`))).status).toBe(200);
    const secure = get('Host: plans.example.org\r\nOrigin: https://plans.example.org\r\n');
    expect((await answerTo(port, secure)).status).toBe(200);
    for (const host of ['example.org', 'a.plans.example.org', '2001:db8::7'])
      expect((await answerTo(port, get(`Host: ${host}\r\n`))).status).toBe(421);
  });
});

describe('what is no HTTP', () => {
  it.each([
    ['GARBAGE\r\n\r\n', 400],
    ['GET /\r\n\r\n', 421],
    ['GET / HTTP/1.1\r\nno colon\r\n\r\n', 400],
    [`GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['POST /v1/validate HTTP/1.1\r\nContent-Length: -1\r\n\r\n', 400],
    ['POST /v1/validate HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n', 400],
    [
      'POST /v1/validate HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nXX\r\n',
      400,
    ],
    ['POST /v1/validate HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nExpect: a miracle\r\n\r\n', 417],
    ['CONNECT evil.example:443 HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n', 405],
    [
      'POST /v1/validate HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Type: application/json\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    [
      'POST /v1/validate HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Type: application/json\r\nContent-Length: 9000000\r\nExpect: 100-continue\r\n\r\n',
      413,
    ],
    [
      'POST /v1/validate HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Type: text/odd\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\n',
      415,
    ],
  ])('is answered with a problem: %j', async (text, status) => {
    const port = await listening();
    const answer = await answerTo(port, text.replace('PORT', String(port)));
    expect(answer.status).toBe(status);
    const [head = '', body = ''] = answer.text.split('\r\n\r\n');
    expect(head.toLowerCase()).toContain('content-type: application/problem+json');
    expect(head.toLowerCase()).toContain('\r\ndate: ');
    expect(JSON.parse(body)).toMatchObject({ status });
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
  });
});

describe('bodies that stall', () => {
  it('make room for those that come', async () => {
    const port = await listening({ limits: { openBodyBytes: 5000 } });
    const stalled = Array.from({ length: 4 }, () => open(port));
    for (const socket of stalled)
      socket.write(
        `POST /v1/validate HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nContent-Length: 1300\r\n\r\n${' '.repeat(1200)}`,
      );
    const told = once(stalled[0]!, 'data');
    const answer = await fetch(`http://127.0.0.1:${port}/v1/validate`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ scenario: tiny, files: { 'unused.csv': 'x'.repeat(2000) } }),
    });
    expect(answer.status).toBe(200);
    expect(String(await told)).toContain('429');
  });
});

describe('a client that waits to be asked for its body', () => {
  it('is asked', async () => {
    const port = await listening();
    const socket = open(port);
    const head = `POST /v1/validate HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n`;
    socket.write(head);
    expect(String(await once(socket, 'data'))).toContain('HTTP/1.1 100');
    socket.write('{}');
    expect(String(await once(socket, 'data'))).toContain('HTTP/1.1 200');
  });
});

describe('a request that comes too slowly', () => {
  const slow = { headSeconds: 1, requestSeconds: 2 };

  it('is answered with 408, whether its head is late or its body', async () => {
    const port = await listening({ limits: slow });
    const began = performance.now();
    const late = [
      '',
      'GET / HTTP/1.1\r\nHost: 127.0.0.1',
      `POST /v1/validate HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{`,
    ].map(async (text) => {
      const socket = open(port);
      let answer = '';
      socket.on('data', (data) => {
        answer += data;
      });
      socket.write(text);
      // a byte now and then makes it no quicker
      const drip = setInterval(() => text.startsWith('POST') && socket.write(' '), 400);
      await once(socket, 'close');
      clearInterval(drip);
      return answer;
    });
    for (const answer of await Promise.all(late)) {
      expect(answer).toContain('HTTP/1.1 408');
      expect(answer).toContain('application/problem+json');
      expect(answer).toContain('/problems/too-slow');
    }
    expect(performance.now() - began).toBeLessThan(15_000);
  });
});

describe('connections', () => {
  it('that do nothing are closed for new ones, the idlest first', async () => {
    const port = await listening({ limits: { connectionsOfAddress: 5 } });
    const closed: number[] = [];
    for (let k = 0; k < 12; k++) {
      const socket = open(port).on('close', () => closed.push(k));
      await once(socket, 'connect');
      if (k === 0) continue;
      expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    }
    await expect.poll(() => closed.length).toBeGreaterThanOrEqual(7);
    expect([...closed].sort((a, b) => a - b)).toEqual(closed);
  });

  it('that wait for an answer are not closed for others', async () => {
    const port = await listening({ limits: { connectionsOfAddress: 3 } });
    const answer = fetch(`http://127.0.0.1:${port}/v1/simulations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...tiny, replicates: 400 }),
    });
    for (let k = 0; k < 20; k++) await once(open(port), 'connect');
    expect((await answer).status).toBe(200);
  });
});

describe('bodies', () => {
  it('that together are more than the server holds are refused until there is room', async () => {
    const app = await startApi({ limits: { openBodyBytes: 3000 } });
    const body = { scenario: tiny, files: { 'unused.csv': 'x'.repeat(2000) } };
    const both = await Promise.all([1, 2].map(() => post(app, '/v1/validate', body)));
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 429]);
    const refused = both.find(({ statusCode }) => statusCode === 429)!;
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await post(app, '/v1/validate', body)).statusCode).toBe(200);
  });
});

describe('a client that is silent', () => {
  const limits = { silentSeconds: 1 };

  it('is waited for while the server works for it', async () => {
    const port = await listening({ limits });
    const body = JSON.stringify({ ...tiny, horizon: 300, replicates: 600 });
    const head = `POST /v1/simulations HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
    const socket = open(port);
    socket.write(head + body);
    const began = performance.now();
    const [first] = await once(socket, 'data');
    expect(String(first)).toContain('HTTP/1.1 200');
    expect(performance.now() - began).toBeGreaterThan(1000);
  });

  it('is left when it does not read what it asked for', async () => {
    const app = await startApi({ limits });
    const { url } = await startListening(app, { port: 0 });
    const { port } = app.server.address() as AddressInfo;
    const run = await fetch(`${url}/v1/simulations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', connection: 'close' },
      body: JSON.stringify({ ...tiny, horizon: 300 }),
    });
    const { links } = (await run.json()) as { links: { weekly: string } };
    const socket = open(port);
    socket.pause();
    // more than the system takes for it
    socket.write(`GET ${links.weekly} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`.repeat(40));
    const connections = () =>
      new Promise<number>((resolve) => app.server.getConnections((_, n) => resolve(n)));
    await expect.poll(connections).toBeGreaterThan(0);
    await expect.poll(connections, { timeout: 15_000 }).toBe(0);
  });
});
