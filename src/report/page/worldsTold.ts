import type { Comparison } from '../../experiment/comparison.ts';
import type { Language } from '../../text/text.ts';
import { FEW_WORLDS } from '../board/boardFigure.ts';
import { showNumber, wholePercent } from '../quantity.ts';

/** In how many worlds something is so: `55%`, and `19 of 24`, « 19 mondes sur 24 », of fewer than a hundred. */
export function worldsTold(
  share: number,
  comparison: Pick<Comparison, 'worlds' | 'replicates'>,
  language: Language,
): string {
  const count = countOfWorlds(share, comparison);
  if (count !== undefined) {
    const [some, all] = [count, comparison.worlds].map((number) => showNumber(number, language));
    return language === 'fr'
      ? `${some}\u00a0${count < 2 ? 'monde' : 'mondes'}\u00a0sur\u00a0${all}`
      : `${some}\u00a0of\u00a0${all}`;
  }
  const exact = isNear(share, 0) ? 0 : isNear(share, 1) ? 1 : share;
  return wholePercent(exact, language);
}

/** The number of worlds, where they are too few for shares and each is played once. */
export function countOfWorlds(
  share: number,
  { worlds, replicates }: Pick<Comparison, 'worlds' | 'replicates'>,
): number | undefined {
  const count = Math.round(share * worlds);
  const isCounted = worlds < FEW_WORLDS && replicates === worlds && isNear(share * worlds, count);
  return isCounted ? count : undefined;
}

/** Sums of shares carry rounding. */
const isNear = (value: number, whole: number): boolean => Math.abs(value - whole) < 1e-9;
