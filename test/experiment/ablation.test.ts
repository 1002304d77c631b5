import { describe, expect, test } from 'vitest';
import { ablatable } from '../../src/experiment/ablation/ablatable.ts';
import { ablate } from '../../src/experiment/ablation/ablate.ts';
import { compareAblated } from '../../src/experiment/ablation/compareAblated.ts';
import type { Comparison, PlanResult } from '../../src/experiment/comparison.ts';
import { type Prepared, prepare } from '../../src/experiment/prepare.ts';
import { resultOf } from '../../src/report/result.ts';
import { parseScenario } from '../../src/scenario/readScenario.ts';
import { memory } from '../scenario/sources.ts';

async function prepared(yaml: string): Promise<Prepared> {
  const { read } = memory({});
  return prepare(await parseScenario(yaml, 'test.yaml', { read }), read);
}

/** Worlds in which each is compared. */
const REPLICATES = 30;

/** A firm with every obstacle in its way, and a plan that every obstacle concerns. */
const hindered = `version: 1
horizon: 52w
replicates: ${REPLICATES}
organisation: { generate: { people: 90, units: 6 } }
climate: { leadership: 0.5, resistance: 1.2, habit: 0.4, resignation: 0.4, lackOfDesire: 0.3, digitalDivide: 60%, fit: 0.8, shortTermism: 1, unclearGovernance: 1 }
plans:
  sponsored:
    steps:
      - id: all
        do:
          - { tactic: announce }
          - { tactic: policy }
          - { tactic: sponsor, leadership: 0.4 }
          - { tactic: centralTeam }
          - { tactic: hub, who: all }
          - { tactic: train, hours: 16, open: 52w }
          - { tactic: mandate, weeks: 12w, residual: 0% }
  told:
    steps:
      - { id: all, do: [{ tactic: announce }] }
outputs: { metrics: [coherence, skill], by: [] }
`;

const difference = ({ contrasts }: Comparison, metric: string) =>
  contrasts.find((contrast) => contrast.metric === metric)!;

/** What a plan came to whatever it is compared with; money is equal only among those that are. */
const ofItsOwn = ({ summary }: PlanResult) => summary.filter(({ metric }) => metric !== 'buyInAtEqualMoney');

describe('taking an obstacle away', async () => {
  const firm = await prepared(hindered);
  const sponsored = async (name: string) =>
    compareAblated(ablate(firm, name).find(({ plans }) => plans[0].name === 'sponsored')!);

  test('can be done with every obstacle that is in the way, and every tactic of the plans', () => {
    expect(ablatable(firm)).toEqual([
      ...['leadership', 'resistance', 'habit', 'resignation', 'lackOfDesire', 'digitalDivide'],
      ...['fit', 'shortTermism', 'unclearGovernance'],
      ...['announce', 'policy', 'sponsor', 'centralTeam', 'hub', 'train', 'mandate'],
    ]);
  });

  test.each([
    ['leadership', 'buyIn'],
    ['resistance', 'buyIn'],
    ['habit', 'buyIn'],
    ['resignation', 'buyIn'],
    ['fit', 'buyIn'],
    ['lackOfDesire', 'buyIn'],
    ['digitalDivide', 'skill'],
    ['shortTermism', 'buyIn'],
    ['unclearGovernance', 'coherence'],
  ] as const)('%s held back %s, and shows it', async (name, metric) => {
    const { ciLow, n } = difference(await sponsored(name), metric);
    expect(n).toBe(REPLICATES);
    expect(ciLow).toBeGreaterThan(0);
  });

  test('an obstacle that no mechanism of a plan meets changes nothing at all', async () => {
    const told = ablate(firm, 'shortTermism').find(({ plans }) => plans[0].name === 'told')!;
    const comparison = await compareAblated(told);
    expect(comparison.verdict.coincident).toEqual([['told', 'told-without-shortTermism']]);
    expect(difference(comparison, 'buyIn')).toMatchObject({ difference: 0, method: 'agreement' });
  });

  test('the plan as written is what it is without the comparison, and names say what was taken away', async () => {
    const comparison = await sponsored('habit');
    const plain = await compareAblated({ ...firm, plans: [firm.plans[0], firm.plans[1]] });
    expect(ofItsOwn(comparison.plans[0])).toEqual(ofItsOwn(plain.plans[0]));
    expect(comparison.plans[1].title).toEqual({
      en: 'sponsored without habit',
      fr: 'sponsored sans habitude',
    });
  });

  test('what was taken away is part of what a result is known by', async () => {
    const [habit, resignation] = ['habit', 'resignation'].map((name) => ablate(firm, name)[0]);
    const comparison = await compareAblated(habit);
    expect(resultOf(comparison, habit.source).hash).not.toBe(resultOf(comparison, resignation.source).hash);
    expect(resultOf(comparison, habit.source).hash).not.toBe(resultOf(comparison, firm.source).hash);
  });
});

describe('taking a tactic away', async () => {
  const firm = await prepared(hindered);

  test('concerns the plans that use it', () => {
    expect(ablate(firm, 'hub').map(({ plans }) => plans.map(({ name }) => name))).toEqual([
      ['sponsored', 'sponsored-without-hub'],
    ]);
    expect(ablate(firm, 'announce').length).toBe(2);
  });

  test('is the plan written without it, under the same luck', async () => {
    const [pair] = ablate(firm, 'mandate');
    const written = await prepared(hindered.replace(/ +- \{ tactic: mandate.*\n/, ''));
    const [shown, plain] = [
      await compareAblated(pair),
      await compareAblated({ ...written, plans: written.plans }),
    ];
    expect(ofItsOwn(shown.plans[1])).toEqual(ofItsOwn(plain.plans[0]));
    expect(difference(shown, 'facade').ciHigh).toBeLessThan(0);
  });

  test('reaches the tactics that a step repeats, and the plans that take over', async () => {
    const changing = await prepared(`version: 1
organisation: { generate: { people: 60, units: 4 } }
horizon: 60w
replicates: 4
plans:
  guerrilla: { style: guerrilla }
  mind-change: { fork: { of: guerrilla, at: 10w, continue: voluntary } }
outputs: { metrics: [hubs], by: [] }
`);
    const pairs = ablate(changing, 'hub');
    expect(pairs.length).toBe(2);
    for (const pair of pairs) {
      const [most, mostWithout] = (await compareAblated(pair)).plans.map(({ weekly }) =>
        Math.max(...weekly.find(({ metric }) => metric === 'hubs')!.mean),
      );
      expect(most).toBeGreaterThan(0);
      expect(mostWithout).toBe(0);
    }
  });
});

test('under a reference rule there is nothing to take away', async () => {
  const riot = await prepared(
    'version: 1\norganisation: { generate: { people: 30 } }\nrule: { kind: threshold, threshold: 0.1 }\n',
  );
  expect(ablatable(riot)).toEqual([]);
});
