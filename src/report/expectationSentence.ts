import type { ExpectationResult } from '../experiment/expect/evaluate.ts';
import { referencesOf } from '../scenario/expect/readExpectations.ts';
import type { Language, Text } from '../text/text.ts';
import { metricNamed } from './names.ts';
import { showValue, styleFor } from './quantity.ts';

/** Heads what the scenario expected of its run. */
export const expectedBeforehand: Text = { en: 'Expected beforehand', fr: 'Attendu au départ' };

const verdicts = {
  true: { en: 'holds', fr: 'tenu' },
  false: { en: 'does not hold', fr: 'non tenu' },
} as const;

/** What came of an expectation, in words: whether it holds, as it was written, and the two values. */
export function judgementTold(
  { expectation, left, right, holds }: ExpectationResult,
  reader: { readonly language: Language; readonly currency: string },
): { readonly verdict: string; readonly written: string; readonly values: string } {
  const { unit } = metricNamed(referencesOf(expectation)[0].metric);
  const style = styleFor(unit, reader, Number.NaN, Number.NaN);
  const against = reader.language === 'fr' ? 'contre' : 'against';
  return {
    verdict: verdicts[`${holds}`][reader.language],
    written: expectation.written,
    values: `${showValue(left, style)} ${against} ${showValue(right, style)}`,
  };
}
