import type * as z from 'zod';
import { languages } from '../../text/text.ts';

/** Headers of answers that clients and caches are meant to read. */
const headers = {
  ETag: { type: 'string', description: 'names these bytes; send it in If-None-Match' },
  Location: { type: 'string', description: 'where the result is' },
  'Content-Location': { type: 'string', description: 'where this form of the result is' },
  'Content-Language': {
    type: 'string',
    enum: languages,
    description: 'the language of texts, in forms that have any',
  },
  Vary: { type: 'string', description: 'the headers of a request that the answer depends on' },
  'Cache-Control': { type: 'string', description: 'who may keep the answer, and for how long' },
  'Retry-After': { type: 'integer', minimum: 1, description: 'seconds to wait before the next attempt' },
  'Content-Security-Policy': { type: 'string', description: 'what the page may load' },
  Link: { type: 'string', description: 'where the description of the API is (RFC 8631)' },
} as const;

/** A header that the description tells of. */
export type DescribedHeader = keyof typeof headers;

/** The schema of an answer that comes with these headers, for its description. */
export const withHeaders = <Schema extends z.ZodType>(schema: Schema, ...names: DescribedHeader[]): Schema =>
  schema.meta({ headers: Object.fromEntries(names.map((name) => [name, headers[name]])) });
