import type { FastifyReply } from 'fastify';
import { Disconnected } from '../problems/disconnected.ts';
import { waitingConnections } from './limitConnections.ts';

/**
 * Does work that a client waits for. The signal aborts when its connection closes before the answer is out; until the
 * work is done, the connection does not count as idle.
 */
export async function attend<Result>(
  reply: FastifyReply,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const { raw, request } = reply;
  const { socket } = request.raw;
  const controller = new AbortController();
  const gone = () => controller.abort(new Disconnected());
  if (raw.destroyed) gone();
  raw.once('close', gone);
  waitingConnections.add(socket);
  try {
    return await work(controller.signal);
  } finally {
    waitingConnections.delete(socket);
    raw.off('close', gone);
  }
}
