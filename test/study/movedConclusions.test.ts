import { expect, test } from 'vitest';
import { normalQuantile } from '../../src/engine/elementary.ts';
import type { KeptContrast, KeptPoint, KeptStudy } from '../../src/study/keptStudy.ts';
import { movedConclusions } from '../../src/study/movedConclusions.ts';

const contrast = (difference: number, halfWidth = 1.96, metric = 'kept'): KeptContrast => ({
  ...{ a: 'slow', b: 'fast', metric, difference },
  ...{ ciLow: difference - halfWidth, ciHigh: difference + halfWidth },
});

const study = (points: readonly Omit<KeptPoint, 'number'>[], luck = 'one'): KeptStudy => ({
  ...{ shown: 'runs/a', name: 'a', engine: '1', factors: ['climate.leadership'], luck },
  points: points.map((point, number) => ({ number, ...point })),
});

const at = (level: string, chosen: string, ...contrasts: KeptContrast[]) => ({
  levels: [level],
  chosen,
  currency: 'EUR',
  contrasts,
});

test('a choice that is another, a sign that turned, and what is shown no more or newly are told', () => {
  const before = study([
    at('0.2', 'slow', contrast(3)),
    at('0.5', 'slow', contrast(1)),
    at('0.8', 'fast', contrast(-3)),
  ]);
  const now = study([
    at('0.8', 'slow', contrast(3)),
    at('0.5', 'slow', contrast(2.5)),
    at('0.2', 'slow', contrast(1.5)),
  ]);
  const moved = movedConclusions(before, now);
  expect(moved.choices).toEqual([{ levels: ['0.8'], before: 'fast', now: 'slow' }]);
  expect(moved.moved.map(({ levels: [level], move }) => [level, move])).toEqual([
    ['0.2', 'noLongerShown'],
    ['0.5', 'newlyShown'],
    ['0.8', 'signChanged'],
  ]);
});

test('a difference that each study puts outside of the other’s interval has moved', () => {
  const moved = movedConclusions(
    study([at('1', 'fast', contrast(5))]),
    study([at('1', 'fast', contrast(8))]),
  );
  expect(moved.moved.map(({ move }) => move)).toEqual(['outside']);
});

test('points and differences that only one study has are counted, and not compared', () => {
  const before = study([at('1', 'fast', contrast(5)), at('2', 'fast')]);
  const now = study([at('1', 'slow', contrast(Number.NaN)), at('3', 'fast')]);
  expect(movedConclusions(before, now)).toMatchObject({
    points: 1,
    only: { before: 1, now: 1 },
    differences: 0,
  });
});

test('under the same luck nothing moves by luck; under another, about as much as is expected', () => {
  const cells = 3000;
  const spread = (step: number) =>
    Array.from({ length: cells }, (_, k) => normalQuantile(((k + 0.5) * step) % 1));
  const [one, other] = [spread(0.618_033_988_7), spread(0.754_877_666_2)];
  // true differences from none to six standard errors
  const seen = (noise: readonly number[], luck: string) =>
    study([at('1', 'fast', ...noise.map((error, k) => contrast((k % 7) + error, 1.96, `m${k}`)))], luck);
  const moved = movedConclusions(seen(one, 'one'), seen(other, 'other'));
  expect(moved.sameLuck).toBe(false);
  expect(moved.moved.length / moved.expectedByLuck).toBeGreaterThan(0.85);
  expect(moved.moved.length / moved.expectedByLuck).toBeLessThan(1.15);
  expect(movedConclusions(seen(one, 'one'), seen(one, 'one'))).toMatchObject({
    moved: [],
    expectedByLuck: 0,
  });
});
