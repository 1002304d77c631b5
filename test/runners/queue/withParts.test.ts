import { expect, test } from 'vitest';
import { registerParts } from '../../../src/model/added/addedParts.ts';

test('where parts from outside are played, people and parts of a firm keep their names: what these look for nobody knows', async () => {
  const sha256 = '0'.repeat(64);
  registerParts([{ path: 'mine.js', bytes: 1, sha256, imports: [], tactics: [], metrics: [] }]);
  const { prepare } = await import('../../../src/experiment/prepare.ts');
  const { parseScenario } = await import('../../../src/scenario/readScenario.ts');
  const { openedDesign, openedOrg, sentComparison } = await import(
    '../../../src/runners/queue/sentComparison.ts'
  );
  const { memory } = await import('../../scenario/sources.ts');
  const { firmFiles, firmScenario } = await import('./namedFirm.ts');
  const { read } = memory(firmFiles);
  const prepared = await prepare(
    await parseScenario(`version: 1\n${firmScenario()}`, 'here.yaml', { read }),
    read,
  );
  const sent = await sentComparison(prepared);
  const org = await openedOrg(sent.org!.bytes);
  expect(org.ids).toEqual(prepared.org.ids);
  expect(org.unit).toEqual(prepared.org.unit);
  expect(org.ties.map(({ name }) => name)).toEqual(['ties 1', 'ties 2']);
  const { design } = await openedDesign(sent.design.bytes);
  expect(design.source.scenario.start.people).toEqual(prepared.source.scenario.start.people);
});
