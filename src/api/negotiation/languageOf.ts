import type { FastifyRequest } from 'fastify';
import { type Language, languages } from '../../text/text.ts';
import { preferences } from './preferences.ts';

/** The language to answer in: `?lang=`, else the first known of `Accept-Language` (fr-CA is fr), else English. */
export function languageOf({ query, headers }: Pick<FastifyRequest, 'query' | 'headers'>): Language {
  const asked = (query as { lang?: unknown } | undefined)?.lang;
  const chosen = languages.find((language) => language === asked);
  if (chosen) return chosen;
  for (const { name, quality } of preferences(headers['accept-language'])) {
    const known = languages.find((language) => name === language || name.startsWith(`${language}-`));
    if (known && quality > 0) return known;
  }
  return 'en';
}
