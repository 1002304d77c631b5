import { expect, it } from 'vitest';
import { prepare } from '../../src/experiment/prepare.ts';
import { parseScenario } from '../../src/scenario/readScenario.ts';
import { memory } from './sources.ts';

/** Three units of 20, 10 and 4 people. */
const people = Array.from(
  { length: 34 },
  (_, i) => `p${i},${i < 20 ? 'large' : i < 30 ? 'middle' : 'small'}`,
);
const sources = memory({ 'people.csv': `id,unit\n${people.join('\n')}\n` });
const shownUnits = async (real: boolean) => {
  const text = `version: 1\norganisation: { people: { csv: people.csv }, real: ${real} }\noutputs: { metrics: [buyIn], by: [unit] }\n`;
  const { plans } = await prepare(await parseScenario(text, 'f.yaml', sources), sources.read);
  return plans[0].model.series.map(({ group }) => group).filter((group) => group.startsWith('unit='));
};

it('a single small group of real people is hidden with another one, or the rest would give it away', async () => {
  expect(await shownUnits(true)).toEqual(['unit=large']);
});

it('every group of made-up people is shown', async () => {
  expect(await shownUnits(false)).toEqual(['unit=large', 'unit=middle', 'unit=small']);
});
