import type { Speech } from '../../cli/output/output.ts';
import type { Judgement } from '../../experiment/expect/evaluate.ts';
import { expectedBeforehand, judgementTold } from '../expectationSentence.ts';

/** What was expected, a line each: whether it holds, as it is written, and the two values. */
export function expectationLines(
  judgements: readonly Judgement[],
  currency: string,
  { say, colours, language }: Speech,
): string[] {
  if (judgements.length === 0) return [];
  const told = judgements.map((judgement) => judgementTold(judgement, { language, currency }));
  const width = Math.max(...told.map(({ verdict }) => verdict.length));
  return [
    colours.bold(say(expectedBeforehand)),
    ...told.map(({ verdict, written, values }, k) => {
      const padded = verdict.padEnd(width);
      return `  ${judgements[k].holds ? padded : colours.bold(padded)}  ${written}  (${values})`;
    }),
  ];
}
