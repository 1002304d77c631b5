import { expect, it } from 'vitest';
import { compare } from '../../src/experiment/compare.ts';
import { prepare } from '../../src/experiment/prepare.ts';
import { parseScenario } from '../../src/scenario/readScenario.ts';
import { memory } from './sources.ts';

const sources = memory({
  'people.csv': 'id,threshold,s\na,2,1\nb,2,0\nc,2,0\n',
  'ties.csv': 'source,target\na,b\nb,c\n',
});
const run = async (columns: string, rule: string) => {
  const text = `version: 1\nhorizon: 3w\norganisation:\n  people: { csv: people.csv, columns: ${columns} }\n  ties: [ { csv: ties.csv } ]\nrule: ${rule}\n`;
  const { plans, notes } = await compare(
    await prepare(await parseScenario(text, 'f.yaml', sources), sources.read),
  );
  return { adopters: Array.from(plans[0].weekly[0].mean), notes: notes.map(({ code }) => code) };
};

it('the threshold of the rule counts where a column is only called like one, and that is told', async () => {
  const { adopters, notes } = await run('{ id: id, start: s }', '{ kind: threshold, threshold: 0.3 }');
  expect(adopters).toEqual([1, 2, 3, 3]);
  expect(notes).toContain('two-thresholds');
});

it('a column that the scenario maps to thresholds counts before the one of the rule, and that is told', async () => {
  const { adopters, notes } = await run(
    '{ id: id, start: s, threshold: threshold }',
    '{ kind: threshold, threshold: 0.3 }',
  );
  expect(adopters).toEqual([1, 1, 1, 1]);
  expect(notes).toContain('two-thresholds');
});

it('a column called threshold counts where nothing else says one', async () => {
  const { adopters } = await run('{ id: id, start: s }', '{ kind: threshold }');
  expect(adopters).toEqual([1, 1, 1, 1]);
});
