import { expect, test } from 'vitest';
import {
  ablateMechanisms,
  addedLead,
  leadOf,
  mechanisms,
  otherCircumstances,
} from '../../src/experiment/ablation/ablateMechanisms.ts';
import { changeParameters } from '../../src/model/rules/changeParameters.ts';
import { ablationsPage } from '../../src/report/markdown/ablationsPage.ts';

const ablation = await ablateMechanisms({ people: 60, units: 4, worlds: 8 });

test('the page of ablations tells every mechanism’s part in every plan, and in every pair', () => {
  const page = ablationsPage([ablation]);
  const rows = page.split('\n').filter((line) => line.startsWith('| '));
  for (const { name } of [...mechanisms, { name: 'all of them' }, ...otherCircumstances])
    expect(rows.filter((row) => row.startsWith(`| ${name} |`))).toHaveLength(3 + 3);
  expect(page).toContain('n = 8 possible worlds');
  expect(page).not.toMatch(/NaN|undefined/);
});

test('every switch of the rule is among the mechanisms', () => {
  const switches = Object.entries(changeParameters)
    .filter(([, parameter]) => parameter.safeParse(false).success)
    .map(([name]) => `${name}: false`);
  expect(switches.length).toBeGreaterThanOrEqual(5);
  expect(mechanisms.map(({ keys }) => keys.rule)).toEqual(expect.arrayContaining(switches));
});

test('a lead and what a change adds to it make the lead after the change', () => {
  const { whole, otherwise } = ablation;
  for (const variant of otherwise)
    for (const pair of [
      ['blitzkrieg', 'voluntary'],
      ['guerrilla', 'voluntary'],
    ] as const) {
      const added = addedLead(pair, whole, variant, 'buyIn').estimate;
      const before = leadOf(pair, whole, 'buyIn').estimate;
      expect(before + added).toBeCloseTo(leadOf(pair, variant, 'buyIn').estimate, 12);
    }
});
