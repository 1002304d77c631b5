import { expect, test } from 'vitest';
import { ablateMechanisms } from '../../src/experiment/ablation/ablateMechanisms.ts';
import { ablationsPage } from '../../src/report/markdown/ablationsPage.ts';

test('the page of ablations tells every mechanism’s part in every plan, and in the contest', async () => {
  const page = ablationsPage([await ablateMechanisms({ people: 60, units: 4, replicates: 3 })]);
  const rows = page.split('\n').filter((line) => line.startsWith('| '));
  for (const mechanism of [
    'support load',
    'learning curve',
    'failed trials speak',
    'posts commit',
    'coaching carries',
    'all of them',
  ])
    expect(rows.filter((row) => row.startsWith(`| ${mechanism} |`))).toHaveLength(3 + 4);
  expect(page).toContain('3 pairs of runs each');
  expect(page).not.toMatch(/NaN|undefined/);
});
