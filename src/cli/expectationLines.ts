import type { Judgement } from '../experiment/expect/judge.ts';
import { metricNamed } from '../report/names.ts';
import { showValue, styleFor } from '../report/quantity.ts';
import { referencesOf } from '../scenario/expect/readExpectations.ts';
import type { Speech } from './speech.ts';

/** What was expected, a line each: whether it holds, as it is written, and the two values. */
export function expectationLines(
  judgements: readonly Judgement[],
  currency: string,
  { say, colours, language }: Speech,
): string[] {
  if (judgements.length === 0) return [];
  const head = { en: 'Expected beforehand', fr: 'Attendu au départ' };
  const words = {
    true: { en: 'holds', fr: 'tenu' },
    false: { en: 'does not hold', fr: 'non tenu' },
  };
  const width = Math.max(...judgements.map(({ holds }) => say(words[`${holds}`]).length));
  return [
    colours.bold(say(head)),
    ...judgements.map(({ expectation, left, right, holds }) => {
      const { unit } = metricNamed(referencesOf(expectation)[0].metric);
      const style = styleFor(unit, { language, currency }, Number.NaN, Number.NaN);
      const verdict = say(words[`${holds}`]).padEnd(width);
      const values = say({
        en: `${showValue(left, style)} against ${showValue(right, style)}`,
        fr: `${showValue(left, style)} contre ${showValue(right, style)}`,
      });
      return `  ${holds ? verdict : colours.bold(verdict)}  ${expectation.written}  (${values})`;
    }),
  ];
}
