import type { App } from './app.ts';

/** Where the server answers, and until when. */
export interface ListenOptions {
  /** Only this machine unless told otherwise. */
  readonly host?: string | undefined;
  /** 0 for any free port. */
  readonly port?: number | undefined;
  /** Stops the server when aborted. Whoever runs the process decides which of its signals mean that. */
  readonly signal?: AbortSignal | undefined;
}

/** A server that answers. */
export interface Listening {
  /** `http://127.0.0.1:3000` */
  readonly url: string;
  /** Resolved once the last answer is given and nothing listens any more. */
  readonly closed: Promise<void>;
}

/** Milliseconds that clients have to take their last answers before they are cut off. */
const patience = 5000;

/**
 * Opens the port. When the signal aborts, nobody new is let in, simulations are cancelled (their clients are told),
 * answers under way are finished, and the port is free again.
 *
 * @throws the system's error, such as `EADDRINUSE` for a port that is taken; the server is closed then
 */
export async function startListening(
  app: App,
  { host = '127.0.0.1', port = 3000, signal }: ListenOptions = {},
): Promise<Listening> {
  const closed = new Promise<void>((resolve) => app.addHook('onClose', async () => resolve()));
  try {
    signal?.throwIfAborted();
    const url = await app.listen({ host, port });
    const stop = () => {
      const impatience = setTimeout(() => app.server.closeAllConnections(), patience);
      void app.close().finally(() => clearTimeout(impatience));
    };
    signal?.addEventListener('abort', stop, { once: true });
    if (signal?.aborted) stop();
    return { url, closed };
  } catch (error) {
    await app.close();
    throw error;
  }
}
