import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { HttpProblem } from './httpProblem.ts';

/** Answers addresses without a route: 405 with `Allow` where another method has one, else 404. */
export function answerNotFound(app: FastifyInstance): (request: FastifyRequest, reply: FastifyReply) => void {
  const methods = new Map<string, Set<string>>();
  app.addHook('onRoute', ({ url, method }) => {
    const known = methods.get(url) ?? new Set();
    for (const each of [method].flat()) known.add(each);
    methods.set(url, known);
  });
  return ({ url, method }) => {
    const path = url.split('?', 1)[0]!;
    const allowed = new Set(
      [...methods].flatMap(([pattern, known]) => (fits(path, pattern) ? [...known] : [])),
    );
    if (allowed.size === 0) throw notFound(path);
    throw notAllowed(method, [...allowed].sort().join(', '));
  };
}

/** Whether an address is one of a pattern such as `/v1/results/:hash`. */
function fits(path: string, pattern: string): boolean {
  const steps = path.split('/');
  const wanted = pattern.split('/');
  return (
    steps.length === wanted.length && wanted.every((step, k) => step.startsWith(':') || step === steps[k])
  );
}

const notFound = (path: string) =>
  new HttpProblem('not-found', {
    detail: {
      en: `there is nothing at ${path.slice(0, 200)}; see /docs`,
      fr: `il n’y a rien à l’adresse ${path.slice(0, 200)} ; voyez /docs`,
    },
  });

const notAllowed = (method: string, allow: string) =>
  new HttpProblem('method-not-allowed', {
    detail: {
      en: `${method} is not allowed here; use ${allow.replaceAll(', ', ' or ')}`,
      fr: `${method} n’est pas permis ici ; utilisez ${allow.replaceAll(', ', ' ou ')}`,
    },
    headers: { allow },
  });
