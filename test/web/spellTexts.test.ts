import { describe, expect, it } from 'vitest';
import { roughly } from '../../src/web/charts/measureText.ts';
import { spellTexts } from '../../src/web/charts/spellTexts.ts';
import { timeAxis } from '../../src/web/charts/timeAxis.ts';

const axis = timeAxis(896, 104);
const spell = (from: number, to: number, text: string, isFree = false) => ({ from, to, text, isFree });

describe('what blocks, as text', () => {
  it('stands where it fits, and is a bare stretch elsewhere', () => {
    const drawn = spellTexts(
      [spell(0, 4, 'too little buy-in'), spell(4, 105, 'nothing blocks', true)],
      axis,
      roughly,
    );
    expect(drawn.map(({ text }) => text)).toEqual(['', 'nothing blocks']);
    expect(drawn[1].right).toBe(axis.right);
  });

  it('has no spell of a single week', () => {
    const drawn = spellTexts(
      [spell(0, 20, 'no team'), spell(20, 21, 'too little buy-in'), spell(21, 105, 'no team')],
      axis,
      roughly,
    );
    expect(drawn).toHaveLength(1);
    expect(drawn[0].to).toBe(105);
  });
});
