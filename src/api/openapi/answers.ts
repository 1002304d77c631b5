import { problemSchema } from '../problems/problemDocument.ts';
import { type ProblemName, problemTypes } from '../problems/problemTypes.ts';

/** The problems a route may answer with, by status, for its description. */
export function problems(...names: ProblemName[]) {
  const statuses = [...names, 'unexpected' as const].map((name) => problemTypes[name].status);
  return Object.fromEntries(statuses.map((status) => [status, problemSchema])) as {
    [status: number]: typeof problemSchema;
  };
}

/** The problems of every route that reads a scenario. */
export const bodyProblems = [
  'malformed-json',
  'invalid-request',
  'body-too-large',
  'unsupported-media-type',
] as const satisfies ProblemName[];
