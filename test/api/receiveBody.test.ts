import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test, vi } from 'vitest';
import { Disconnected } from '../../src/api/problems/disconnected.ts';
import { type Received, receiveBody } from '../../src/api/submissions/receiveBody.ts';

/** A request that has said how long its body will be, or nothing of it. */
function request(declared?: number): IncomingMessage {
  const message = new IncomingMessage(new Socket());
  if (declared !== undefined) message.headers['content-length'] = String(declared);
  return message;
}

const closed = (message: IncomingMessage) => new Promise((resolve) => message.once('close', resolve));

/** What is made of a body that comes in these pieces, and what was told of each. */
async function receive(pieces: readonly string[], declared?: number, most = 100) {
  const message = request(declared);
  const take = vi.fn<(bytes: number, whole: boolean) => void>();
  const received = vi.fn<Received>();
  receiveBody(message, { media: 'json', most, take }, received);
  for (const piece of pieces) message.push(Buffer.from(piece));
  message.push(null);
  await closed(message);
  expect(received).toHaveBeenCalledTimes(1);
  const [[error, body]] = received.mock.calls;
  return { error, body, taken: take.mock.calls };
}

test('a body is the same in one piece and in many, announced or not', async () => {
  const one = await receive(['{"version":1}'], 13);
  expect(one.taken).toEqual([[13, true]]);
  expect(Buffer.from(one.body!.bytes).toString()).toBe('{"version":1}');
  expect(one.body!.bytes.buffer).toBeInstanceOf(SharedArrayBuffer);
  for (const declared of [13, undefined]) {
    const many = await receive(['{"ver', 'sion', '":1}'], declared);
    expect(many.taken).toEqual([
      [5, false],
      [4, false],
      [4, false],
    ]);
    expect(many.body!.hash).toBe(one.body!.hash);
    expect(many.body!.bytes).toEqual(one.body!.bytes);
  }
  expect((await receive(['{"version":2}'], 13)).body!.hash).not.toBe(one.body!.hash);
});

test('a body of nothing is one', async () => {
  const { error, body } = await receive([]);
  expect(error).toBe(null);
  expect(body!.bytes).toHaveLength(0);
});

test('of a body that is too large no more is taken in than it may have', async () => {
  const { error, body, taken } = await receive(['1234', '5678', '9'], undefined, 7);
  expect(error).toMatchObject({ kind: 'body-too-large' });
  expect(body).toBeUndefined();
  expect(taken).toEqual([[4, false]]);
});

test('a client that goes before all has come is told of once', async () => {
  const message = request(13);
  const received = vi.fn<Received>();
  receiveBody(message, { media: 'json', most: 100, take() {} }, received);
  message.push(Buffer.from('{"ver'));
  message.destroy();
  await closed(message);
  expect(received.mock.calls).toEqual([[new Disconnected()]]);
});

test('a body that is refused while it comes is told of once, whatever becomes of it', async () => {
  const message = request(13);
  const received = vi.fn<Received>();
  const stop = receiveBody(message, { media: 'json', most: 100, take() {} }, received);
  message.push(Buffer.from('{"ver'));
  const reason = new Error('no room');
  stop(reason);
  message.push(Buffer.from('sion":1}'));
  message.push(null);
  message.destroy();
  await closed(message);
  expect(received.mock.calls).toEqual([[reason]]);
});
