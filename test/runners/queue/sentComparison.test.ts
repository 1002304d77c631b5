import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { plansInWorlds } from '../../../src/experiment/possibleWorlds.ts';
import { type Prepared, prepare } from '../../../src/experiment/prepare.ts';
import { perform, type RunsOf } from '../../../src/experiment/runSpec.ts';
import { shippedFiles } from '../../../src/runners/files.ts';
import { openedDesign, openedOrg, sentComparison } from '../../../src/runners/queue/sentComparison.ts';
import { organisationIn } from '../../../src/scenario/compile/organisationIn.ts';
import { readScenario } from '../../../src/scenario/readScenario.ts';

const scenarios = readdirSync(new URL('../../../scenarios/', import.meta.url)).filter((name) =>
  name.endsWith('.yaml'),
);

/** The runs of a comparison as a worker makes them of what it was sent. */
async function received(prepared: Prepared): Promise<RunsOf> {
  const sent = await sentComparison(prepared);
  const { design, replicates } = await openedDesign(sent.design.bytes);
  const org =
    sent.org === undefined ? organisationIn(design.source.scenario, 0) : await openedOrg(sent.org.bytes);
  return { plans: plansInWorlds(design, org!), replicates, worlds: design.worlds };
}

const runs = (of: RunsOf, end: number) => perform(of, { id: 1, first: 0, end }).results;

describe('what a worker receives', () => {
  test.each(scenarios)('of %s plays the same runs to the last bit', async (name) => {
    const source = await readScenario(name, { read: shippedFiles }, []);
    const prepared = await prepare(source, shippedFiles);
    const there = await received(prepared);
    const { length } = prepared.plans;
    expect(there.plans).toHaveLength(length);
    expect(runs(there, length)).toEqual(runs(prepared, length));
  });
});
