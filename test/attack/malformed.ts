/** Bytes that are no request that the server may serve. */
export interface Malformed {
  readonly name: string;
  /** `host` is what a right Host header says. */
  readonly sent: (host: string) => string;
  /** Whether a server may also take it for the request that it nearly is, and answer that. */
  readonly mayServe?: boolean;
}

const get = (host: string, ...headers: string[]) =>
  ['GET /healthz HTTP/1.1', `Host: ${host}`, ...headers, '\r\n'].join('\r\n');
const post = (host: string, headers: readonly string[], body: string) =>
  [
    'POST /v1/validate HTTP/1.1',
    `Host: ${host}`,
    'Content-Type: application/json',
    ...headers,
    `\r\n${body}`,
  ].join('\r\n');

/** Kinds of malformed HTTP, as RFC 9110 and 9112 name them. */
export const malformed: readonly Malformed[] = [
  { name: 'bytes that are no HTTP', sent: () => '\0\x01\xff nonsense\r\n\r\n' },
  { name: 'the hello of TLS', sent: () => '\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03' },
  { name: 'the preface of HTTP/2', sent: () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n' },
  { name: 'a request of HTTP/0.9', sent: () => 'GET /healthz\r\n\r\n' },
  { name: 'a version that is none', sent: (host) => `GET /healthz HTTP/7.3\r\nHost: ${host}\r\n\r\n` },
  {
    name: 'a request line with a space too many',
    sent: (host) => `GET /a b HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
  },
  { name: 'a request line without an address', sent: (host) => `GET HTTP/1.1\r\nHost: ${host}\r\n\r\n` },
  { name: 'an address that is no path', sent: (host) => `GET healthz HTTP/1.1\r\nHost: ${host}\r\n\r\n` },
  {
    name: 'an address in broken percent signs',
    sent: (host) => `GET /%zz%e0%80 HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
  },
  { name: 'a method in small letters', sent: (host) => `get /healthz HTTP/1.1\r\nHost: ${host}\r\n\r\n` },
  { name: 'a method that is none', sent: (host) => `BREW /healthz HTTP/1.1\r\nHost: ${host}\r\n\r\n` },
  { name: 'CONNECT', sent: (host) => `CONNECT ${host} HTTP/1.1\r\nHost: ${host}\r\n\r\n` },
  { name: 'TRACE', sent: (host) => `TRACE /healthz HTTP/1.1\r\nHost: ${host}\r\n\r\n` },
  { name: 'no Host', sent: () => 'GET /healthz HTTP/1.1\r\n\r\n' },
  { name: 'an empty Host', sent: () => get('') },
  { name: 'two Hosts', sent: (host) => get(host, 'Host: evil.example') },
  { name: 'the same Host twice', sent: (host) => get(host, `Host: ${host}`) },
  { name: 'a header without a name', sent: (host) => get(host, ': nameless') },
  { name: 'a header without a colon', sent: (host) => get(host, 'nonsense') },
  { name: 'a space before the colon', sent: (host) => get(host, 'Accept : */*') },
  { name: 'a folded header', sent: (host) => get(host, 'Accept: text/html,', ' */*') },
  { name: 'a control character in a header', sent: (host) => get(host, 'Accept: a\0b') },
  { name: 'a header of 100 kB', sent: (host) => get(host, `X-Long: ${'x'.repeat(100_000)}`) },
  {
    name: 'an address of 100 kB',
    sent: (host) => `GET /${'x'.repeat(100_000)} HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
  },
  {
    name: '5,000 headers',
    sent: (host) => get(host, ...Array.from({ length: 5_000 }, (_, k) => `X-${k}: x`)),
  },
  { name: 'an expectation that nobody knows', sent: (host) => get(host, 'Expect: nonsense') },
  // who does not want another protocol may ignore the offer
  {
    name: 'an upgrade to another protocol',
    sent: (host) => get(host, 'Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13'),
    mayServe: true,
  },
  {
    name: 'an upgrade to HTTP/2',
    sent: (host) =>
      get(host, 'Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAAQAAP__'),
    mayServe: true,
  },
  { name: 'a length that is no number', sent: (host) => post(host, ['Content-Length: many'], '{}') },
  { name: 'a negative length', sent: (host) => post(host, ['Content-Length: -2'], '{}') },
  { name: 'two lengths', sent: (host) => post(host, ['Content-Length: 2', 'Content-Length: 20'], '{}') },
  {
    name: 'a length beside chunks',
    sent: (host) => post(host, ['Content-Length: 4', 'Transfer-Encoding: chunked'], '2\r\n{}\r\n0\r\n\r\n'),
  },
  {
    name: 'a chunk whose size is no number',
    sent: (host) => post(host, ['Transfer-Encoding: chunked'], 'zz\r\n{}\r\n0\r\n\r\n'),
  },
  {
    name: 'a chunk longer than it says',
    sent: (host) => post(host, ['Transfer-Encoding: chunked'], '1\r\n{}\r\n0\r\n\r\n'),
  },
  {
    name: 'a chunk with an extension of 100 kB',
    sent: (host) => post(host, ['Transfer-Encoding: chunked'], `2;${'x'.repeat(100_000)}\r\n{}\r\n0\r\n\r\n`),
  },
  {
    name: 'a transfer coding that nobody knows',
    sent: (host) => post(host, ['Transfer-Encoding: nonsense'], '{}'),
  },
  { name: 'a body shorter than it says', sent: (host) => post(host, ['Content-Length: 20'], '{}') },
];
