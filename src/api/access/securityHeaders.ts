import { type PageDirectives, policyFor } from '../contentSecurity.ts';

/** What every answer says to browsers: to take it for nothing else than it is, and to let no page from elsewhere use it. */
export const securityHeaders = {
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

/** What a page says besides: to load nothing but what this server serves, and to tell no other site of its reader. */
export const pageHeaders = (html: string, own?: PageDirectives) => ({
  'content-security-policy': policyFor(html, own),
  'referrer-policy': 'no-referrer',
});
