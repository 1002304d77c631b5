import { describe, expect, onTestFinished, test } from 'vitest';
import { buildQueuePage } from '../../src/api/queuePage/buildQueuePage.ts';
import { startListening } from '../../src/api/startListening.ts';
import { type Job, type OpenQueue, openQueue } from '../../src/runners/queue/openQueue.ts';
import { queueAddress } from '../../src/runners/queue/queueAddress.ts';
import { workerName } from '../../src/runners/queue/workersSeen.ts';
import { readPrometheus } from '../api/readPrometheus.ts';
import { findBrowser } from '../browser/findBrowser.ts';
import { folderWith, inFolder } from '../cli/testTerminal.ts';
import { onBoth } from './onBoth.ts';
import { startServer, until } from './servers.ts';

const PASSWORD = 'nobody-may-read-this';
const OTHER = 'uptake-0.0.1';

/** A queue in a database with a password: two chunks failed, one is completed, one waits; and one for an older engine. */
async function usedQueue(kind: 'redis' | 'postgres'): Promise<OpenQueue> {
  const { url } = await startServer(kind, { password: PASSWORD });
  const queue = await openQueue(queueAddress(url, {}));
  onTestFinished(() => queue.close());
  const { jobs, parcels } = queue;
  await parcels.register(queue.name);
  await parcels.register(OTHER);
  const add = (to: OpenQueue['jobs'], id: string) =>
    to.add('chunk', {} as never, { jobId: id, priority: 100 });
  for (const id of ['good', 'bad-1', 'bad-2']) await add(jobs, id);
  await add(queue.open(OTHER), 'older');
  const worker = queue.worker(
    async ({ id }: Job) => {
      if (id !== 'good') throw new Error('it ran out of memory\nat length');
      return { runs: 10, milliseconds: 5 };
    },
    { name: workerName(4), metrics: { maxDataPoints: 60 } },
  );
  await worker.waitUntilReady();
  void worker.run();
  await until(async () => (await jobs.getJobCounts('failed', 'completed')).failed === 2);
  await until(async () => (await jobs.getJobCounts('completed')).completed === 1);
  await jobs.pause();
  await add(jobs, 'late');
  return queue;
}

async function serve(queue: OpenQueue, mayManage = false): Promise<string> {
  const page = await buildQueuePage({ queue, hostNames: [], mayManage, language: 'en' });
  const stop = new AbortController();
  const { url, closed } = await startListening(page, { port: 0, signal: stop.signal });
  onTestFinished(async () => {
    stop.abort();
    await closed;
  });
  return url;
}

onBoth('a queue that somebody looks after', (kind) => {
  test('is told of: what waits, who works, why chunks failed, what nobody takes; no password', async () => {
    const queue = await usedQueue(kind);
    const args = ['queue', '--queue', queue.address.url];
    const { code, out, err } = await inFolder(folderWith(), [...args, '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).not.toContain(PASSWORD);
    const told = JSON.parse(out);
    expect(told.database.bytes).toBeGreaterThan(1000);
    expect(told.queues).toMatchObject([
      {
        ...{ name: queue.name, own: true, paused: true, forsaken: false, threads: 4 },
        chunks: { waiting: 1, working: 0, failed: 2, completed: 1 },
        totals: { completed: 1, failed: 2 },
        failures: [{ chunks: 2, harmless: false }],
        workers: [{ threads: 4, process: process.pid }],
      },
      { name: OTHER, engine: '0.0.1', own: false, forsaken: true, chunks: { waiting: 1 } },
    ]);
    const lines = (await inFolder(folderWith(), args)).out;
    expect(lines).not.toContain(PASSWORD);
    expect(lines).toContain('2 × it ran out of memory at length');
    expect(lines).toContain('nobody takes the chunk that waits: start uptake worker with engine 0.0.1');
  });

  test('is measured for Prometheus, with its engine', async () => {
    const url = await serve(await usedQueue(kind));
    const samples = readPrometheus(await (await fetch(`${url}/metrics`)).text());
    const value = (name: string, engine: string | undefined, state?: string) =>
      samples.find(
        ({ name: named, labels }) => named === name && labels.engine === engine && labels.state === state,
      )?.value;
    const { engine } = samples.find(
      ({ name, value }) => name === 'uptake_queue_threads' && value === 4,
    )!.labels;
    expect(value('uptake_queue_up', undefined)).toBe(1);
    expect(value('uptake_queue_chunks', engine, 'failed')).toBe(2);
    expect(value('uptake_queue_chunks', engine, 'waiting')).toBe(1);
    expect(value('uptake_queue_chunks', '0.0.1', 'waiting')).toBe(1);
    expect(value('uptake_queue_chunks_completed_total', engine)).toBe(1);
    expect(value('uptake_queue_chunks_failed_total', engine)).toBe(2);
    expect(value('uptake_queue_paused', engine)).toBe(1);
    expect(value('uptake_queue_database_bytes', undefined)).toBeGreaterThan(1000);
  });

  test('is changed on its page only where that is asked for, and never by chunks from there', async () => {
    const queue = await usedQueue(kind);
    const { jobs, name } = queue;
    const put = async (url: string, path: string, method = 'PUT', body?: object) => {
      const sent = body === undefined ? {} : { body: JSON.stringify(body) };
      const headers = body === undefined ? {} : { 'content-type': 'application/json' };
      return (await fetch(`${url}/api/queues/${name}${path}`, { method, headers, ...sent })).status;
    };
    const looking = await serve(queue);
    expect(await put(looking, '/clean/failed')).toBe(403);
    expect(await put(looking, '/resume')).toBe(403);
    const managing = await serve(queue, true);
    expect(await put(managing, '/add', 'POST', { name: 'chunk', data: {}, options: {} })).toBe(403);
    expect(await put(managing, '/late/update-data', 'PATCH', { jobData: {} })).toBe(403);
    expect(await put(managing, '/obliterate', 'PUT', { force: true })).toBe(403);
    expect(await jobs.getJobCounts('failed')).toEqual({ failed: 2 });
    expect(await put(managing, '/late/priority', 'PATCH', { priority: 3 })).toBe(200);
    expect((await jobs.getJob('late'))?.priority).toBe(3);
    // all at once are those that failed some seconds ago
    expect(await put(managing, '/clean/failed')).toBe(200);
    for (const id of ['bad-1', 'bad-2']) expect(await put(managing, `/${id}/clean`)).toBe(204);
    expect(await jobs.getJobCounts('failed')).toEqual({ failed: 0 });
    expect(await put(managing, '/resume')).toBe(200);
    await until(async () => (await jobs.getJobCounts('failed')).failed === 1);
  });

  const chromium = findBrowser('chromium');
  describe.skipIf(!chromium)(chromium ? 'in a browser' : 'in a browser (needs package: chromium)', () => {
    test('is seen on a page that asks no other server for anything', async () => {
      const queue = await usedQueue(kind);
      const url = await serve(queue);
      const { chromium: browsers } = await import('playwright-core');
      const browser = await browsers.launch({
        executablePath: chromium!,
        args: ['--disable-gpu', '--no-sandbox'],
      });
      onTestFinished(() => browser.close());
      const page = await browser.newPage();
      const asked: string[] = [];
      const refused: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('console', (message) => {
        if (message.type() === 'error') refused.push(message.text());
      });
      await page.goto(`${url}/queue/${queue.name}?status=failed`);
      await page.getByText('it ran out of memory').first().waitFor();
      expect(await page.getByText('Retry all').count()).toBe(0);
      await page.goto(url);
      await page.getByText(OTHER).first().waitFor();
      expect(asked.filter((each) => !each.startsWith(`${url}/`))).toEqual([]);
      expect(refused).toEqual([]);
      expect(await page.content()).not.toContain(PASSWORD);
    });
  });
});
