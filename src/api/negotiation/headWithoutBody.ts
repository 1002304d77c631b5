import type { onSendHookHandler } from 'fastify';
import type { App } from '../app.ts';

/** Lets HEAD tell no length where the status says that there is no body (RFC 9110, section 8.6). On routes that follow. */
export function headWithoutBody(app: App): void {
  app.addHook('onRoute', (route) => {
    // after what Fastify itself does for HEAD, which is to tell the length
    if (route.method === 'HEAD')
      route.onSend = [...[route.onSend ?? []].flat(), lengthless] as onSendHookHandler[];
  });
}

const lengthless: onSendHookHandler = (_request, reply, payload, done) => {
  if (reply.statusCode === 304 || reply.statusCode === 204) reply.removeHeader('content-length');
  done(null, payload);
};
