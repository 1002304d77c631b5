import { randomBytes } from 'node:crypto';
import { serializerCompiler, type ZodTypeProvider } from '@fastify/type-provider-zod';
import { fastify, LogController } from 'fastify';
import { connectionOptions } from './access/connectionOptions.ts';
import { limitConnections } from './access/limitConnections.ts';
import { onArrival } from './access/onArrival.ts';
import type { App } from './app.ts';
import { type Limits, usualLimits } from './limits.ts';
import { headWithoutBody } from './negotiation/headWithoutBody.ts';
import { describeApi, openApiRoute } from './openapi/describeApi.ts';
import { answerConnect, answerExpectation } from './problems/answerMalformed.ts';
import { answerNotFound } from './problems/answerNotFound.ts';
import { answerProblem } from './problems/answerProblem.ts';
import { healthRoutes } from './routes/healthRoutes.ts';
import { pageFilesRoutes } from './routes/pageFilesRoutes.ts';
import { pagesRoutes, type Shown } from './routes/pagesRoutes.ts';
import { resultsRoutes } from './routes/resultsRoutes.ts';
import { schemasRoute } from './routes/schemasRoute.ts';
import { simulationsRoute } from './routes/simulationsRoute.ts';
import { templatesRoutes } from './routes/templatesRoutes.ts';
import { validateRoute } from './routes/validateRoute.ts';
import { simulations } from './simulations/simulations.ts';
import { readBodies } from './submissions/bodies.ts';
import { validatorOf } from './validatorOf.ts';
import { workers } from './work/workers.ts';

/** What the server is made of. */
export interface ApiOptions {
  /** Paths of the shipped scenarios that are shown at `/v1/templates`, in this order. */
  readonly templates: readonly string[];
  /** Version of the product. */
  readonly version: string;
  /** Files of the built page by their paths, `index.html` among them; without them, `/` says that there is none. */
  readonly page?: ReadonlyMap<string, Uint8Array> | undefined;
  readonly shown?: Shown | undefined;
  readonly limits?: Partial<Limits> | undefined;
  /** Names by which the server goes besides those of this machine, such as `plans.example.org`; without a port. */
  readonly hostNames?: readonly string[] | undefined;
  /** Where the log goes, a line of JSON an event; standard error if not given. */
  readonly log?: { write(line: string): void } | undefined;
}

/** Characters of a part of an address: the head of a request has no more. */
const LONGEST_PARAMETER = 16_384;

/** Builds the server without opening a port: {@link startListening} does, and tests call it as it is. */
export async function buildApi(options: ApiOptions): Promise<App> {
  const { templates, version, page, shown, hostNames = [], log = process.stderr } = options;
  const limits: Limits = { ...usualLimits, ...options.limits };
  const app: App = fastify({
    bodyLimit: limits.bodyBytes,
    // what an address names is looked at by the routes
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
    logger: { level: 'warn', stream: log },
    genReqId: requestIds(),
    // nobody is told of requests that went well, and of those that did not with their id
    logController: new LogController({ disableRequestLogging: true }),
    childLoggerFactory: (logger) => logger,
    frameworkErrors: answerProblem,
    ...connectionOptions(limits),
  }).withTypeProvider<ZodTypeProvider>();
  app.server.on('checkExpectation', answerExpectation);
  app.server.on('connect', answerConnect);
  // the head of a request is bounded in bytes; a header beyond the usual number would be left out unseen
  app.server.maxHeadersCount = 0;
  app.setValidatorCompiler(validatorOf);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(answerProblem);
  app.setNotFoundHandler(answerNotFound(app));
  limitConnections(app, limits);
  onArrival(app, hostNames);
  readBodies(app, limits);

  headWithoutBody(app);
  await describeApi(app, version);

  const work = workers(limits);
  const runs = simulations(limits, work, version);
  app.addHook('preClose', async () => work.stop());
  openApiRoute(app);
  pagesRoutes(app, page, shown);
  pageFilesRoutes(app, page, shown);
  validateRoute(app, work, limits);
  simulationsRoute(app, runs, version);
  resultsRoutes(app, runs, version);
  templatesRoutes(app, work, templates);
  schemasRoute(app);
  healthRoutes(app, version);
  return app;
}

/** Ids that no other request of any server has, made by counting. */
function requestIds(): () => string {
  const server = randomBytes(9).toString('base64url');
  let count = 0;
  return () => `${server}-${(++count).toString(36)}`;
}
