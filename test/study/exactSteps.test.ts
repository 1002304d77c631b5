import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endsWithStep, exactSteps } from '../../src/study/exactSteps.ts';
import { relativePath } from '../../src/study/relativePath.ts';

test('steps of decimals are the decimals, whatever their places, up and down', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1000, max: 1000 }),
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 0, max: 9 }),
      fc.boolean(),
      (start, by, count, places, up) => {
        const decimal = (digits: number) => Number(`${digits}e-${places}`);
        const step = up ? by : -by;
        const [from, to] = [decimal(start), decimal(start + count * step)];
        expect(endsWithStep(from, to, decimal(step))).toBe(true);
        const written = Array.from({ length: count + 1 }, (_, k) => decimal(start + k * step));
        expect(exactSteps(from, to, decimal(step))).toEqual(written);
      },
    ),
  );
});

test('a range that a step misses does not end with it', () => {
  expect(endsWithStep(0, 1, 0.3)).toBe(false);
  expect(endsWithStep(0, 1, 0.99)).toBe(false);
  expect(endsWithStep(0, 1, -0.5)).toBe(false);
  expect(endsWithStep(0, 1, 1 / 7)).toBe(true);
});

test.each([
  ['', 'firms/a.csv', 'firms/a.csv'],
  ['scenarios', 'firms/a.csv', '../firms/a.csv'],
  ['a/b/c', 'a/d.csv', '../../d.csv'],
  ['a', 'a/d.csv', 'd.csv'],
  ['../x', '../y/a.csv', '../y/a.csv'],
  ['..', '../y/a.csv', 'y/a.csv'],
  ['/srv/s', '/srv/firms/a.csv', '../firms/a.csv'],
  ['s', '/srv/a.csv', '/srv/a.csv'],
  // nobody knows here what the working folder is called
  ['..', 'firms/a.csv', undefined],
  ['/srv/s', 'firms/a.csv', undefined],
])('from %s to %s leads %s', (folder, file, way) => {
  expect(relativePath(folder, file)).toBe(way);
});
