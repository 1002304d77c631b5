import type { Socket } from 'node:net';
import type { FastifyReply } from 'fastify';

/** What is to be done when a connection closes, for each of its requests that is not over. */
const pending = new WeakMap<Socket, Set<() => void>>();

/**
 * Calls back once when a request is over: answered, or its client gone. A response that stands behind others of its
 * connection (pipelining) is not told when that closes, so that the connection is asked as well. What is returned calls
 * the calling back off.
 */
export function whenOver({ raw, request }: FastifyReply, over: () => void): () => void {
  const { socket } = request.raw;
  const ofSocket = pendingOf(socket);
  const stop = () => {
    raw.off('close', end);
    ofSocket.delete(end);
  };
  const end = () => {
    stop();
    over();
  };
  ofSocket.add(end);
  raw.once('close', end);
  if (raw.destroyed || socket.destroyed) end();
  return stop;
}

/** One listener a connection, however many requests come on it. */
function pendingOf(socket: Socket): Set<() => void> {
  const known = pending.get(socket);
  if (known) return known;
  const ofSocket = new Set<() => void>();
  pending.set(socket, ofSocket);
  socket.once('close', () => {
    for (const end of ofSocket) end();
  });
  return ofSocket;
}
