/** An answer as it came over the wire. */
export interface RawAnswer {
  readonly status: number;
  /** By name in lower case; of a name that came twice, the last. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** The answers that have come whole. */
export interface ReadAnswers {
  readonly answers: readonly RawAnswer[];
  /** What came after them. */
  readonly rest: Buffer;
}

/**
 * The whole answers at the beginning of what a server sent (RFC 9112). Interim ones are left out, and so is one whose
 * end has not come; without a length it ends with the connection.
 */
export function readAnswers(
  bytes: Buffer,
  { bodiless, closed }: { bodiless: boolean; closed: boolean },
): ReadAnswers {
  const answers: RawAnswer[] = [];
  let read = 0;
  for (let at = 0; at < bytes.length; read = at) {
    const end = bytes.indexOf('\r\n\r\n', at);
    if (end < 0) break;
    const [first = '', ...lines] = bytes.toString('latin1', at, end).split('\r\n');
    const status = Number(/^HTTP\/1\.[01] (\d{3})/.exec(first)?.[1] ?? 0);
    const headers: Record<string, string> = {};
    for (const line of lines) {
      const colon = line.indexOf(':');
      headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
    }
    at = end + 4;
    if (status >= 100 && status < 200) continue;
    const without = bodiless || status === 204 || status === 304;
    const body = without ? { body: Buffer.alloc(0), end: at } : readBody(bytes, at, headers, closed);
    if (body === undefined) break;
    answers.push({ status, headers, body: body.body });
    at = body.end;
  }
  return { answers, rest: bytes.subarray(read) };
}

function readBody(
  bytes: Buffer,
  at: number,
  headers: Readonly<Record<string, string>>,
  closed: boolean,
): { body: Buffer; end: number } | undefined {
  if (headers['transfer-encoding'] === 'chunked') return readChunks(bytes, at);
  const length = headers['content-length'];
  if (length === undefined) return closed ? { body: bytes.subarray(at), end: bytes.length } : undefined;
  const end = at + Number(length);
  return end <= bytes.length ? { body: bytes.subarray(at, end), end } : undefined;
}

function readChunks(bytes: Buffer, from: number): { body: Buffer; end: number } | undefined {
  const chunks: Buffer[] = [];
  for (let at = from; ; ) {
    const line = bytes.indexOf('\r\n', at);
    if (line < 0) return undefined;
    const size = Number.parseInt(bytes.toString('latin1', at, line), 16);
    const end = line + 2 + size;
    if (end + 2 > bytes.length) return undefined;
    if (size === 0) return { body: Buffer.concat(chunks), end: end + 2 };
    chunks.push(bytes.subarray(line + 2, end));
    at = end + 2;
  }
}
