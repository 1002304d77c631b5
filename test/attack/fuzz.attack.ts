import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './ask.ts';
import { describedApi, type Json } from './describedApi.ts';
import { exchange } from './exchange.ts';
import { brokenRequests } from './fuzz/brokenRequests.ts';
import { type Published, validRequests } from './fuzz/validRequests.ts';
import { bytesOf, operationOf, type Wire } from './fuzz/wire.ts';
import { isServed, ordinarySimulation } from './isServed.ts';
import type { ListeningProcess } from './listeningProcess.ts';
import { serverProcess } from './serverProcess.ts';

/** Requests of each kind: `FUZZ_REQUESTS=10000 npm run test:attack -- fuzz` sends more. */
const count = Number(process.env.FUZZ_REQUESTS ?? 1_000);
/** What `FAST_CHECK_SEED` says, or a new one; it is printed. */
const seed = fc.readConfigureGlobal().seed ?? Math.trunc(Math.random() * 2 ** 31);
/** Requests under way at the same time. */
const width = 4;
/** Milliseconds until a request counts as one that hangs: a broken one may ask for a run of usual size. */
const patience = 30_000;
const testTimeout = 60_000 + count * 60;

let server: ListeningProcess;
let published: Published;

const json = async (path: string) => JSON.parse(String((await ask(server.url, { path })).body));

beforeAll(async () => {
  server = await serverProcess();
  const results = [];
  for (let k = 0; k < 3; k++)
    results.push(JSON.parse(String((await ask(server.url, ordinarySimulation())).body)) as { id: string });
  const { templates } = (await json('/v1/templates')) as { templates: { name: string }[] };
  published = {
    api: await describedApi(server.url),
    scenario: (await json('/v1/schemas/scenario')) as Json,
    plan: (await json('/v1/schemas/plan')) as Json,
    known: { result: results.map(({ id }) => id), template: templates.map(({ name }) => name) },
  };
});
afterAll(async () => {
  await server.stop();
});

/** A request as it is told: the beginning of it, in characters that can be printed. */
const shown = (bytes: Buffer) =>
  JSON.stringify(bytes.toString('latin1', 0, 1_500)).replaceAll('\\r\\n', '\n');

/** What came of many requests. */
interface Outcome {
  readonly statuses: ReadonlyMap<string, number>;
  /** How often each fault was found, and the request that showed it first. */
  readonly faults: Readonly<Record<string, string>>;
  readonly slowest: number;
}

/** Sends requests and looks for faults in what is answered. */
async function sendAll(
  wires: readonly Wire[],
  faultsOfStatus: (wire: Wire, status: number) => string[],
): Promise<Outcome> {
  const { api } = published;
  const statuses = new Map<string, number>();
  const faults = new Map<string, { times: number; first: string }>();
  const host = `127.0.0.1:${server.port}`;
  let next = 0;
  let slowest = 0;
  async function sendOn(): Promise<void> {
    while (next < wires.length && server.ended() === undefined) {
      const wire = wires[next++]!;
      const bytes = bytesOf(wire, host);
      const bodiless = wire.method === 'HEAD';
      // a body that is said to be longer than it is ends with the connection
      const { answers, closed, milliseconds } = await exchange(server.url, bytes, {
        patience,
        bodiless,
        end: wire.length !== undefined,
      });
      const [answer] = answers;
      const outcome = answer ? String(answer.status) : closed ? 'closed' : 'hangs';
      statuses.set(outcome, (statuses.get(outcome) ?? 0) + 1);
      slowest = Math.max(slowest, milliseconds);
      const found = answer
        ? [
            ...api.faults(answer, { operation: operationOf(wire, api.operations), bodiless }),
            ...faultsOfStatus(wire, answer.status),
          ]
        : closed
          ? []
          : ['hangs'];
      for (const fault of found) {
        const kind = fault.replace(/\d{4,}/g, 'N').slice(0, 160);
        const { times = 0, first = shown(bytes) } = faults.get(kind) ?? {};
        faults.set(kind, { times: times + 1, first });
      }
    }
  }
  await Promise.all(Array.from({ length: width }, sendOn));
  return {
    statuses,
    faults: Object.fromEntries(
      [...faults].map(([kind, { times, first }]) => [kind, `${times} times, first by ${first}`]),
    ),
    slowest,
  };
}

const told = (name: string, { statuses, slowest }: Outcome) =>
  `${count} ${name} requests, seed ${seed}: ${[...statuses]
    .sort()
    .map(([status, times]) => `${status} × ${times}`)
    .join(', ')}; the slowest took ${slowest.toFixed(0)} ms`;

/** Holds that the server lives and serves. */
async function isWell(): Promise<void> {
  expect.soft(server.ended(), server.log()).toBeUndefined();
  expect.soft((await ask(server.url)).status).toBe(200);
  expect.soft(await isServed(server.url)).toBe(200);
}

describe('requests made of the server’s own schemas', () => {
  it(
    'that are valid are answered as it describes',
    async () => {
      const wires = fc.sample(validRequests(published), { numRuns: count, seed });
      const accepts = new Ajv2020({ strict: false, multipleOfPrecision: 6 }).compile(published.scenario);
      for (const { value } of wires)
        if (typeof value === 'object' && value !== null && !('scenario' in value))
          expect([value, accepts(value), accepts.errors]).toEqual([value, true, null]);
      const outcome = await sendAll(wires, (wire, status) => {
        const operation = operationOf(wire, published.api.operations);
        return operation?.answers.has(status) ? [] : [`${status} is no answer of ${operation?.id}`];
      });
      console.log(told('valid', outcome));
      expect.soft(outcome.faults).toEqual({});
      // schemas cannot say all that makes a scenario sound; enough of them are
      expect.soft(outcome.statuses.get('200') ?? 0).toBeGreaterThan(count / 3);
      await isWell();
    },
    testTimeout,
  );

  it(
    'that are broken are refused with a problem',
    async () => {
      const wires = fc.sample(brokenRequests(validRequests(published)), { numRuns: count, seed });
      const outcome = await sendAll(wires, () => []);
      console.log(told('broken', outcome));
      expect.soft(outcome.faults).toEqual({});
      await isWell();
    },
    testTimeout,
  );
});
