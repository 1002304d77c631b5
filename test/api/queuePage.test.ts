import { describe, expect, onTestFinished, test } from 'vitest';
import { askPassword } from '../../src/api/queuePage/askPassword.ts';
import { buildQueuePage, type QueuePageOptions } from '../../src/api/queuePage/buildQueuePage.ts';
import { mayCall } from '../../src/api/queuePage/mayChange.ts';
import { prometheusText } from '../../src/api/queuePage/prometheusText.ts';
import type { Jobs, OpenQueue } from '../../src/runners/queue/openQueue.ts';
import type { QueueSeen } from '../../src/runners/queue/queueSeen.ts';
import { readPrometheus } from './readPrometheus.ts';

/** A queue of no database, in which nothing is. */
function emptyQueue(name: string): Jobs {
  const queue = {
    name,
    metaValues: { version: 'bullmq:6' },
    opts: {},
    getJobCounts: async () => ({ waiting: 0 }),
    getMetrics: async () => ({ meta: { count: 0 }, data: [], count: 0 }),
    getFailed: async () => [],
    getWorkers: async () => [{ rawname: `${name}:w:4-node-7` }],
    getGlobalConcurrency: async () => null,
    getRateLimitTtl: async () => 0,
    getJobSchedulersCount: async () => 0,
    isPaused: async () => false,
  };
  return queue as unknown as Jobs;
}

const room = { bytes: 1024, isOfAll: true, limit: undefined, evicts: undefined };

async function startPage(options: Partial<QueuePageOptions> = {}, look = async () => room) {
  const queue = {
    name: 'uptake-1.0.0',
    address: { backend: 'redis', url: 'redis://:hidden@host', shown: 'redis://:***@host' },
    jobs: emptyQueue('uptake-1.0.0'),
    parcels: { registered: async () => ['uptake-1.0.0', 'uptake-0.9.0', 'what:ever'], room: look },
    open: emptyQueue,
  } as unknown as OpenQueue;
  const app = await buildQueuePage({
    ...{ queue, hostNames: [], mayManage: false, language: 'en' },
    ...options,
  });
  onTestFinished(() => app.close());
  return app;
}

const basic = (credentials: string) => ({
  authorization: `Basic ${Buffer.from(credentials).toString('base64')}`,
});

describe('the page of a queue', () => {
  test('loads nothing but its own files, and may not be laid under another page', async () => {
    const app = await startPage();
    const { statusCode, body, headers } = await app.inject('/');
    expect(statusCode).toBe(200);
    expect(body).toContain('Uptake');
    expect(body).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['referrer-policy']).toBe('no-referrer');
    const scripts = [...body.matchAll(/src="(static\/[^"]+)"/g)].map(([, path]) => path);
    expect(scripts.length).toBeGreaterThan(0);
    for (const path of scripts) expect((await app.inject(`/${path}`)).statusCode).toBe(200);
  });

  test('shows every queue of the database, whose password is nowhere', async () => {
    const app = await startPage();
    const answers = await Promise.all(['/', '/api/queues', '/metrics'].map((url) => app.inject(url)));
    expect(answers.map(({ body }) => body).join()).not.toContain('hidden');
    const names = answers[1]!.json<{ queues: { name: string }[] }>().queues.map(({ name }) => name);
    expect(names).toEqual(['uptake-1.0.0', 'uptake-0.9.0']);
    const workers = (await app.inject('/api/queues/uptake-1.0.0/workers')).json();
    expect(workers).toEqual({ workers: [{ id: '4-node-7', name: '4-node-7', addr: 'node', age: 0 }] });
  });

  test.each(['rebound.example', 'localhost:81', '192.0.2.7'])(
    'is not read under the name %s',
    async (host) => {
      const app = await startPage({ hostNames: ['queue.example'] });
      for (const url of ['/', '/metrics', '/api/queues', '/static/favicon.ico'])
        expect((await app.inject({ url, headers: { host } })).statusCode).toBe(421);
      expect((await app.inject({ url: '/', headers: { host: 'queue.example' } })).statusCode).toBe(200);
    },
  );

  test('takes no orders from pages elsewhere', async () => {
    const app = await startPage({ mayManage: true });
    const order = { method: 'PUT', url: '/api/queues/pause' } as const;
    expect((await app.inject({ ...order, headers: { origin: 'http://elsewhere.example' } })).statusCode).toBe(
      403,
    );
  });

  test('asks for the password before anything, and in the language of who asks', async () => {
    const app = await startPage({ password: { user: 'ada', password: 'é long enough:' } });
    for (const url of ['/', '/metrics', '/api/queues', '/static/favicon.ico', '/nowhere'])
      for (const headers of [{}, basic('ada:é long enough'), basic('eve:é long enough:')]) {
        const { statusCode, headers: answered } = await app.inject({ url, headers });
        expect(statusCode).toBe(401);
        expect(answered['www-authenticate']).toMatch(/^Basic realm=/);
      }
    const french = await app.inject({ url: '/', headers: { 'accept-language': 'fr' } });
    expect(french.body).toBe('cette page demande un utilisateur et un mot de passe\n');
    const headers = basic('ada:é long enough:');
    expect((await app.inject({ url: '/metrics', headers })).statusCode).toBe(200);
    expect((await app.inject({ url: '/nowhere', headers })).statusCode).toBe(404);
  });

  test('changes nothing, unless it may', async () => {
    const app = await startPage();
    for (const [method, url] of [
      ['PUT', '/api/queues/pause'],
      ['PUT', '/api/queues/uptake-1.0.0/clean/failed'],
      ['PUT', '/api/queues/uptake-1.0.0/retry/failed'],
      ['PATCH', '/api/queues/uptake-1.0.0/abc/priority'],
      ['POST', '/api/queues/uptake-1.0.0/add'],
    ] as const)
      expect((await app.inject({ method, url, payload: {} })).statusCode).toBe(403);
  });

  test('says that the database is away, where its measures are asked for', async () => {
    const app = await startPage({}, () => Promise.reject(new Error('away')));
    const { statusCode, body } = await app.inject('/metrics');
    expect(statusCode).toBe(200);
    expect(readPrometheus(body)).toEqual([{ name: 'uptake_queue_up', type: 'gauge', labels: {}, value: 0 }]);
  });
});

describe('what may be done on the page', () => {
  test('is to look, and where it manages, what loses nobody’s work', () => {
    const cleaning = ['PUT', '/api/queues/:queueName/clean/:queueStatus'] as const;
    expect(mayCall(...cleaning, false)).toBe(false);
    expect(mayCall(...cleaning, true)).toBe(true);
    expect(mayCall('get', '/api/queues', false)).toBe(true);
  });

  test('is never to bring chunks of one’s own or to change any', () => {
    for (const [method, route] of [
      ['post', '/api/queues/:queueName/add'],
      ['patch', '/api/queues/:queueName/:jobId/update-data'],
      ['put', '/api/queues/:queueName/obliterate'],
    ] as const)
      expect(mayCall(method, route, true)).toBe(false);
  });
});

test('a password is read as RFC 7617 writes it, and nothing else is one', () => {
  const isAllowed = askPassword({ user: 'uptake', password: 'correct horse' });
  const written = Buffer.from('uptake:correct horse').toString('base64');
  expect(isAllowed(`Basic ${written}`)).toBe(true);
  expect(isAllowed(`basic ${written}`)).toBe(true);
  for (const header of [
    undefined,
    '',
    'Basic',
    written,
    `Bearer ${written}`,
    `Basic ${written}!`,
    'Basic ====',
  ])
    expect(isAllowed(header)).toBe(false);
});

describe('what Prometheus reads', () => {
  const queue = (name: string, waiting: number): QueueSeen => ({
    ...{ name, engine: '1.0.0', parts: undefined, isOwn: true, isPaused: false },
    chunks: { waiting, working: 2, failed: 1, completed: 200 },
    totals: { completed: 5000, failed: 3 },
    ...{ failures: [], workers: [], threads: 0 },
  });

  test('is every queue in each family, with its engine', () => {
    const text = prometheusText({ room, queues: [queue('uptake-1.0.0', 7), queue('a"b\\c', 0)] });
    const samples = readPrometheus(text);
    expect(samples).toContainEqual({
      ...{ name: 'uptake_queue_chunks', type: 'gauge', value: 7 },
      labels: { queue: 'uptake-1.0.0', engine: '1.0.0', parts: '', state: 'waiting' },
    });
    expect(samples).toContainEqual({
      ...{ name: 'uptake_queue_chunks_completed_total', type: 'counter', value: 5000 },
      labels: { queue: 'a"b\\c', engine: '1.0.0', parts: '' },
    });
    expect(samples.filter(({ name }) => name.endsWith('limit_bytes'))).toEqual([]);
  });

  test('has no family twice: a reader that is strict would refuse it', () => {
    const text = prometheusText({ room, queues: [queue('uptake-1.0.0', 7)] });
    expect(() => readPrometheus(text + text)).toThrow('twice');
  });
});
