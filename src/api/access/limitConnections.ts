import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Limits } from '../limits.ts';

/**
 * Bounds the connections that are open, in all and from one address. When there is one too many, that of the same
 * address is closed which has been without a request under way for longest: whoever keeps many open, or sends slowly on
 * them, loses the oldest, and keeps nobody else out. Where every one is waiting for an answer, the new one is closed.
 */
export function limitConnections(
  app: FastifyInstance,
  { connections, connectionsOfAddress }: Pick<Limits, 'connections' | 'connectionsOfAddress'>,
): void {
  // both in the order in which connections last had something to do, the idlest first
  const idle = new Map<string, Set<Socket>>();
  const waiting = new Set<Socket>();
  const open = new Map<string, number>();
  let all = 0;

  const addressOf = ({ remoteAddress = '' }: Socket) => remoteAddress;

  /** Closes the idlest connection of an address. */
  function closeIdlest(address: string): boolean {
    const [idlest] = idle.get(address) ?? [];
    idlest?.destroy();
    return idlest !== undefined;
  }

  /** The address with the most connections. */
  function crowdedAddress(): string {
    let most = '';
    for (const [address, count] of open) if (count > (open.get(most) ?? 0)) most = address;
    return most;
  }

  app.server.on('connection', (socket: Socket) => {
    const address = addressOf(socket);
    const count = open.get(address) ?? 0;
    if (count >= connectionsOfAddress && !closeIdlest(address)) return void socket.destroy();
    if (all >= connections && !closeIdlest(crowdedAddress())) return void socket.destroy();
    all++;
    open.set(address, (open.get(address) ?? 0) + 1);
    const ofAddress = idle.get(address) ?? new Set();
    idle.set(address, ofAddress.add(socket));
    socket.once('close', () => {
      all--;
      const left = open.get(address)! - 1;
      waiting.delete(socket);
      ofAddress.delete(socket);
      if (left > 0) open.set(address, left);
      else {
        open.delete(address);
        idle.delete(address);
      }
    });
  });
  // a request whose body is there waits for what the server does, and is not idle
  app.addHook('preHandler', ({ raw: { socket } }, _reply, done) => {
    idle.get(addressOf(socket))?.delete(socket);
    waiting.add(socket);
    done();
  });
  // what is left then is to take the answer in, which is the client's affair
  app.addHook('onSend', ({ raw: { socket } }, _reply, payload, done) => {
    if (waiting.delete(socket) && !socket.destroyed) idle.get(addressOf(socket))?.add(socket);
    done(null, payload);
  });
}
