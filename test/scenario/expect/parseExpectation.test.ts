import { expect, test } from 'vitest';
import { outcomeMetrics } from '../../../src/experiment/outcomes.ts';
import { metricNames } from '../../../src/model/metrics/metrics.ts';
import { gateMetrics } from '../../../src/model/plans/gateSeries.ts';
import { parseExpectation } from '../../../src/scenario/expect/parseExpectation.ts';
import { outcomesOnly } from '../../../src/scenario/expect/readExpectations.ts';

const read = (written: string) => {
  const found = parseExpectation(written);
  if ('message' in found) throw new Error(found.message.en);
  return found;
};
const buyIn = (plan: string, at?: number) => ({ plan, metric: 'buyIn', group: undefined, at });

test('an expectation compares two sums of values and numbers', () => {
  const { left, operator, right } = read('guerrilla.buyIn.at(104w) - mind-change.buyIn.at(20) >= 10%');
  expect(operator).toBe('>=');
  expect(left).toEqual([
    { sign: 1, of: buyIn('guerrilla', 104) },
    { sign: -1, of: buyIn('mind-change', 20) },
  ]);
  expect(right).toEqual([{ sign: 1, of: 0.1 }]);
});

test('signs need no spaces, and a plan may have a minus in its name', () => {
  expect(read('a-b.buyIn-c.buyIn<-0.5+60w')).toMatchObject({
    left: [
      { sign: 1, of: buyIn('a-b') },
      { sign: -1, of: buyIn('c') },
    ],
    operator: '<',
    right: [
      { sign: -1, of: 0.5 },
      { sign: 1, of: 60 },
    ],
  });
});

test('a group stands in brackets after the metric', () => {
  expect(read('a.structure(coordinated).at(4w) >= 80%').left).toEqual([
    { sign: 1, of: { plan: 'a', metric: 'structure', group: 'coordinated', at: 4 } },
  ]);
  expect(read('a.buyIn(unit=Sales & IT) > 0').left).toMatchObject([{ of: { group: 'unit=Sales & IT' } }]);
});

test.each([
  '',
  'a.buyIn',
  '3 >= 2',
  'a.buyIn >= 1 >= 0',
  'a.buyIn >=',
  '>= a.buyIn',
  'a.buyIn * 2 >= 1',
  'a.buyIn + >= 1',
  'a.buyIn + - 1 >= 1',
  'a.buyIn b.buyIn >= 1',
  'a.buyIn.at(-3) >= 1',
  'a.buyIn = 1',
  'process.exit(1) >= alert(1)',
])('"%s" is refused with a remedy', (written) => {
  const found = parseExpectation(written);
  expect(found).toHaveProperty('remedy.fr');
});

test('the outcomes without weeks are those that no weekly table has', () => {
  expect([...outcomesOnly].sort()).toEqual(
    outcomeMetrics.filter((name) => !metricNames.includes(name) && !(name in gateMetrics)).sort(),
  );
});
