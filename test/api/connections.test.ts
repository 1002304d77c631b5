import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { startListening } from '../../src/api/startListening.ts';
import { long, startApi, tiny } from './startApi.ts';

const send = (url: string, scenario: object, signal?: AbortSignal) =>
  fetch(`${url}/v1/simulations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(scenario),
    ...(signal ? { signal } : {}),
  });

/** Sends a scenario on a connection of its own; resolved once the last byte of it is on its way. */
async function sent(url: string, scenario: object): Promise<{ status: Promise<number | undefined> }> {
  const headers = { 'content-type': 'application/json' };
  const sending = request(`${url}/v1/simulations`, { method: 'POST', agent: false, headers });
  const status = once(sending, 'response').then(([response]) => {
    response.resume();
    return response.statusCode;
  });
  sending.end(JSON.stringify(scenario));
  await once(sending, 'finish');
  return { status };
}

let asked = 0;

/** Asks for a small simulation that is not kept yet: 200, or 429 while another one runs. */
const refusedOrDone = async (url: string) => (await send(url, { ...tiny, seed: `ask ${asked++}` })).status;

/** Sends a scenario until it runs, as the server shows by refusing another: a small one may have come first. */
async function running(
  url: string,
  scenario: object,
  signal?: AbortSignal,
): Promise<{ answer: Promise<Response | string> }> {
  for (;;) {
    let refused = false;
    const answer = send(url, scenario, signal).then(
      (response) => {
        refused = response.status === 429;
        return response;
      },
      (error: Error) => error.name,
    );
    while (!refused) if ((await refusedOrDone(url)) === 429) return { answer };
  }
}

describe('a server', () => {
  it('cancels a simulation whose client has gone', async () => {
    const app = await startApi({ limits: { running: 1, waiting: 0 } });
    const { url } = await startListening(app, { port: 0 });
    const client = new AbortController();
    const gone = await running(url, long, client.signal);
    client.abort();
    expect(await gone.answer).toBe('AbortError');
    // its turn is free again long before it could have ended
    await vi.waitFor(async () => expect(await refusedOrDone(url)).toBe(200), {
      timeout: 60_000,
      interval: 10,
    });
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('cancels all that a client asked for in one go on a connection, and forgets what it sent, once it has gone', async () => {
    const bodies = Array.from({ length: 6 }, (_, k) => JSON.stringify({ ...long, seed: `in one go ${k}` }));
    const openBodyBytes = bodies.join('').length;
    const app = await startApi({ limits: { running: 1, waiting: 5, waitingOfAddress: 5, openBodyBytes } });
    const { url } = await startListening(app, { port: 0 });
    const { host, hostname, port } = new URL(url);
    const client = connect(Number(port), hostname);
    for (const body of bodies)
      client.write(
        `POST /v1/simulations HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      );
    await vi.waitFor(async () => expect(await refusedOrDone(url)).toBe(429), { timeout: 60_000 });
    client.destroy();
    // as large as all but one of them together, and served long before any of them could have ended
    const next = { ...tiny, seed: 'next', question: 'x'.repeat(openBodyBytes - 2 * bodies[0]!.length) };
    await vi.waitFor(async () => expect((await send(url, next)).status).toBe(200), { timeout: 60_000 });
  });

  it('goes on with a simulation that another client still waits for', async () => {
    const app = await startApi({ limits: { running: 1, waiting: 0 } });
    const { url } = await startListening(app, { port: 0 });
    // long enough that the first client has left before it ends, whatever the machine
    const scenario = { ...long, replicates: 1200 };
    const client = new AbortController();
    const leaves = await running(url, scenario, client.signal);
    const stays = await sent(url, scenario);
    // what is asked later goes the same way: a connection that is open already may overtake once, hardly thrice
    for (let later = 0; later < 3; later++) expect(await refusedOrDone(url)).toBe(429);
    client.abort();
    expect(await leaves.answer).toBe('AbortError');
    expect(await stays.status).toBe(200);
  });

  it('tells those who wait that it stops, and frees its port', async () => {
    const app = await startApi({ limits: { running: 1, waiting: 0 } });
    const stop = new AbortController();
    const { url, closed } = await startListening(app, { port: 0, signal: stop.signal });
    const waiting = await running(url, long);
    stop.abort();
    const answer = await waiting.answer;
    if (typeof answer === 'string') throw new Error(answer);
    expect(answer.status).toBe(503);
    expect(((await answer.json()) as { type: string }).type).toBe('/problems/stopping');
    await closed;
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });

  it('listens on this machine only, and says so when a port is taken', async () => {
    const { url } = await startListening(await startApi(), { port: 0 });
    expect(new URL(url).hostname).toBe('127.0.0.1');
    const port = Number(new URL(url).port);
    await expect(startListening(await startApi(), { port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('survives what is not HTTP', async () => {
    const { url } = await startListening(await startApi(), { port: 0 });
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.on('error', () => {});
    socket.resume();
    socket.end('\0\0 nonsense\r\n\r\n');
    await new Promise((resolve) => socket.on('close', resolve));
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
});
