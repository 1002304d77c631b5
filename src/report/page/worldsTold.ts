import type { Comparison } from '../../experiment/comparison.ts';
import type { Language } from '../../text/text.ts';
import { FEW_WORLDS } from '../board/boardFigure.ts';
import { showNumber, showValue } from '../quantity.ts';

/** In how many worlds something is so: `55%`, and `19 of 24` of fewer than a hundred that are played once each. */
export function worldsTold(
  share: number,
  { worlds, replicates }: Pick<Comparison, 'worlds' | 'replicates'>,
  language: Language,
): string {
  // sums of shares carry rounding
  const near = Math.round(share * worlds);
  const isCounted = worlds < FEW_WORLDS && replicates === worlds && Math.abs(share * worlds - near) < 1e-6;
  if (isCounted) {
    const [some, all] = [near, worlds].map((count) => showNumber(count, language));
    return `${some}\u00a0${language === 'fr' ? 'sur' : 'of'}\u00a0${all}`;
  }
  const exact = Math.abs(share) < 1e-12 ? 0 : Math.abs(1 - share) < 1e-12 ? 1 : share;
  return showValue(exact, { unit: 'share', language, currency: '', decimals: 0 });
}
