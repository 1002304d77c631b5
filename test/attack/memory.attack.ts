import { Agent } from 'node:http';
import { describe, expect, it } from 'vitest';
import { type Answer, ask, NoAnswer, type Question } from './ask.ts';
import { bounds } from './bounds.ts';
import type { ListeningProcess } from './listeningProcess.ts';
import { asJson, tiny } from './scenarios.ts';
import { withServer } from './serverProcess.ts';

/** Megabytes of objects and texts that the server's own thread may hold. */
const heap = 110;
const nodeFlags = [`--max-old-space-size=${heap}`];
/**
 * Bytes by which the process may grow beyond the results that it keeps: what is not collected yet, here and in the
 * threads that work.
 */
const uncollected = 100_000_000;

/** What came of many requests. */
interface Sent {
  readonly statuses: ReadonlyMap<number | string, number>;
  /** Where the results stand, in the order of the requests. */
  readonly locations: readonly string[];
}

/** Sends requests, two at a time on connections that are kept, until the server is gone or all are answered. */
async function sendAll(
  server: ListeningProcess,
  count: number,
  question: (k: number) => Question,
): Promise<Sent> {
  const agent = new Agent({ keepAlive: true, maxSockets: 2 });
  const statuses = new Map<number | string, number>();
  const locations: string[] = [];
  let next = 0;
  const answered = async (asked: Question): Promise<Answer | NoAnswer> => {
    try {
      return await ask(server.url, { ...asked, agent });
    } catch (error) {
      if (error instanceof NoAnswer) return error;
      throw error;
    }
  };
  async function sendOn(): Promise<void> {
    while (next < count && server.ended() === undefined) {
      const k = next++;
      const answer = await answered({ method: 'POST', path: '/v1/simulations', ...question(k) });
      const status = answer instanceof NoAnswer ? answer.message.replace(/ after .*/, '') : answer.status;
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (answer instanceof NoAnswer) continue;
      const { location } = answer.headers;
      if (location !== undefined) locations[k] = location;
    }
  }
  await Promise.all([sendOn(), sendOn()]);
  agent.destroy();
  return { statuses, locations: Object.values(locations) };
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;

/** Sends requests and holds that the server lives and grows no further than it says. */
async function holdsMemory(
  server: ListeningProcess,
  count: number,
  question: (k: number) => Question,
): Promise<Sent> {
  // the process is as large as a server is that has worked
  await sendAll(server, 20, (k) => asJson({ ...tiny, seed: `warm ${k}` }));
  const before = server.residentBytes() ?? 0;
  const sent = await sendAll(server, count, question);
  const after = server.residentBytes() ?? 0;
  const counts = [...sent.statuses].map(([status, times]) => `${status} × ${times}`).join('; ');
  const ended = server.ended();
  const grown = `${megabytes(before)} → ${megabytes(after)}, at most ${megabytes(server.peakBytes() ?? 0)}`;
  console.log(`${counts}: ${ended ?? grown}`);
  expect.soft(ended, 'the server lives').toBeUndefined();
  expect.soft([...sent.statuses.values()].reduce((sum, times) => sum + times, 0)).toBe(count);
  expect.soft(after - before, 'bytes it has grown by').toBeLessThanOrEqual(bounds.keptBytes + uncollected);
  return sent;
}

const statusOf = async ({ url }: ListeningProcess, path: string) => (await ask(url, { path })).status;

describe(`a server with ${heap} MB for objects`, () => {
  it('survives 3,000 small simulations, and drops the oldest results when large ones come', async () => {
    await withServer({ nodeFlags }, async (server) => {
      const small = await holdsMemory(server, 3_000, (k) => asJson({ ...tiny, seed: k }));
      expect.soft([...small.statuses.keys()]).toEqual([200]);
      if (server.ended() !== undefined) return;
      const large = { ...tiny, horizon: 1_000 };
      const sent = await holdsMemory(server, 80, (k) => asJson({ ...large, seed: k }));
      expect.soft([...sent.statuses.keys()]).toEqual([200]);
      if (server.ended() !== undefined) return;
      const [first = ''] = small.locations;
      expect.soft(await statusOf(server, first), 'the first of all').toBe(404);
      for (const location of sent.locations.slice(-3))
        expect.soft(await statusOf(server, location), 'one of the last').toBe(200);
    });
  });

  it('survives scenarios of long texts, refused or kept', async () => {
    await withServer({ nodeFlags }, async (server) => {
      const { statuses } = await holdsMemory(server, 300, (k) =>
        asJson({ ...tiny, question: `${k} ${'why? '.repeat(48_000)}`, seed: k }),
      );
      for (const status of statuses.keys()) expect.soft([200, 422]).toContain(status);
    });
  });

  it('survives results of which every form is asked for', async () => {
    await withServer({ nodeFlags }, async (server) => {
      const forms = [
        '',
        '?lang=fr',
        '/report',
        '/report?lang=fr',
        '/weekly.csv',
        '/summary.csv',
        '/contrasts.csv',
      ];
      const { locations } = await sendAll(server, 100, (k) => asJson({ ...tiny, horizon: 200, seed: k }));
      const gets = locations.flatMap((location) => forms.map((form) => `${location}${form}`));
      const { statuses } = await holdsMemory(server, gets.length, (k) => ({ method: 'GET', path: gets[k]! }));
      for (const status of statuses.keys()) expect.soft([200, 404]).toContain(status);
    });
  });

  it('survives 3,000 validations of large texts', async () => {
    await withServer({ nodeFlags }, async (server) => {
      const people = Array.from({ length: 2_000 }, (_, k) => `p${k},p${k >> 1},u${k % 20}`).join('\n');
      const organisation = { people: { csv: 'people.csv' }, real: false };
      const { statuses } = await holdsMemory(server, 3_000, (k) => ({
        path: '/v1/validate',
        ...asJson({
          scenario: { ...tiny, title: `Firm ${k}`, organisation },
          files: { 'people.csv': `id,manager,unit\nboss ${k},,u0\n${people}` },
        }),
      }));
      expect.soft([...statuses.keys()]).toEqual([200]);
    });
  });
});
