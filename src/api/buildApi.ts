import { randomUUID } from 'node:crypto';
import helmet from '@fastify/helmet';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from '@fastify/type-provider-zod';
import { fastify } from 'fastify';
import type { Read } from '../org/org.ts';
import type { App } from './app.ts';
import { directives } from './contentSecurity.ts';
import { type Limits, usualLimits } from './limits.ts';
import { describeApi, openApiRoute } from './openapi/describeApi.ts';
import { answerNotFound } from './problems/answerNotFound.ts';
import { answerProblem } from './problems/answerProblem.ts';
import { healthRoutes } from './routes/healthRoutes.ts';
import { type FirstPage, pagesRoutes } from './routes/pagesRoutes.ts';
import { resultsRoutes } from './routes/resultsRoutes.ts';
import { schemasRoute } from './routes/schemasRoute.ts';
import { simulationsRoute } from './routes/simulationsRoute.ts';
import { templatesRoutes } from './routes/templatesRoutes.ts';
import { validateRoute } from './routes/validateRoute.ts';
import { simulations } from './simulations/simulations.ts';
import { readBodies } from './submissions/bodies.ts';

/** What the server is made of. */
export interface ApiOptions {
  /** Opens the files that come with the product: styles, and the scenarios of `templates`. */
  readonly shipped: Read;
  /** Paths that `shipped` opens: the scenarios shown at `/v1/templates`, in this order. */
  readonly templates: readonly string[];
  /** Version of the product. */
  readonly version: string;
  readonly firstPage?: FirstPage | undefined;
  readonly limits?: Partial<Limits> | undefined;
  /** Where the log goes, a line of JSON an event; standard error if not given. */
  readonly log?: { write(line: string): void } | undefined;
}

/** Builds the server without opening a port: {@link listen} does, and tests call it as it is. */
export async function buildApi(options: ApiOptions): Promise<App> {
  const { shipped, templates, version, firstPage, log = process.stderr } = options;
  const limits: Limits = { ...usualLimits, ...options.limits };
  const app: App = fastify({
    bodyLimit: limits.bodyBytes,
    logger: { level: 'warn', stream: log },
    genReqId: () => randomUUID(),
    return503OnClosing: false,
    frameworkErrors: answerProblem,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(answerProblem);
  app.setNotFoundHandler(answerNotFound(app));
  readBodies(app, limits);

  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives },
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });
  await describeApi(app, version);

  const runs = simulations(limits);
  app.addHook('preClose', async () => runs.stop());
  openApiRoute(app);
  pagesRoutes(app, firstPage);
  validateRoute(app, limits);
  simulationsRoute(app, runs, limits, version);
  resultsRoutes(app, runs, version);
  templatesRoutes(app, templates, shipped);
  schemasRoute(app);
  healthRoutes(app, version);
  return app;
}
