import { expect, test } from 'vitest';
import { readOptions } from '../../bench/options.ts';

test('without options everything is measured by everybody', () => {
  expect(readOptions([])).toMatchObject({ quick: false, only: undefined, people: undefined });
  expect(readOptions([]).works).toEqual(['W1', 'W2', 'change', 'styles', 'lenses', 'blitzkrieg']);
});

test('one work, some contestants and sizes of one’s own can be asked for', () => {
  const asked = readOptions(['--quick', '--work', 'w1', '--only', 'uptake,C', '--people', '1000,5000']);
  expect(asked).toMatchObject({ quick: true, works: ['W1'], only: ['uptake', 'C'], people: [1000, 5000] });
});

test('the server alone can be asked for', () => {
  expect(readOptions(['--serving', '--quick'])).toMatchObject({ serving: true, quick: true });
  expect(readOptions(['--quick']).serving).toBe(false);
});

test('a work that does not exist, and a size that is none, are refused', () => {
  expect(() => readOptions(['--work', 'W3'])).toThrow('there is no work "W3"');
  expect(() => readOptions(['--people', 'many'])).toThrow('--people takes whole numbers');
});
