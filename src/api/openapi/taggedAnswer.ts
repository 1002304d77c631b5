import * as z from 'zod';
import { type DescribedHeader, withHeaders } from './withHeaders.ts';

const validators = ['ETag', 'Vary', 'Cache-Control'] as const;

/** For the description: an answer with an entity tag, with these headers besides, and that the client holds it. */
export const taggedAnswer = <Schema extends z.ZodType>(schema: Schema, ...names: DescribedHeader[]) => ({
  200: withHeaders(schema, ...validators, ...names),
  304: withHeaders(z.null().describe('The client holds these bytes already'), ...validators),
});
