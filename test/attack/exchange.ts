import { connect, type Socket } from 'node:net';
import { type RawAnswer, readAnswers } from './readAnswers.ts';

/** What came of bytes that were sent. */
export interface Exchange {
  readonly answers: readonly RawAnswer[];
  /** Whether the server ended the connection. */
  readonly closed: boolean;
  readonly milliseconds: number;
}

/** How bytes are sent. */
export interface ExchangeOptions {
  /** Whole answers to wait for; the connection is left after the last. */
  readonly answers?: number;
  /** Milliseconds to wait. */
  readonly patience?: number;
  /** Says after the bytes that no more will come. */
  readonly end?: boolean;
  /** Answers have no bodies, as those to HEAD. */
  readonly bodiless?: boolean;
  /** Sent after the rest, a byte a second. */
  readonly slowly?: string;
  /** The address on this machine that it comes from. */
  readonly from?: string;
}

/** An open connection to a server on this machine. */
export const connection = (url: string, from?: string): Socket =>
  connect({
    host: '127.0.0.1',
    port: Number(new URL(url).port),
    ...(from === undefined ? {} : { localAddress: from }),
  });

/** Sends bytes as they are, whether or not they are HTTP, and reads what comes back. */
export function exchange(
  url: string,
  sent: string | Uint8Array,
  options: ExchangeOptions = {},
): Promise<Exchange> {
  const {
    answers: wanted = 1,
    patience = 10_000,
    end = false,
    bodiless = false,
    slowly = '',
    from,
  } = options;
  const start = performance.now();
  const socket = connection(url, from);
  const answers: RawAnswer[] = [];
  let rest: Buffer = Buffer.alloc(0);
  const read = (closed: boolean) => {
    const come = readAnswers(rest, { bodiless, closed });
    answers.push(...come.answers);
    rest = come.rest;
  };
  return new Promise((resolve) => {
    let dripping: NodeJS.Timeout | undefined;
    const finish = (closed: boolean) => {
      clearTimeout(impatience);
      clearInterval(dripping);
      socket.destroy();
      read(closed);
      resolve({ answers, closed, milliseconds: performance.now() - start });
    };
    const impatience = setTimeout(() => finish(false), patience);
    // a reset is an end too: what had come until then is read
    socket.once('error', () => finish(true));
    socket.once('close', () => finish(true));
    socket.on('data', (chunk: Buffer) => {
      rest = Buffer.concat([rest, chunk]);
      read(false);
      if (answers.length >= wanted) finish(false);
    });
    socket.write(sent);
    if (end) socket.end();
    let at = 0;
    if (slowly !== '')
      dripping = setInterval(() => {
        if (at < slowly.length && socket.writable) socket.write(slowly[at++]!);
      }, 1000);
  });
}
