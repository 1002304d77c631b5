import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attacker } from './addresses.ts';
import { NoAnswer } from './ask.ts';
import { bareProcess } from './bareProcess.ts';
import { healthBounds } from './bounds.ts';
import { describedApi } from './describedApi.ts';
import { type Beside, healthSamples, type Latencies } from './healthSamples.ts';
import { holdConnections } from './holdConnections.ts';
import { isServed } from './isServed.ts';
import type { ListeningProcess } from './listeningProcess.ts';
import { keepSending, loads } from './loads.ts';
import { withServer } from './serverProcess.ts';

/** Samples of each server beside each load, and seconds that a round of them lasts. */
const atLeast = 300;
const seconds = 5;
/** On a busy machine one round may tell more of the machine than of the server. */
const rounds = 3;

let bare: ListeningProcess;
beforeAll(async () => {
  bare = await bareProcess();
});
afterAll(() => bare.stop());

const told = ({ n, median, p99, most, failed }: Latencies) =>
  `n ${n}, median ${median.toFixed(1)}, p99 ${p99.toFixed(1)}, most ${most.toFixed(0)} ms, failed ${failed}`;

/** What ours may take beside what a bare server takes, in milliseconds. */
const allowed = ({ bare }: Beside) => ({
  p99: Math.max(healthBounds.ratio * bare.p99, healthBounds.allowance),
  // a machine that makes the bare server wait longer says nothing about ours
  most: Math.max(bare.most, healthBounds.most),
});

const settled = (beside: Beside) =>
  beside.ours.p99 <= allowed(beside).p99 && beside.ours.most <= allowed(beside).most;

/** Asks both servers how they are, and holds what was promised. Tells the figures. */
async function holdsHealth(ours: string): Promise<string> {
  const beside = await healthSamples({ ours, bare: bare.url }, { seconds, atLeast, rounds, settled });
  const { p99, most } = allowed(beside);
  expect.soft(beside.ours.n, 'samples').toBeGreaterThanOrEqual(atLeast);
  expect.soft(beside.ours.failed, 'answers other than 200').toBe(0);
  expect.soft(beside.ours.p99, 'p99 in ms').toBeLessThanOrEqual(p99);
  expect.soft(beside.ours.most, 'slowest in ms').toBeLessThanOrEqual(most);
  return `ours: ${told(beside.ours)}\nbare: ${told(beside.bare)}`;
}

/** Both servers have answered often enough that the compiler knows the code. */
const warmUp = (ours: string) =>
  healthSamples({ ours, bare: bare.url }, { seconds: 1, atLeast: 0, rounds: 1, settled: () => true });

describe('/healthz is answered as by a bare server beside', () => {
  it('no load at all', async () => {
    await withServer({}, async ({ url }) => {
      await warmUp(url);
      console.log(await holdsHealth(url));
    });
  });

  it.each(loads)('$name', async ({ width, questions }) => {
    await withServer({}, async (server) => {
      const { url } = server;
      const api = await describedApi(url);
      const asked = await questions(url);
      await warmUp(url);
      const load = keepSending(url, asked, width, attacker);
      const figures = await holdsHealth(url);
      const answers = await load.stop();
      const statuses = new Map<string, number[]>();
      const faults = new Set<string>();
      for (const answer of answers) {
        const unanswered = answer instanceof NoAnswer;
        const status = unanswered ? answer.message.replace(/ after .*/, '') : String(answer.status);
        statuses.set(status, [...(statuses.get(status) ?? []), answer.milliseconds]);
        for (const fault of unanswered ? [status] : api.faults(answer)) faults.add(fault);
      }
      const counts = [...statuses].map(
        ([status, times]) => `${status} × ${times.length}, at most ${Math.max(...times).toFixed(0)} ms`,
      );
      const peak = (server.peakBytes() ?? 0) / 1e6;
      console.log(`${figures}\nload: ${counts.join('; ')}; the server held at most ${peak.toFixed(0)} MB`);
      expect.soft([...faults], 'faults of the answers to the load').toEqual([]);
      expect.soft(answers.length, 'the load is repeated').toBeGreaterThan(2);
      expect.soft(server.ended(), 'the server lives').toBeUndefined();
      expect.soft(await isServed(url), 'an ordinary simulation').toBe(200);
    });
  });

  it('1,000 bodies that come a byte a second', async () => {
    await withServer({}, async (server) => {
      const { url, port } = server;
      await warmUp(url);
      const beginning = [
        'POST /v1/validate HTTP/1.1',
        `Host: 127.0.0.1:${port}`,
        'Content-Type: application/json',
        'Content-Length: 100000',
        '\r\n',
      ].join('\r\n');
      const slow = await holdConnections(url, attacker, 1_000, beginning, '{"version":1,');
      const figures = await holdsHealth(url);
      console.log(`${figures}\nload: ${slow.open()} connections are open`);
      expect.soft(await isServed(url), 'an ordinary simulation').toBe(200);
      slow.end();
    });
  });
});
