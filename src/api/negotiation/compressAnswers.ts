import compress from '@fastify/compress';
import type { onSendHookHandler } from 'fastify';
import type { App } from '../app.ts';
import { codings } from './codingOf.ts';

/** Bytes below which compressing an answer is worth nothing. */
const WORTH_COMPRESSING = 1024;

/**
 * Compresses answers for those who ask for it, on every route that follows but those with `compress: false`, which do
 * it themselves. All of them say that they depend on it, and HEAD never tells a length that GET would not
 * (RFC 9110, sections 8.6 and 12.5.5).
 */
export async function compressAnswers(app: App): Promise<void> {
  await app.register(compress, {
    encodings: [...codings],
    threshold: WORTH_COMPRESSING,
    globalDecompression: false,
  });
  app.addHook('onRoute', (route) => {
    const hooks = [route.onSend ?? []].flat() as onSendHookHandler[];
    const negotiates = route.compress !== false;
    if (negotiates) hooks.unshift(vary);
    // after what Fastify itself does for HEAD, which is to tell the length
    if (route.method === 'HEAD') hooks.push(negotiates ? lengthless : lengthOfNothing);
    route.onSend = hooks;
  });
}

const vary: onSendHookHandler = (_request, reply, payload, done) => {
  const before = String(reply.getHeader('vary') ?? '');
  if (!before.includes('accept-encoding'))
    reply.header('vary', [before, 'accept-encoding'].filter(Boolean).join(', '));
  done(null, payload);
};

const lengthless: onSendHookHandler = (_request, reply, payload, done) => {
  reply.removeHeader('content-length');
  done(null, payload);
};

/** An answer without a body by its status says nothing of a length. */
const lengthOfNothing: onSendHookHandler = (_request, reply, payload, done) => {
  if (reply.statusCode === 304 || reply.statusCode === 204) reply.removeHeader('content-length');
  done(null, payload);
};
