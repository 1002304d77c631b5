import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Limits } from '../limits.ts';
import { isWaitedOn } from './attend.ts';

/**
 * Bounds the connections that are open, in all and from one address. When there is one too many, that of the same
 * address is closed on which for longest no request has begun, unless its client waits for the server: whoever keeps
 * many open, sends slowly on them or does not read what was asked for loses the first of them, and keeps nobody else
 * out. Where all are waited on, the new one is closed.
 */
export function limitConnections(
  app: FastifyInstance,
  { connections, connectionsOfAddress }: Pick<Limits, 'connections' | 'connectionsOfAddress'>,
): void {
  // in the order in which they last began something
  const open = new Map<string, Set<Socket>>();
  let all = 0;

  /** Closes the idlest connection of an address that can be spared. */
  function closeOne(address: string): boolean {
    for (const socket of open.get(address) ?? [])
      if (!isWaitedOn(socket) && !socket.destroyed) {
        socket.destroy();
        return true;
      }
    return false;
  }

  function mostCrowded(): string {
    let most = '';
    for (const [address, { size }] of open) if (size > (open.get(most)?.size ?? 0)) most = address;
    return most;
  }

  app.server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? '';
    const ofAddress = open.get(address) ?? new Set();
    const room =
      (ofAddress.size < connectionsOfAddress || closeOne(address)) &&
      (all < connections || closeOne(mostCrowded()));
    if (!room) {
      socket.destroy();
      return;
    }
    all++;
    open.set(address, ofAddress.add(socket));
    socket.once('close', () => {
      all--;
      ofAddress.delete(socket);
      if (ofAddress.size === 0 && open.get(address) === ofAddress) open.delete(address);
    });
  });
  app.server.on('request', ({ socket }: IncomingMessage) => {
    const ofAddress = open.get(socket.remoteAddress ?? '');
    if (ofAddress?.delete(socket)) ofAddress.add(socket);
  });
}
