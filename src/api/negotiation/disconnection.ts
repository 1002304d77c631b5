import type { FastifyReply } from 'fastify';

/** Why work was dropped when its client went away; nobody is left to read it. */
export class Disconnected extends Error {
  constructor() {
    super('the client closed the connection');
    this.name = 'Disconnected';
  }
}

/** A signal that aborts when the connection closes before the answer is out. */
export function disconnection({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort(new Disconnected());
  });
  return controller.signal;
}
