import { expect, test } from 'vitest';
import { seedKey } from '../../src/engine/draws.ts';
import { mayShow, pseudonyms } from '../../src/org/privacy.ts';

const ids = Array.from({ length: 500 }, (_, i) => `person ${i}`);

test('everybody has a pseudonym of their own, the same every time', () => {
  const names = pseudonyms({ ids }, seedKey(42));
  expect(new Set(names).size).toBe(500);
  expect(names.every((name) => /^P0\d\d\d$/.test(name))).toBe(true);
  expect(pseudonyms({ ids }, seedKey(42))).toEqual(names);
  expect(pseudonyms({ ids }, seedKey(43))).not.toEqual(names);
});

test('the order of the file neither shows in pseudonyms nor changes them', () => {
  const names = pseudonyms({ ids }, seedKey(42));
  const reversed = pseudonyms({ ids: [...ids].reverse() }, seedKey(42)).reverse();
  expect(reversed).toEqual(names);
  const rising = names.filter((name, i) => i > 0 && name > names[i - 1]!).length;
  expect(rising).toBeGreaterThan(200);
  expect(rising).toBeLessThan(300);
});

test('of real people groups under eight are hidden, everybody together never is', () => {
  expect([7, 8, 100].map((group) => mayShow({ real: true, size: 100 }, group))).toEqual([false, true, true]);
  expect(mayShow({ real: true, size: 5 }, 5)).toBe(true);
  expect(mayShow({ real: false, size: 100 }, 1)).toBe(true);
});
