import { expect, test } from 'vitest';
import { readOut } from '../../../src/report/page/readOut.ts';

const curve = (...mean: number[]) => ({
  mean: Float64Array.from(mean),
  low: Float64Array.from(mean),
  high: Float64Array.from(mean),
});
const plan = {
  title: 'Blitzkrieg',
  curves: { buyIn: curve(0, 0.2), declared: curve(0.05, 0.75), target: curve(0, 0.004) },
};

test('a week of a plan is read out with what is drawn of it', () => {
  expect(readOut(plan, 1, ['buyIn', 'declared', 'facade'], 'en')).toBe(
    'Week 1, Blitzkrieg, declared 75%, buy-in 20%',
  );
  expect(readOut(plan, 1, ['target'], 'en')).toBe('Week 1, Blitzkrieg, target reached 0.4%');
  expect(readOut(plan, 1, ['buyIn', 'declared'], 'fr')).toBe(
    'Semaine 1, Blitzkrieg, déclaré 75\u202f%, adhésion 20\u202f%',
  );
});
