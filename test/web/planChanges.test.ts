import { expect, it } from 'vitest';
import type { CompareView } from '../../src/report/page/compareView.ts';
import { betweenChange, branchChanges } from '../../src/web/state/planChanges.ts';

const view = {
  plans: [
    { name: 'blitzkrieg', letter: 'A', ranked: true },
    { name: 'guerrilla', letter: 'B', ranked: true },
    { name: 'nothing', letter: '', ranked: false },
  ],
} as unknown as CompareView;

it('calls a plan between two by their letters', () => {
  const [path, written] = betweenChange(view, [], { from: 'guerrilla', to: 'blitzkrieg', share: 40 });
  expect(path).toBe('plans.between-40');
  expect(written).toContain('40% of the way from B to A');
});

it('calls a branch of a branch by letters, also of plans that were not played yet', () => {
  const { changes, letters } = branchChanges(view, [], 'blitzkrieg', [
    [
      { week: 8, to: 'guerrilla' },
      { week: 30, to: 'blitzkrieg' },
    ],
  ]);
  expect(changes.map(([path]) => path)).toEqual(['plans.change-of-mind-8', 'plans.change-of-mind-30']);
  expect(changes[0][1]).toContain('week 8 (A to B)');
  expect(changes[1][1]).toContain('week 30 (C to A)');
  expect(letters).toBe('D');
  // what is added once more comes after those
  expect(branchChanges(view, changes, 'guerrilla', [[{ week: 4, to: 'blitzkrieg' }]]).letters).toBe('E');
});
