import type * as z from 'zod';
import { InputError } from '../text/problem.ts';
import { withoutDeleted } from './deletions.ts';
import { describeIssues } from './describeIssues.ts';
import { type LocatedValue, toPlain } from './locatedValue.ts';

/**
 * The values of a file as its schema sees them, every default filled in, and the file with its deletions done.
 *
 * @throws InputError of subject `scenario` with every fault at its place
 */
export function checkAgainst<S extends z.ZodType>(
  file: LocatedValue,
  schema: S,
): { value: z.output<S>; written: LocatedValue } {
  const written = withoutDeleted(file, schema);
  const input = toPlain(written);
  const result = schema.safeParse(input);
  if (result.success) return { value: result.data, written };
  const { problems, found } = describeIssues(result.error.issues, { schema, written, input });
  throw new InputError('scenario', problems, found);
}
