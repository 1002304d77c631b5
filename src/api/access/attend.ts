import { Socket } from 'node:net';
import type { FastifyReply } from 'fastify';
import { Disconnected } from '../problems/disconnected.ts';
import { whenOver } from '../whenOver.ts';

/** Who waits for work. */
export interface Client {
  /** Aborts when the client has gone. */
  readonly signal: AbortSignal;
  /** Where it asks from. */
  readonly address: string;
}

/** Connections on which clients wait for what the server does, with the number of requests that do. */
const waiting = new WeakMap<Socket, number>();

/** Whether a client waits on this connection for what the server does. */
export const isWaitedOn = (socket: Socket): boolean => waiting.has(socket);

/**
 * Does work that a client waits for: it has gone when its connection closes before the answer is out. Until the work is
 * done, the connection may be silent, and is not closed for others.
 */
export async function attend<Result>(
  reply: FastifyReply,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const { request, server } = reply;
  const { socket } = request.raw;
  const controller = new AbortController();
  const stop = whenOver(reply, () => controller.abort(new Disconnected()));
  waiting.set(socket, (waiting.get(socket) ?? 0) + 1);
  allowSilence(socket, 0);
  try {
    return await work({ signal: controller.signal, address: socket.remoteAddress ?? '' });
  } finally {
    stop();
    const others = waiting.get(socket)! - 1;
    if (others > 0) waiting.set(socket, others);
    else {
      waiting.delete(socket);
      // from here on it is the client's to take the answer in
      allowSilence(socket, server.server.timeout);
    }
  }
}

/** Milliseconds that a connection may be silent, 0 for any number. A request that is made up has no connection. */
function allowSilence(socket: Socket, milliseconds: number): void {
  if (socket instanceof Socket) socket.setTimeout(milliseconds);
}
