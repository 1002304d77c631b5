import { describe, expect, it } from 'vitest';
import { compare } from '../../src/experiment/compare.ts';
import { prepare } from '../../src/experiment/prepare.ts';
import { parseScenario } from '../../src/scenario/readScenario.ts';

const noFiles = () => Promise.reject(new Error('nothing is read here'));

/** Everything that a scenario with these steps gives, with these metrics among its outputs. */
async function given(steps: string, metrics: string) {
  const text = `version: 1
horizon: 80w
seed: 1
replicates: 6
assumptions: none
organisation: { generate: { people: 160, units: 8 } }
target: { structure: coordinated }
plans:
  one:
    steps:
${steps}
outputs: { metrics: [${metrics}], by: [unit] }
`;
  const source = await parseScenario(text, 'one.yaml', { read: noFiles });
  const comparison = await compare(await prepare(source, noFiles));
  expect(comparison.failures).toEqual([]);
  return comparison.plans[0].weekly;
}

const hubs = `      - id: all
        do:
          - { tactic: policy }
          - { tactic: announce }
          - { tactic: centralTeam, people: 4 }
          - { tactic: hub, who: all }
          - { tactic: train, hours: 8, open: 70w }`;

const withUntil = (condition: string) => `${hubs}
          - { tactic: dissolve, posts: all, at: 60w }
      - id: later
        do:
          - { tactic: listen, at: 70w }
        repeat: { tactic: hub, by: size, every: 20w, until: "${condition}" }`;

const givesUp = (condition: string) => `${hubs}
        gate: { when: "${condition}", within: 60w, hold: 60w, otherwise: giveUp }`;

describe('what a plan does never depends on what is measured beside', () => {
  it.each(['target.contentSynergy < 10%', 'target.maturity < 2', 'target.hubs < 1', 'target.load < 1%'])(
    'until: %s',
    async (condition) => {
      const [, metric] = /target\.(\w+)/.exec(condition)!;
      const beside = await given(withUntil(condition), `buyIn, ${metric}`);
      const without = await given(withUntil(condition), 'buyIn');
      const buyIn = (weekly: typeof beside) => weekly.filter((row) => row.metric === 'buyIn');
      expect(buyIn(beside)).toEqual(buyIn(without));
    },
  );

  it('and what is measured in the week in which a plan is given up, not on what its gate reads', async () => {
    const metrics = 'buyIn, hubs, maturity, contentSynergy, brandControl';
    const byLens = await given(givesUp('target.contentSynergy >= 100%'), metrics);
    const byPeople = await given(givesUp('target.buyIn >= 100%'), metrics);
    expect(byLens).toEqual(byPeople);
  });
});
