import * as z from 'zod';

/** A study file: scenarios, what varies between their runs, and what is asked of them. */
export const studySchema = z.strictObject({
  study: z.literal(1).describe('version of the file format'),
  scenarios: z.array(z.string().min(1)).min(1).describe('scenario files, patterns of them, or folders'),
});

export type Study = z.output<typeof studySchema>;
