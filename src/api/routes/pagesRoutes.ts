import * as z from 'zod';
import { type Language, languages } from '../../text/text.ts';
import { pageHeaders } from '../access/securityHeaders.ts';
import { constantAnswer, sendConstant } from '../answers/constantAnswer.ts';
import type { App } from '../app.ts';
import { languageOf } from '../negotiation/languageOf.ts';
import { problems } from '../openapi/answers.ts';
import { taggedAnswer } from '../openapi/taggedAnswer.ts';
import { notBuilt } from '../pages/notBuilt.ts';
import { escaped, plainPage } from '../pages/plainPage.ts';
import { withLinks } from '../pages/withLinks.ts';
import { HttpProblem } from '../problems/httpProblem.ts';
import { type ProblemName, type ProblemType, problemTypes } from '../problems/problemTypes.ts';
import { languageQuery } from './parameters.ts';

/** The comparison that a server shows. */
export interface Shown {
  /** Its report, a whole HTML page. */
  report(language: Language): string;
  /** Its scenario with all files that it names, as JSON for the page; without it, the page's own. */
  readonly scenario?: string | undefined;
}

const html = 'text/html; charset=utf-8';

/** Pages for people: `/`, where it is in both languages itself, the report, and what is behind the `type` of problems. */
export function pagesRoutes(
  app: App,
  page: ReadonlyMap<string, Uint8Array> | undefined,
  shown: Shown | undefined,
): void {
  const built = page?.get('index.html');
  const first = inEachLanguage((language) =>
    built
      ? pageAnswer(Buffer.from(built).toString(), undefined, toApi)
      : pageAnswer(notBuilt(language, shown !== undefined), language, toApi),
  );
  // written before anybody asks: a report takes its time
  const reports =
    shown &&
    inEachLanguage((language) => pageAnswer(withLinks(shown.report(language), language), language, toApi));
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
        summary: 'The page, for people',
        description:
          'It computes in the browser that shows it. Where it is not built, a page says so. `lang` is heeded by that one alone: the page itself keeps its language in its own address.',
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
    (request, reply) => sendConstant(request, reply, first[languageOf(request)]),
  );

  app.get(
    '/report',
    {
      schema: {
        operationId: 'shownReport',
        tags: ['server'],
        summary: 'The report of the comparison that the server was started with, for people',
        description: 'There is one where the server was started with `start`, and none with `serve`.',
        produces: ['text/html'],
        querystring: languageQuery,
        response: {
          ...taggedAnswer(
            z.string().describe('The report'),
            'Content-Language',
            'Content-Security-Policy',
            'Link',
          ),
          ...problems('invalid-request', 'not-found', 'precondition-failed'),
        },
      },
    },
    (request, reply) => {
      if (reports === undefined) throw noReport();
      return sendConstant(request, reply, reports[languageOf(request)]);
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

const toApi = { link: '</docs>; rel="service-doc", </openapi.json>; rel="service-desc"' };

/** A page in a language, or one that speaks both by itself. */
const pageAnswer = (
  page: string,
  language: Language | undefined,
  headers: Readonly<Record<string, string>> = {},
) =>
  constantAnswer(page, {
    ...pageHeaders(page),
    'content-type': html,
    ...(language
      ? { 'content-language': language, vary: 'accept-language' }
      : { 'content-language': languages.join(', ') }),
    ...headers,
  });

const noReport = () =>
  new HttpProblem('not-found', {
    detail: {
      en: 'this server was started without a comparison, so that there is no report; uptake start runs one first',
      fr: 'ce serveur a été démarré sans comparaison, il n’y a donc pas de rapport ; uptake start en exécute une d’abord',
    },
  });

function explanation({ title, meaning, status }: ProblemType, language: Language): string {
  const others = languages
    .filter((each) => each !== language)
    .map((each) => `<a href="?lang=${each}" hreflang="${each}">${each}</a>`);
  const body = `<p>${escaped(meaning[language])}</p>\n<p>HTTP ${status} · <a href="/docs">API</a> · ${others.join(' ')}</p>`;
  return plainPage(language, title[language], body);
}
