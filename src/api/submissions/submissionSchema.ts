import * as z from 'zod';

/**
 * The body of the routes that read a scenario, for their description. Anything passes here: the scenario's own reader
 * tells faults better, each at its place and with what to do.
 */
export const submissionSchema = z.unknown().meta({
  id: 'Submission',
  description: 'a scenario, or an envelope with the scenario and the files it names',
});
