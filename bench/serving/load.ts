import autocannon from 'autocannon';
import { type Asked, headersOf } from './request.ts';
import type { Server } from './startServer.ts';

/** What a server did under load for a time. */
export interface Loaded {
  readonly answers: number;
  /** Answers a second, by the clock. */
  readonly rate: number;
  /** Seconds of the server's processor for one answer; undefined where the system does not tell. */
  readonly processor: number | undefined;
}

/** Connections that are kept open, each with a request under way. */
export const CONNECTIONS = 10;
/** Milliseconds between two looks whether the time is up. */
const SAMPLING = 20;

/**
 * Sends the same request again and again over connections that stay open.
 *
 * @throws Error where an answer fails or is another than 2xx
 */
export async function load(
  server: Server,
  asked: Asked,
  { pipelining, seconds }: { pipelining: number; seconds: number },
): Promise<Loaded> {
  const { url, method, body } = asked;
  let answers = 0;
  let first = 0;
  let last = 0;
  const before = server.processor();
  const { errors, non2xx } = await new Promise<autocannon.Result>((resolve, reject) => {
    const options = {
      ...{ url, method, headers: headersOf(asked), pipelining },
      ...(body === undefined ? {} : { body }),
      ...{ connections: CONNECTIONS, duration: seconds, sampleInt: SAMPLING },
    };
    const done = (error: unknown, result: autocannon.Result) => (error ? reject(error) : resolve(result));
    autocannon(options, done).on('response', () => {
      last = performance.now();
      if (answers++ === 0) first = last;
    });
  });
  const after = server.processor();
  if (errors + non2xx > 0) throw new Error(`${method} ${url} failed ${errors + non2xx} times under load`);
  return {
    answers,
    rate: ((answers - 1) * 1000) / (last - first),
    processor: before === undefined || after === undefined ? undefined : (after - before) / answers,
  };
}
