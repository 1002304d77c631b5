import type { ExpectationResult } from '../../experiment/expect/evaluate.ts';
import { expectedBeforehand, judgementTold } from '../expectationSentence.ts';
import { sayIn } from '../typeset.ts';
import type { LineStyle } from './paint.ts';

/** What was expected, a line each: whether it holds, as it is written, and the two values. */
export function expectationLines(
  judgements: readonly ExpectationResult[],
  currency: string,
  { language, paint }: LineStyle,
): string[] {
  if (judgements.length === 0) return [];
  const told = judgements.map((judgement) => judgementTold(judgement, { language, currency }));
  const width = Math.max(...told.map(({ verdict }) => verdict.length));
  return [
    paint.strong(sayIn(language)(expectedBeforehand)),
    ...told.map(({ verdict, written, values }, k) => {
      const padded = verdict.padEnd(width);
      return `  ${judgements[k].holds ? padded : paint.strong(padded)}  ${written}  (${values})`;
    }),
  ];
}
