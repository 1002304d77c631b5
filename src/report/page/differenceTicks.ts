import type { BoardReader } from '../board/boardFigure.ts';
import { metricNamed } from '../names.ts';
import { showDifference } from '../quantity.ts';
import type { BranchOutcome } from './branchesView.ts';
import { roundUp } from './roundUp.ts';

/** Marks above 0, or below, at most. */
const MARKS = 2;
/** Money is told in thousands. */
const THOUSAND = 1000;

/** Marks of an axis that holds differences from `least` to `most`, 0 among them, from below: `−4 pts`, `0`, `+4 pts`. */
export function differenceTicks(
  outcome: BranchOutcome,
  least: number,
  most: number,
  reader: BoardReader,
): { readonly at: number; readonly text: string }[] {
  const size = Math.max(Math.abs(least), Math.abs(most));
  const step = roundUp((Number.isFinite(size) && size > 0 ? size : 0.01) / MARKS);
  const first = Math.ceil(Math.min(0, least) / step - 1e-9);
  const last = Math.floor(Math.max(0, most) / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, k) => {
    const at = (first + k) * step;
    return { at, text: at === 0 ? '0' : differenceText(outcome, at, reader) };
  });
}

/** `+4 pts`, `−€20k`. */
export function differenceText(outcome: BranchOutcome, difference: number, reader: BoardReader): string {
  const { unit } = metricNamed(outcome);
  if (unit === 'money') {
    const isLarge = Math.abs(difference) >= THOUSAND;
    const style = { ...reader, unit, decimals: 0 } as const;
    const told = showDifference(isLarge ? difference / THOUSAND : difference, style);
    if (!isLarge) return told;
    return reader.language === 'fr' ? told.replace(/(\d)([^\d]*)$/, '$1\u00a0k$2') : `${told}k`;
  }
  const hundredth = Math.abs(difference) * 100;
  const decimals =
    [0, 1, 2].find((digits) => Number(hundredth.toFixed(digits)) === Number(hundredth.toFixed(6))) ?? 2;
  return showDifference(difference, { ...reader, unit: 'share', decimals }).replace(/point(s?)$/, 'pt$1');
}
