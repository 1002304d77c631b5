import type { BlockingSpell } from '../../report/page/compareView.ts';
import type { Measure } from './measureText.ts';
import { type TimeAxis, weekX } from './timeAxis.ts';

/** A spell as it stands beneath a strip. */
export interface DrawnSpell {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
  readonly isFree: boolean;
  /** Empty where it has no room. */
  readonly text: string;
}

/** Shorter spells are part of the one before them. */
const SHORTEST = 2;

/** What blocks, spell by spell, with its text where that fits. */
export function spellTexts(spells: readonly BlockingSpell[], axis: TimeAxis, measure: Measure): DrawnSpell[] {
  const merged: BlockingSpell[] = [];
  for (const spell of spells) {
    const before = merged.at(-1);
    const isSame = before?.text === spell.text || (before !== undefined && spell.to - spell.from < SHORTEST);
    if (before !== undefined && isSame) merged[merged.length - 1] = { ...before, to: spell.to };
    else merged.push(spell);
  }
  return merged.map(({ from, to, text, isFree }) => {
    const left = weekX(axis, from);
    const right = Math.min(axis.right, weekX(axis, to));
    const fits = measure(text, axis.sizes.tick) <= right - left - 6;
    return { from, to, left, right, isFree, text: fits ? text : '' };
  });
}
