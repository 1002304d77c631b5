import { expect, it } from 'vitest';
import { parseScenario } from '../../src/scenario/readScenario.ts';
import { disk as sources } from './sources.ts';

const target = async (text: string) =>
  (
    await parseScenario(
      `version: 1\norganisation: { generate: { people: 30 } }\n${text}`,
      'short.yaml',
      sources,
    )
  ).scenario.target;

it('a run shorter than four weeks holds its target for as long as it lasts', async () => {
  expect(await target('horizon: 2w')).toMatchObject({ deadline: 2, hold: 2 });
  expect(await target('horizon: 26w')).toMatchObject({ deadline: 26, hold: 4 });
});

it('a reference rule may run for a single week: it has no target to hold', async () => {
  await expect(target('horizon: 1w\nrule: { kind: bass, p: 0.1, q: 0.3 }')).resolves.toBeDefined();
});
