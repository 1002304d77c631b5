import { createHash, timingSafeEqual } from 'node:crypto';

/** Who may look at the page of a queue. */
export interface Credentials {
  readonly user: string;
  readonly password: string;
}

/** What the answer 401 says of how to ask (RFC 7617). */
export const CHALLENGE = 'Basic realm="uptake queue", charset="UTF-8"';

/** Looks whether the header `Authorization` of a request names a user with their password; it takes as long whatever is wrong. */
export function askPassword({ user, password }: Credentials): (header: string | undefined) => boolean {
  const expected = digestOf(`${user}:${password}`);
  return (header = '') => {
    const [, written = ''] = /^basic +([\w+/]{1,2000}={0,2})$/i.exec(header) ?? [];
    return timingSafeEqual(digestOf(Buffer.from(written, 'base64').toString('utf8')), expected);
  };
}

/** Of the same length whatever it is made of. */
const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();
