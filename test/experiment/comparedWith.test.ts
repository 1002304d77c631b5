import { expect, test } from 'vitest';
import { compare } from '../../src/experiment/compare.ts';
import { comparedWith } from '../../src/experiment/comparedWith.ts';
import { prepareText } from '../../src/experiment/prepareText.ts';

test('another baseline of a comparison that is there tells what one does that was asked for from the start', async () => {
  const prepared = await prepareText(
    `seed: 3
replicates: 8
horizon: 30w
organisation: { generate: { people: 40, units: 3 } }
target: { structure: coordinated, deadline: 26w }
`,
  );
  const asked = await compare(prepared, { baseline: 'voluntary' });
  expect(comparedWith(await compare(prepared), 'voluntary')).toEqual(asked);
  // among them a difference whose interval is known by the deadline alone
  const lost = asked.contrasts.filter(({ metric }) => metric === 'weeksLost');
  expect(lost.map(({ method }) => method)).toContain('agreement');
});
