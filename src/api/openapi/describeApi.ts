import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { jsonSchemaTransform, jsonSchemaTransformObject } from '@fastify/type-provider-zod';
import { pageHeaders } from '../access/securityHeaders.ts';
import { type ConstantAnswer, constantAnswer, sendConstant } from '../answers/constantAnswer.ts';
import type { App } from '../app.ts';
import { finish } from './finish.ts';

/** Describes the routes that follow as OpenAPI 3.1 at `/openapi.json`, with a page to read and try them at `/docs`. */
export async function describeApi(app: App, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Uptake',
        version,
        description:
          'Simulates how an organisation changes: adoption curves of rollout plans, with intervals and a verdict. ' +
          'Texts come in English or French, by `?lang=` or `Accept-Language`. Errors are RFC 9457 problem documents.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: '/' }],
      security: [],
      tags: [
        { name: 'scenarios', description: 'Files: check, start from, complete' },
        { name: 'simulations', description: 'Runs and their results' },
        { name: 'server', description: 'The server itself' },
      ],
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => finish(jsonSchemaTransformObject(document)),
  });
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    uiHooks: {
      onRequest(request, reply, done) {
        // the library would write the description anew at every request, as YAML in most of a second
        if (rewritten.has(request.routeOptions.url ?? '')) {
          reply.redirect(descriptionPath, 308);
          return;
        }
        reply.headers(scriptless);
        done();
      },
    },
    uiConfig: { docExpansion: 'list', tryItOutEnabled: true },
    theme: {
      title: 'Uptake API',
      // the bar names the library and asks for the address of another description
      css: [{ filename: 'plain.css', content: '.swagger-ui .topbar { display: none }' }],
    },
  });
}

const descriptionPath = '/openapi.json';
/** The page of the library, whose scripts are files. */
const scriptless = pageHeaders('');

/** Where the library offers the description as well; JSON is YAML. */
const rewritten = new Set(['/docs/json', '/docs/yaml']);

/** `GET /openapi.json`. */
export function openApiRoute(app: App): void {
  let described: ConstantAnswer;
  app.addHook('onReady', async () => {
    described = constantAnswer(JSON.stringify(app.swagger()), {
      'content-type': 'application/json; charset=utf-8',
    });
  });
  app.get(descriptionPath, { schema: { hide: true } }, (request, reply) =>
    sendConstant(request, reply, described),
  );
}
