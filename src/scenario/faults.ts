import { InputError, type Problem } from '../text/problem.ts';
import type { Text } from '../text/text.ts';
import type { Origin } from './locatedValue.ts';

/** What a problem says, besides its place. */
export interface Told {
  readonly code: string;
  readonly message: Text;
  readonly remedy: Text;
}

/** A problem at a place, with the path inside the file where there is one. */
export const problemAt = (origin: Origin, told: Told, path = ''): Problem => ({
  ...origin,
  ...(path === '' ? {} : { path }),
  ...told,
});

/** The error for one problem of a scenario file. */
export const refusal = (origin: Origin, told: Told, path = ''): InputError =>
  new InputError('scenario', [problemAt(origin, told, path)]);
