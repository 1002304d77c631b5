import type { FastifyRequest } from 'fastify';
import { type Language, languages } from '../../text/text.ts';
import { preferences } from './preferences.ts';

/** The language to answer in: `?lang=`, else the first known of `Accept-Language` (fr-CA is fr), else English. */
export function languageOf({ query, headers }: Pick<FastifyRequest, 'query' | 'headers'>): Language {
  const asked = (query as { lang?: unknown } | undefined)?.lang;
  const chosen = languages.find((language) => language === asked);
  if (chosen) return chosen;
  const wanted = preferences(headers['accept-language']);
  const speaks = (name: string, language: Language) => name === language || name.startsWith(`${language}-`);
  for (const { name, quality } of wanted) {
    const known = languages.find((language) => speaks(name, language));
    if (known && quality > 0) return known;
  }
  // none is asked for by name: one that is not refused
  const refused = (language: Language) =>
    wanted.some(({ name, quality }) => quality === 0 && speaks(name, language));
  return languages.find((language) => !refused(language)) ?? 'en';
}
