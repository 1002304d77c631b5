import * as z from 'zod';
import { type Language, languages } from '../../text/text.ts';
import { pageHeaders } from '../access/securityHeaders.ts';
import type { App } from '../app.ts';
import { policyFor } from '../contentSecurity.ts';
import { languageOf } from '../negotiation/languageOf.ts';
import { sendBytes } from '../negotiation/sendBytes.ts';
import { problems } from '../openapi/answers.ts';
import { withHeaders } from '../openapi/withHeaders.ts';
import { escaped, plainPage } from '../pages/plainPage.ts';
import { welcome } from '../pages/welcome.ts';
import { withLinks } from '../pages/withLinks.ts';
import { type ProblemName, problemTypes } from '../problems/problemTypes.ts';
import { languageQuery } from './parameters.ts';

/** What the server shows first: the report of a comparison, as a whole HTML page. */
export interface FirstPage {
  report(language: Language): string;
}

const html = 'text/html; charset=utf-8';

/** `GET /` for people, and the pages behind the `type` of problems. */
export function pagesRoutes(app: App, firstPage: FirstPage | undefined): void {
  // written before anybody asks: a report takes its time
  const pages = Object.fromEntries(
    languages.map((language) => {
      const page = firstPage ? withLinks(firstPage.report(language), language) : welcome(language);
      return [language, { page: Buffer.from(page), policy: policyFor(page) }];
    }),
  ) as Record<Language, { readonly page: Buffer; readonly policy: string }>;

  app.get(
    '/',
    {
      schema: {
        operationId: 'firstPage',
        tags: ['server'],
        summary: 'The first page, for people: the report of the comparison that is shown, otherwise an index',
        description:
          'Which of the two depends on how the server was started: `start` shows a comparison, `serve` none.',
        produces: ['text/html'],
        querystring: languageQuery,
        response: {
          200: withHeaders(
            z.string().describe('The page'),
            'Content-Language',
            'Content-Security-Policy',
            'Vary',
            'Link',
          ),
          ...problems('invalid-request'),
        },
      },
    },
    async (request, reply) => {
      const language = languageOf(request);
      const { page, policy } = pages[language];
      reply.headers({
        'content-language': language,
        ...pageHeaders,
        'content-security-policy': policy,
        vary: 'accept-language',
        link: '</docs>; rel="service-doc", </openapi.json>; rel="service-desc"',
      });
      sendBytes(reply, html, page);
      return reply;
    },
  );

  // browsers ask for one at every page, and show an error where there is nothing at all
  app.get('/favicon.ico', { schema: { hide: true } }, async (_request, reply) =>
    reply.code(204).header('cache-control', 'public, max-age=86400').send(),
  );

  app.get(
    '/problems/:name',
    {
      schema: {
        operationId: 'problem',
        tags: ['server'],
        summary: 'What a kind of problem means',
        description: 'The address of this page is the `type` of problems of that kind (RFC 9457).',
        produces: ['text/html'],
        params: z.object({ name: z.enum(Object.keys(problemTypes) as [ProblemName, ...ProblemName[]]) }),
        querystring: languageQuery,
        response: {
          200: withHeaders(z.string().describe('The page'), 'Content-Language', 'Vary'),
          ...problems('invalid-request', 'not-found'),
        },
      },
    },
    async (request, reply) => {
      const language = languageOf(request);
      const { title, meaning, status } = problemTypes[request.params.name];
      const others = languages
        .filter((each) => each !== language)
        .map((each) => `<a href="?lang=${each}" hreflang="${each}">${each}</a>`);
      const body = `<p>${escaped(meaning[language])}</p>\n<p>HTTP ${status} · <a href="/docs">API</a> · ${others.join(' ')}</p>`;
      return reply
        .headers({ ...pageHeaders, 'content-language': language, vary: 'accept-language' })
        .type(html)
        .send(plainPage(language, title[language], body));
    },
  );
}
