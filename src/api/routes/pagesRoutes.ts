import * as z from 'zod';
import { type Language, languages } from '../../text/text.ts';
import { pageHeaders } from '../access/securityHeaders.ts';
import { constantAnswer, sendConstant } from '../answers/constantAnswer.ts';
import type { App } from '../app.ts';
import { languageOf } from '../negotiation/languageOf.ts';
import { problems } from '../openapi/answers.ts';
import { taggedAnswer } from '../openapi/taggedAnswer.ts';
import { escaped, plainPage } from '../pages/plainPage.ts';
import { welcome } from '../pages/welcome.ts';
import { withLinks } from '../pages/withLinks.ts';
import { type ProblemName, type ProblemType, problemTypes } from '../problems/problemTypes.ts';
import { languageQuery } from './parameters.ts';

/** What the server shows first: the report of a comparison, as a whole HTML page. */
export interface FirstPage {
  report(language: Language): string;
}

const html = 'text/html; charset=utf-8';

/** `GET /` for people, and the pages behind the `type` of problems. */
export function pagesRoutes(app: App, firstPage: FirstPage | undefined): void {
  // written before anybody asks: a report takes its time
  const pages = inEachLanguage((language) => {
    const page = firstPage ? withLinks(firstPage.report(language), language) : welcome(language);
    return pageAnswer(page, language, {
      link: '</docs>; rel="service-doc", </openapi.json>; rel="service-desc"',
    });
  });
  const explained = new Map(
    Object.entries(problemTypes).map(([name, kind]) => [
      name,
      inEachLanguage((language) => pageAnswer(explanation(kind, language), language)),
    ]),
  );

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
          ...taggedAnswer(
            z.string().describe('The page'),
            'Content-Language',
            'Content-Security-Policy',
            'Link',
          ),
          ...problems('invalid-request', 'precondition-failed'),
        },
      },
    },
    (request, reply) => sendConstant(request, reply, pages[languageOf(request)]),
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
          ...taggedAnswer(z.string().describe('The page'), 'Content-Language', 'Content-Security-Policy'),
          ...problems('invalid-request', 'not-found', 'precondition-failed'),
        },
      },
    },
    (request, reply) =>
      sendConstant(request, reply, explained.get(request.params.name)![languageOf(request)]),
  );
}

const inEachLanguage = <Answer>(make: (language: Language) => Answer): Record<Language, Answer> => ({
  en: make('en'),
  fr: make('fr'),
});

const pageAnswer = (page: string, language: Language, headers: Readonly<Record<string, string>> = {}) =>
  constantAnswer(page, {
    ...pageHeaders(page),
    'content-type': html,
    'content-language': language,
    vary: 'accept-language',
    ...headers,
  });

function explanation({ title, meaning, status }: ProblemType, language: Language): string {
  const others = languages
    .filter((each) => each !== language)
    .map((each) => `<a href="?lang=${each}" hreflang="${each}">${each}</a>`);
  const body = `<p>${escaped(meaning[language])}</p>\n<p>HTTP ${status} · <a href="/docs">API</a> · ${others.join(' ')}</p>`;
  return plainPage(language, title[language], body);
}
