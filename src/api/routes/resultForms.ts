import type { Tables } from '../../report/result.ts';
import type { Language } from '../../text/text.ts';
import { policyFor } from '../contentSecurity.ts';
import type { CachedResult } from '../simulations/cachedResult.ts';

/** One of the forms in which a result can be read. */
export interface Form {
  /** What follows the address of the result. */
  readonly suffix: string;
  readonly media: string;
  /** Distinguishes the entity tags of the forms of one result. */
  readonly mark: string;
  readonly headers: Readonly<Record<string, string>>;
  bytes(result: CachedResult): Uint8Array;
}

const csv = (name: keyof Tables): Form => ({
  suffix: `/${name}.csv`,
  media: 'text/csv; charset=utf-8; header=present',
  mark: name,
  headers: {},
  bytes: ({ tables }) => tables[name],
});

/** JSON with every curve, the page for people, and the three tables of a run's folder. */
export const forms = {
  json: (language: Language): Form => ({
    suffix: '',
    media: 'application/json; charset=utf-8',
    mark: language,
    headers: { 'content-language': language },
    bytes: (result) => result.json(language),
  }),
  report: (language: Language): Form => ({
    suffix: '/report',
    media: 'text/html; charset=utf-8',
    mark: `report-${language}`,
    headers: { 'content-language': language },
    bytes: (result) => result.report(language),
  }),
  weekly: csv('weekly'),
  summary: csv('summary'),
  contrasts: csv('contrasts'),
};

/** Headers that depend on the bytes. */
export const headersFor = ({ media }: Form, bytes: Uint8Array): Record<string, string> =>
  media.startsWith('text/html') ? { 'content-security-policy': policyFor(bytes) } : {};
