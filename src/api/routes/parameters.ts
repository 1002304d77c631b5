import * as z from 'zod';
import { languages } from '../../text/text.ts';

const lang = z.enum(languages).optional().describe('language of texts; otherwise Accept-Language decides');

/** Every route that writes for people. */
export const languageQuery = z.object({ lang });

/** The id of a result: 64 hexadecimal digits. */
export const resultParams = z.object({
  id: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('the id of a result, as POST /v1/simulations gave it'),
});
