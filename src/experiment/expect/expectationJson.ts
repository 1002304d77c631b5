import type { ExpectationResult } from './evaluate.ts';

/** What came of an expectation, as programs read it. */
export interface Judged {
  /** The expectation as it was written. */
  readonly expected: string;
  /** The two sides; null where a value is blank. */
  readonly left: number | null;
  readonly right: number | null;
  readonly holds: boolean;
}

export const expectationJson = ({ expectation, left, right, holds }: ExpectationResult): Judged => ({
  expected: expectation.written,
  left: known(left),
  right: known(right),
  holds,
});

const known = (value: number) => (Number.isFinite(value) ? value : null);
