import { createHash } from 'node:crypto';

/**
 * What pages of this server may load: only what it serves itself. Styles and charts stand inline in reports, pictures of
 * drawings are made in the page. Nothing
 * is upgraded to HTTPS: the server speaks plain HTTP on the machine or inside a network.
 */
const directives = {
  'default-src': ["'self'"],
  'base-uri': ["'none'"],
  'connect-src': ["'self'"],
  'font-src': ["'self'", 'data:'],
  'form-action': ["'self'"],
  'frame-ancestors': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'object-src': ["'none'"],
  'script-src': ["'self'"],
  'script-src-attr': ["'none'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'worker-src': ["'self'"],
};

/** Directives of one page that are others. */
export type PageDirectives = Partial<Record<keyof typeof directives, readonly string[]>>;

/**
 * The policy of a page that ends in a script of its own, as reports do: that one script is allowed by its hash.
 * Only the last is: whatever a page quotes stands before it. `own` takes the place of the usual directives.
 */
export function policyFor(html: string, own: PageDirectives = {}): string {
  const start = html.lastIndexOf('<script>');
  const script =
    start < 0 ? undefined : html.slice(start + '<script>'.length, html.indexOf('</script>', start));
  const hash =
    script === undefined ? [] : [`'sha256-${createHash('sha256').update(script).digest('base64')}'`];
  const policy = { ...directives, 'script-src': [...directives['script-src'], ...hash], ...own };
  return Object.entries(policy)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}
