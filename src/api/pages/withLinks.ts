import type { Language } from '../../text/text.ts';

/** A report as it is served: a line above it leads to the page, to the API and to the other language. It does not print. */
export const withLinks = (report: string, language: Language): string =>
  report.replace(/<body[^>]*>/, (body) => `${body}\n${lines[language]}`);

const style =
  'display:flex;gap:1.5rem;justify-content:flex-end;padding:.5rem 1rem;font:.9rem system-ui,sans-serif';
const screenOnly = '<style>@media print { #server-links { display: none !important } }</style>';

const lines: Record<Language, string> = {
  en: `${screenOnly}<nav id="server-links" aria-label="Server" style="${style}"><a href="/">Page</a><a href="/docs">API</a><a href="/report?lang=fr" lang="fr" hreflang="fr">Français</a></nav>`,
  fr: `${screenOnly}<nav id="server-links" aria-label="Serveur" style="${style}"><a href="/">Page</a><a href="/docs">API</a><a href="/report?lang=en" lang="en" hreflang="en">English</a></nav>`,
};
