import { constantAnswer, sendConstant } from '../answers/constantAnswer.ts';
import type { App } from '../app.ts';
import type { Shown } from './pagesRoutes.ts';

/** Media types by the ends of names. */
const media: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json',
};

/** What has its contents in its name is the same for ever. */
const FOR_EVER = 'public, max-age=31536000, immutable';
/** Asked for anew each time, and answered with 304 where it is the same. */
const ANEW = 'no-cache';
/** Somebody's own organisation stays with the server: no browser writes it to its disk. */
const NEVER = 'no-store';

/**
 * The files that the page loads, each a route of its own: there is no way from an address to a disk. They are kept as long as
 * the server runs, and compressed once for each coding, as all constant answers are.
 */
export function pageFilesRoutes(
  app: App,
  page: ReadonlyMap<string, Uint8Array> | undefined,
  shown: Shown | undefined,
): void {
  if (page === undefined) return;
  const own = shown?.scenario;
  for (const [path, content] of page) {
    if (path === 'index.html') continue;
    const isOwn = path === SCENARIO && own !== undefined;
    const answer = constantAnswer(isOwn ? own : content, {
      'content-type': media[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
      'cache-control': isOwn ? NEVER : path.startsWith('assets/') ? FOR_EVER : ANEW,
    });
    const door = /^(.*)\/index\.html$/.exec(path)?.[1];
    app.get(`/${path}`, { schema: { hide: true } }, (request, reply) => sendConstant(request, reply, answer));
    if (door === undefined) continue;
    // a folder's page is what stands at the folder, as any file server has it
    app.get(`/${door}/`, { schema: { hide: true } }, (request, reply) =>
      sendConstant(request, reply, answer),
    );
    app.get(`/${door}`, { schema: { hide: true } }, (_request, reply) => reply.redirect(`/${door}/`, 301));
  }
}

/** What the page asks for to know which comparison it shows. */
const SCENARIO = 'scenario.json';
