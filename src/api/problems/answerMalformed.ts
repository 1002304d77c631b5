import type { IncomingMessage, ServerResponse } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Text } from '../../text/text.ts';
import { HttpProblem } from './httpProblem.ts';
import { problemDocument, problemMedia } from './problemDocument.ts';
import type { ProblemName } from './problemTypes.ts';

/**
 * Answers what is no HTTP, comes too slowly or has too large a head with a problem document, in English: no header
 * could be read that says otherwise. The connection is closed.
 */
export function answerMalformed(error: NodeJS.ErrnoException, socket: Socket): void {
  // one that broke off has nobody left to read it, and where an answer has begun another would be taken for its end
  const answering = (socket as { _httpMessage?: ServerResponse })._httpMessage;
  if (error.code === 'ECONNRESET' || !socket.writable || answering?.headersSent) return void socket.destroy();
  const [kind, detail] = refusals.get(error.code ?? '') ?? malformed;
  refuse(socket, kind, detail);
}

/** Answers CONNECT: this server is no proxy. */
export function answerConnect(_request: IncomingMessage, socket: Duplex): void {
  socket.on('error', () => socket.destroy());
  refuse(socket, 'method-not-allowed', {
    en: 'CONNECT is not allowed here; this server is no proxy',
    fr: 'CONNECT n’est pas permis ici ; ce serveur n’est pas un mandataire',
  });
}

/** Writes a problem to a connection that has no answer to write it to, and closes it. */
function refuse(socket: Duplex, kind: ProblemName, detail: Text): void {
  const { status, body } = written(kind, detail);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...(kind === 'method-not-allowed' ? ['Allow: GET, HEAD, POST'] : []),
    `Content-Type: ${problemMedia}`,
    `Content-Length: ${body.byteLength}`,
    `Date: ${new Date().toUTCString()}`,
    'Cross-Origin-Resource-Policy: same-origin',
    'Content-Language: en',
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    'Connection: close',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  socket.end(body, () => socket.destroy());
}

/** Answers an expectation other than `100-continue`. */
export function answerExpectation(_request: IncomingMessage, response: ServerResponse): void {
  const { status, body } = written('expectation-failed', {
    en: 'the header Expect may only say 100-continue; leave it out',
    fr: 'l’en-tête Expect ne peut dire que 100-continue ; retirez-le',
  });
  response
    .writeHead(status, {
      'content-type': problemMedia,
      'content-length': body.byteLength,
      'content-language': 'en',
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      connection: 'close',
    })
    .end(body);
}

function written(kind: ProblemName, detail: Text): { status: number; body: Buffer } {
  const document = problemDocument(new HttpProblem(kind, { detail }), 'en');
  return { status: document.status, body: Buffer.from(JSON.stringify(document)) };
}

type Refusal = readonly [kind: ProblemName, detail: Text];

const malformed: Refusal = [
  'malformed-request',
  {
    en: 'the request cannot be read as HTTP/1.1; send it with a program that speaks it',
    fr: 'la requête ne peut pas être lue comme du HTTP/1.1 ; envoyez-la par un programme qui le parle',
  },
];

const tooLarge: Text = {
  en: 'the address and the headers together are larger than 16 kB; leave out what is not needed',
  fr: 'l’adresse et les en-têtes dépassent ensemble 16 ko ; retirez ce qui n’est pas nécessaire',
};

/** What is told, by the code of the platform's error. */
const refusals = new Map<string, Refusal>([
  ['HPE_HEADER_OVERFLOW', ['headers-too-large', tooLarge]],
  ['HPE_CHUNK_EXTENSIONS_OVERFLOW', malformed],
  [
    'ERR_HTTP_REQUEST_TIMEOUT',
    [
      'too-slow',
      {
        en: 'the request was not complete in time; send it again at once',
        fr: 'la requête n’était pas complète à temps ; renvoyez-la d’un trait',
      },
    ],
  ],
]);
