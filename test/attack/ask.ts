import { type Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';

/** A request. */
export interface Question {
  readonly method?: string;
  /** With its query; `/healthz` unless given. */
  readonly path?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Uint8Array;
  /** Keeps connections; otherwise each request has a fresh one. */
  readonly agent?: Agent;
  /** The address on this machine that it comes from. */
  readonly from?: string;
  /** Milliseconds to wait for the whole answer. */
  readonly patience?: number;
  /** Gives it up. */
  readonly signal?: AbortSignal;
}

/** A whole answer. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** From the request to the last byte of the answer. */
  readonly milliseconds: number;
}

/** The connection ended, or patience did, before there was a whole answer. */
export class NoAnswer extends Error {
  readonly milliseconds: number;

  constructor(reason: string, milliseconds: number) {
    super(`${reason} after ${Math.round(milliseconds)} ms`);
    this.name = 'NoAnswer';
    this.milliseconds = milliseconds;
  }
}

/** Sends a request and waits for the whole answer. @throws NoAnswer */
export function ask(url: string, question: Question = {}): Promise<Answer> {
  const {
    method = 'GET',
    path = '/healthz',
    headers = {},
    body,
    agent = false,
    from,
    patience = 30_000,
    signal,
  } = question;
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const fail = (reason: string) => {
      clearTimeout(impatience);
      reject(new NoAnswer(reason, performance.now() - start));
    };
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const asking = request(`${url}${path}`, {
      method,
      agent,
      headers: { ...length, ...headers },
      ...(from === undefined ? {} : { localAddress: from }),
      ...(signal === undefined ? {} : { signal }),
    });
    const impatience = setTimeout(() => asking.destroy(new Error('no whole answer')), patience);
    asking.once('error', (error: NodeJS.ErrnoException) => fail(error.code ?? error.message));
    asking.once('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', (error: NodeJS.ErrnoException) => fail(error.code ?? error.message));
      response.once('end', () => {
        clearTimeout(impatience);
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
          milliseconds: performance.now() - start,
        });
      });
    });
    asking.end(body);
  });
}
