import type { Socket } from 'node:net';
import { ask } from './ask.ts';
import { connection } from './exchange.ts';

/** Connections that are held open. */
export interface HeldConnections {
  /** Those that the server has not ended. */
  open(): number;
  /** Leaves them all. */
  end(): void;
}

/**
 * Opens connections, each of which sends the same beginning and then a byte a second, if any. Resolved once the server
 * has taken them all up.
 */
export async function holdConnections(
  url: string,
  from: string,
  count: number,
  beginning: string,
  slowly: string,
): Promise<HeldConnections> {
  const sockets: Socket[] = [];
  const open = new Set<Socket>();
  // not all in one turn: the system would put off those that find the server's queue full
  for (let k = 0; k < count; k++) {
    const socket = connection(url, from);
    sockets.push(socket);
    // a refusal shows as an end, whichever way it is told
    socket.on('error', () => {});
    socket.on('close', () => open.delete(socket));
    socket.on('connect', () => {
      open.add(socket);
      socket.write(beginning);
    });
    socket.resume();
    if (k % 50 === 49) await new Promise((resolve) => socket.once('connect', resolve).once('close', resolve));
  }
  // a connection stands to its client before the server takes it: who is answered has come after all of them
  await ask(url);
  // each in its own moment of the second, as those would be that know nothing of each other
  const [bytes, turns] = [[...slowly], 100];
  let turn = 0;
  const dripping = setInterval(() => {
    const byte = bytes[Math.floor(turn / turns) % bytes.length];
    for (let k = turn % turns; byte !== undefined && k < sockets.length; k += turns)
      if (open.has(sockets[k]!)) sockets[k]!.write(byte);
    turn++;
  }, 1000 / turns);
  return {
    open: () => open.size,
    end() {
      clearInterval(dripping);
      for (const socket of sockets) socket.destroy();
    },
  };
}
