import type { ZodTypeProvider } from '@fastify/type-provider-zod';
import { type FastifyReply, fastify } from 'fastify';
import type { OpenQueue } from '../../runners/queue/openQueue.ts';
import { type DatabaseSeen, watchQueues } from '../../runners/queue/watchQueues.ts';
import type { Language, Text } from '../../text/text.ts';
import { checkHost } from '../access/checkHost.ts';
import { connectionOptions } from '../access/connectionOptions.ts';
import { limitConnections } from '../access/limitConnections.ts';
import { pageHeaders, securityHeaders } from '../access/securityHeaders.ts';
import type { App } from '../app.ts';
import { usualLimits } from '../limits.ts';
import { languageOf } from '../negotiation/languageOf.ts';
import { answerConnect, answerExpectation } from '../problems/answerMalformed.ts';
import { problemTypes } from '../problems/problemTypes.ts';
import { askPassword, CHALLENGE, type Credentials } from './askPassword.ts';
import { prometheusMedia, prometheusText } from './prometheusText.ts';
import { queueBoard } from './queueBoard.ts';

/** What the page of a queue is made of. */
export interface QueuePageOptions {
  readonly queue: OpenQueue;
  /** Names by which the server goes besides those of this machine; without a port. */
  readonly hostNames: readonly string[];
  /** Who may look; everybody who reaches it, unless given. */
  readonly password?: Credentials | undefined;
  /** Whether chunks may be retried and removed, and the queue be paused. */
  readonly mayManage: boolean;
  readonly language: Language;
}

/** Bytes of a request's body: all are a few words. */
const BODY = 100_000;
/** Milliseconds between two looks for queues that are new. */
const LOOK = 5000;
/** Milliseconds after which a database that is looked at is away. */
const ANSWERS = 5000;

/**
 * Builds the page of a queue, and its measures for Prometheus at `/metrics`, without opening a port. It asks for the password,
 * answers only to names of its own, and nothing that it serves loads anything from elsewhere.
 */
export async function buildQueuePage({
  queue,
  hostNames,
  password,
  mayManage,
  language,
}: QueuePageOptions): Promise<App> {
  const app: App = fastify({
    bodyLimit: BODY,
    ...connectionOptions(usualLimits),
  }).withTypeProvider<ZodTypeProvider>();
  app.server.on('checkExpectation', answerExpectation);
  app.server.on('connect', answerConnect);
  limitConnections(app, usualLimits);

  const hostFault = checkHost(hostNames);
  const isAllowed = password === undefined ? () => true : askPassword(password);
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers({ ...securityHeaders, 'cache-control': 'no-store' });
    const fault = hostFault(request);
    if (fault !== undefined) {
      const { detail, headers = {} } = fault.content;
      refuse(reply.headers(headers), problemTypes[fault.kind].status, detail);
    } else if (!isAllowed(request.headers.authorization)) {
      refuse(reply.header('www-authenticate', CHALLENGE), 401, whoAreYou);
    } else done();
  });
  app.addHook('onSend', async (_request, reply, payload) => {
    if (!String(reply.getHeader('content-type')).startsWith('text/html')) return payload;
    const html = ownFilesOnly(String(payload));
    reply.headers(pageHeaders(html, ownPolicy)).removeHeader('content-length');
    return html;
  });
  app.setNotFoundHandler((_request, reply) => refuse(reply, 404, nothingHere));

  const watched = watchQueues(queue);
  app.get('/metrics', async (_request, reply) => {
    const seen = await within(ANSWERS, watched.look());
    return reply.type(prometheusMedia).send(prometheusText(seen));
  });

  const board = queueBoard({ shown: queue.address.shown, mayManage, language });
  const showAll = async () => board.show(await watched.all());
  await showAll();
  const looking = setInterval(() => void showAll().catch(() => {}), LOOK);
  app.addHook('onClose', async () => clearInterval(looking));
  await app.register(board.plugin);
  return app;
}

/** The page says where its files are; none may be laid under another, whose reader would press its buttons unseen. */
const ownPolicy = { 'base-uri': ["'self'"], 'frame-ancestors': ["'none'"] };

/** The page names a style sheet of fonts on another server: it is not asked for. */
const ownFilesOnly = (html: string): string =>
  html.replace(/<link\b[^>]*\bhref="(?:https?:)?\/\/[^>]*>/gi, '');

function refuse(reply: FastifyReply, status: number, text: Text): FastifyReply {
  const language = languageOf(reply.request);
  return reply
    .code(status)
    .header('content-language', language)
    .type('text/plain; charset=utf-8')
    .send(`${text[language]}\n`);
}

const whoAreYou: Text = {
  en: 'this page asks for a user and a password',
  fr: 'cette page demande un utilisateur et un mot de passe',
};

const nothingHere: Text = {
  en: 'there is nothing here; the page is at /, its measures at /metrics',
  fr: 'il n’y a rien ici ; la page est à /, ses mesures à /metrics',
};

/** What is seen, or undefined where that takes too long or fails. */
function within(milliseconds: number, looking: Promise<DatabaseSeen>): Promise<DatabaseSeen | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), milliseconds);
    looking
      .catch(() => undefined)
      .then((seen) => {
        clearTimeout(timer);
        resolve(seen);
      });
  });
}
