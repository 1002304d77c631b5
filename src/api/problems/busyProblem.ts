import type { TooManyWaiting } from '../../jobs/tooManyWaiting.ts';
import { HttpProblem } from './httpProblem.ts';

/** A line that is full, with the seconds after which to come again. */
export const busyProblem = ({ retryAfter }: TooManyWaiting) =>
  new HttpProblem('busy', {
    detail: { en: `try again in ${retryAfter} s`, fr: `réessayez dans ${retryAfter} s` },
    headers: { 'retry-after': String(retryAfter) },
  });
