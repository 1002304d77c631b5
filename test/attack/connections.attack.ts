import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { attacker, ordinary } from './addresses.ts';
import { ask, NoAnswer } from './ask.ts';
import { bareProcess } from './bareProcess.ts';
import { bounds, healthBounds } from './bounds.ts';
import { type DescribedApi, describedApi } from './describedApi.ts';
import { exchange } from './exchange.ts';
import { holdConnections } from './holdConnections.ts';
import { isServed, ordinarySimulation } from './isServed.ts';
import type { ListeningProcess } from './listeningProcess.ts';
import { largestOrganisation } from './loads.ts';
import { malformed } from './malformed.ts';
import { asJson, tiny } from './scenarios.ts';
import { serverProcess, withServer } from './serverProcess.ts';

const requestLine = (port: number) => `POST /v1/validate HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n`;
const beginningOfBody = (port: number) =>
  `${requestLine(port)}Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n{`;

const beginningOfChunks = (port: number) =>
  `${requestLine(port)}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`;

/** What the attacker's address is answered on a fresh connection, or why it is not. */
async function healthStatus(url: string): Promise<number | string> {
  try {
    return (await ask(url, { from: attacker, patience: 2_000 })).status;
  } catch (error) {
    if (error instanceof NoAnswer) return error.message;
    throw error;
  }
}

/** Milliseconds after which whatever is unfinished must have been ended. */
const ended = (bounds.requestSeconds + bounds.lateSeconds) * 1000;

describe.concurrent('a request that does not become whole', () => {
  it.for([
    ['headers', (port: number) => requestLine(port), 'X-Slow: x'],
    ['headers from the first byte on', () => '', 'POST /v1/validate HTTP/1.1\r\nX-Slow: '],
    ['a body', beginningOfBody, '"version'],
    ['a body in chunks', beginningOfChunks, '1\r\n1\r\n'],
  ] as const)('is ended with 408: %s of a byte a second', async ([name, beginning, slow], { expect }) => {
    await withServer({}, async ({ url, port }) => {
      const api = await describedApi(url);
      const { answers, closed, milliseconds } = await exchange(url, beginning(port), {
        slowly: slow.repeat(100),
        patience: ended,
        answers: 2,
      });
      const statuses = answers.map(({ status }) => status);
      console.log(`${name}: ${statuses} ${closed ? 'closed' : 'open'} after ${milliseconds.toFixed(0)} ms`);
      expect.soft(closed, 'the connection is closed').toBe(true);
      expect.soft(statuses).toEqual([408]);
      expect.soft(answers.flatMap((answer) => api.faults(answer))).toEqual([]);
      expect.soft(await isServed(url)).toBe(200);
    });
  });

  it.for([
    ['that send nothing', () => ''],
    ['whose headers do not end', (port: number) => `${requestLine(port)}X-Slow: `],
    ['whose body does not end', beginningOfBody],
  ] as const)(
    'is ended also when 200 connections %s come from one address',
    async ([name, beginning], { expect }) => {
      await withServer({}, async ({ url, port }) => {
        const held = await holdConnections(url, attacker, 200, beginning(port), '');
        await pause(ended);
        console.log(`connections ${name}: ${held.open()} of 200 are open after ${ended / 1000} s`);
        expect.soft(held.open()).toBe(0);
        held.end();
      });
    },
  );
});

describe.concurrent('2,000 idle connections', () => {
  it('of one address are not all kept, and keep out nobody of another', async ({ expect }) => {
    await withServer({}, async ({ url }) => {
      const held = await holdConnections(url, attacker, 2_000, '', '');
      const times: number[] = [];
      for (let k = 0; k < 20; k++) {
        const { status, milliseconds } = await ask(url, { from: ordinary, patience: 2_000 });
        expect.soft(status).toBe(200);
        times.push(milliseconds);
      }
      await pause(500);
      console.log(`${held.open()} of 2000 are open; others wait at most ${Math.max(...times).toFixed(0)} ms`);
      expect.soft(held.open()).toBeLessThanOrEqual(bounds.connections);
      expect.soft(await isServed(url)).toBe(200);
      held.end();
    });
  });

  it('keep others of the same address out for no longer than until they are ended', async ({ expect }) => {
    await withServer({}, async ({ url }) => {
      const held = await holdConnections(url, attacker, 2_000, '', '');
      const start = performance.now();
      let status: number | string;
      do {
        status = await healthStatus(url);
        if (status !== 200) await pause(250);
      } while (status !== 200 && performance.now() - start < ended);
      console.log(`served after ${(performance.now() - start).toFixed(0)} ms beside ${held.open()}`);
      expect.soft(status).toBe(200);
      held.end();
    });
  });
});

describe('1,000 requests in one go on one connection', () => {
  /** Milliseconds that somebody else waits beside them. */
  async function beside({ url, port }: ListeningProcess): Promise<number> {
    const get = `GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`;
    const options = { answers: 1_000, patience: 20_000, from: attacker };
    const going = exchange(url, get.repeat(1_000), options);
    const { milliseconds } = await ask(url);
    const { answers } = await going;
    expect.soft(answers.every(({ status }) => status === 200)).toBe(true);
    // a server may end a connection after so many requests, and says so
    if (answers.length < 1_000) expect.soft(answers.at(-1)?.headers.connection).toBe('close');
    return milliseconds;
  }

  it('are answered, and others beside them as by a bare server', async () => {
    const bare = await bareProcess();
    try {
      await withServer({}, async (server) => {
        // the second time, when the compiler knows the code
        const waits: number[] = [];
        for (const each of [bare, server, bare, server]) waits.push(await beside(each));
        const [, , theirs = 0, ours = 0] = waits;
        console.log(`another waits ${ours.toFixed(0)} ms, at the bare server ${theirs.toFixed(0)} ms`);
        expect.soft(ours).toBeLessThanOrEqual(Math.max(healthBounds.ratio * theirs, healthBounds.most));
      });
    } finally {
      await bare.stop();
    }
  });

  it('for work are served or refused like those of many, and none is left when the client goes', async () => {
    await withServer({}, async (server) => {
      const { url, port } = server;
      const api = await describedApi(url);
      const requests = Array.from({ length: 1_000 }, (_, k) => {
        const { body } = asJson({ ...tiny, horizon: 52, replicates: 200, seed: `pipelined ${k}` });
        return `POST /v1/simulations HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
      });
      const asked = performance.now();
      const { answers } = await exchange(url, requests.join(''), {
        answers: 1_000,
        patience: 8_000,
        from: attacker,
      });
      const held = performance.now() - asked;
      const statuses = new Set(answers.map(({ status }) => status));
      expect.soft([200, 429]).toEqual(expect.arrayContaining([...statuses]));
      expect.soft([...new Set(answers.flatMap((answer) => api.faults(answer)))]).toEqual([]);
      const start = performance.now();
      let status: unknown;
      do status = await isServed(url);
      while (status === 429 && performance.now() - start < 10_000);
      const waited = performance.now() - start;
      console.log(
        `${answers.length} answers of ${[...statuses]} in ${held.toFixed(0)} ms; then served after ${waited.toFixed(0)} ms`,
      );
      expect.soft(status).toBe(200);
      // whoever comes next waits no longer than a few of those that were simulated took
      const simulated = answers.filter((answer) => answer.status === 200).length;
      expect.soft(waited).toBeLessThan((4 * held) / Math.max(1, simulated));
      expect.soft(server.ended()).toBeUndefined();
    });
  });
});

describe('clients that leave', () => {
  it.each(['/v1/validate', '/v1/simulations'])(
    'in the middle of %s of the largest organisation free its place',
    async (path) => {
      await withServer({}, async ({ url }) => {
        const { people, contacts } = await largestOrganisation(url);
        const leavers = 8;
        const question = (size: number, seed: number) => ({
          method: 'POST',
          path,
          ...asJson({ ...tiny, organisation: { generate: { people: size, contacts } }, seed }),
        });
        // the largest may not be generated for a validation: the one that takes longest counts
        let [alone, worst] = [0, people];
        for (const size of [people, Math.min(people, 2_000)]) {
          await ask(url, question(size, 0));
          // the second time, when the compiler knows the code
          const { milliseconds } = await ask(url, question(size, 1));
          if (milliseconds > alone) [alone, worst] = [milliseconds, size];
        }
        const leaving = new AbortController();
        const left = Array.from({ length: leavers }, (_, k) =>
          ask(url, { ...question(worst, 2 + k), from: attacker, signal: leaving.signal }).catch(
            (error: Error) => error,
          ),
        );
        await pause(200);
        leaving.abort();
        await Promise.all(left);
        const start = performance.now();
        let status: unknown;
        do {
          status = (await ask(url, { ...ordinarySimulation(), patience: 60_000 })).status;
          if (status === 429) await pause(20);
        } while (status === 429 && performance.now() - start < 60_000);
        const waited = performance.now() - start;
        console.log(
          `${worst} people take ${alone.toFixed(0)} ms; after ${leavers} that left the next is served in ${waited.toFixed(0)} ms`,
        );
        expect.soft(status).toBe(200);
        expect.soft(waited, 'long before one could have ended').toBeLessThan(alone / 2 + 1_000);
      });
    },
  );
});

describe('malformed HTTP is refused with a problem, or the connection is closed:', () => {
  let server: ListeningProcess;
  let api: DescribedApi;
  beforeAll(async () => {
    server = await serverProcess();
    api = await describedApi(server.url);
    return () => server.stop();
  });

  it.each(malformed)('$name', async ({ sent, mayServe = false }) => {
    const { url, port } = server;
    const bytes = Buffer.from(sent(`127.0.0.1:${port}`), 'latin1');
    const { answers, closed } = await exchange(url, bytes, { patience: 3_000, end: true });
    const statuses = answers.map(({ status }) => status);
    const refused =
      statuses.length === 0 ? closed : statuses.every((status) => status >= 400 && status < 500);
    const served = mayServe && statuses.every((status) => status === 200);
    expect.soft([statuses, closed, refused || served]).toEqual([statuses, closed, true]);
    expect.soft(answers.flatMap((answer) => api.faults(answer))).toEqual([]);
    expect.soft((await ask(url)).status, 'the server lives').toBe(200);
  });
});
