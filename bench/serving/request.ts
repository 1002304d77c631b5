import { type IncomingHttpHeaders, request as send } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** What a request asks for; no encoding of the answer is ever accepted. */
export interface Asked {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly body?: string;
}

/** The headers that a request is sent with, here and under load. */
export const headersOf = ({ body }: Asked): Record<string, string> =>
  body === undefined ? {} : { 'content-type': 'application/json' };

/**
 * Sends one request.
 *
 * @throws Error unless it is answered with 200
 */
export async function request(asked: Asked): Promise<{ headers: IncomingHttpHeaders; bytes: Buffer }> {
  const { url, method, body } = asked;
  return new Promise((resolve, reject) => {
    send(url, { method, headers: headersOf(asked), agent: false }, async (answer) => {
      const bytes = await buffer(answer);
      if (answer.statusCode === 200) resolve({ headers: answer.headers, bytes });
      else reject(new Error(`${method} ${url} was answered with ${answer.statusCode}: ${bytes}`));
    })
      .once('error', reject)
      .end(body);
  });
}
