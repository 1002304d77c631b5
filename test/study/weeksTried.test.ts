import { expect, test } from 'vitest';
import { weeksTried } from '../../src/study/fork/weeksTried.ts';

test('a range of weeks is tried in 13 at most, or as far apart as somebody says', () => {
  expect(weeksTried({ from: 4, to: 52 })).toEqual([4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52]);
  expect(weeksTried({ from: 4, to: 9 })).toEqual([4, 5, 6, 7, 8, 9]);
  for (let to = 1; to < 200; to++) expect(weeksTried({ from: 1, to }).length).toBeLessThanOrEqual(13);
  expect(weeksTried({ from: 4, to: 12 }, 4)).toEqual([4, 8, 12]);
});

test('weeks of a list are tried in their order, each once', () => {
  expect(weeksTried([26, 8, 8])).toEqual([8, 26]);
});
