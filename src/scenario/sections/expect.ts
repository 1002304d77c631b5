import * as z from 'zod';

/** What the author expects of the run, to be judged by it. */
export const expectSchema = z
  .array(z.string().min(1).max(500))
  .max(200)
  .optional()
  .describe(
    'what must come out, such as guerrilla.buyIn.at(52w) - blitzkrieg.buyIn.at(52w) >= 10%; a run that fails it ends with code 6',
  );
