import { describe, expect, it } from 'vitest';
import type { Trajectory } from '../../src/engine/trajectory.ts';
import { compare } from '../../src/experiment/compare.ts';
import { type Dial, prepareDial } from '../../src/experiment/dial/prepareDial.ts';
import { whyNoWay } from '../../src/experiment/dial/whyNoWay.ts';
import { keepOrganisations } from '../../src/experiment/keepOrganisations.ts';
import { playPlans } from '../../src/experiment/playPlans.ts';
import type { Prepared } from '../../src/experiment/prepare.ts';
import { prepareText } from '../../src/experiment/prepareText.ts';

const text = `organisation: { generate: { people: 40, units: 4 } }
horizon: 30w
replicates: 8
target: { deadline: 30w, participation: 25% }
outputs: { metrics: [declared, buyIn, facade, resistant, progress, cost], by: [] }
plans:
  oblige: { style: blitzkrieg }
  own: { style: { breadth: 0.1, pace: 0.2, mandate: 0, champions: 0.9, support: 0.7 } }
  hybrid: { between: [own, oblige], at: 35% }
  hand: { steps: [{ id: one, do: [{ tactic: policy }] }] }
  change: { fork: { of: oblige, at: 10w, continue: own } }
`;

/** Every run of a dial, by point and replicate. */
async function played(prepared: Prepared, dial: Dial, ...more: Parameters<typeof keepOrganisations>[]) {
  const organisations = more.length > 0 ? keepOrganisations(...more[0]) : undefined;
  const runs = new Map<string, Float64Array>();
  const ready = prepareDial(prepared, dial, organisations);
  const failures = await playPlans(ready, {
    onTrajectory: (point, replicate, { values }) => runs.set(`${point} ${replicate}`, values),
  });
  expect(failures).toEqual([]);
  return runs;
}

describe('a dial between two plans', () => {
  it('is at its ends the two plans, in the worlds of their comparison, to the last bit', async () => {
    const prepared = await prepareText(text);
    const whole = new Map<string, Trajectory>();
    await compare(prepared, { onTrajectory: (plan, r, trajectory) => whole.set(`${plan} ${r}`, trajectory) });
    const runs = await played(prepared, { from: 'own', to: 'oblige', shares: [0, 0.35, 1], worlds: 5 });
    expect(runs.size).toBe(15);
    for (let r = 0; r < 5; r++)
      for (const [point, plan] of ['own', 'hybrid', 'oblige'].entries()) {
        const { values } = whole.get(`${plan} ${r}`)!;
        // the series of gates, which a plan without has not, come last
        const shared = Math.min(values.length, runs.get(`${point} ${r}`)!.length);
        expect(runs.get(`${point} ${r}`)!.subarray(0, shared)).toEqual(values.subarray(0, shared));
      }
  });

  it('plays no more worlds than its comparison has, and each point by itself as with the others', async () => {
    const prepared = await prepareText(text);
    const dial = { from: 'own', to: 'oblige', shares: [0.5], worlds: 30 };
    const alone = await played(prepared, dial);
    expect([...alone.keys()]).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((replicate) => `0 ${replicate}`));
    const among = await played(prepared, { ...dial, shares: [0.2, 0.5] });
    expect(among.get('1 7')).toEqual(alone.get('0 7'));
  });

  it('is the same with organisations that are kept, as many as there is room for', async () => {
    const prepared = await prepareText(text);
    const dial = { from: 'own', to: 'oblige', shares: [0.5], worlds: 8 };
    const anew = await played(prepared, dial);
    expect(await played(prepared, dial, [])).toEqual(anew);
    expect(await played(prepared, dial, [100])).toEqual(anew);
  });

  it('leads nowhere from a plan that is no style, and says why', async () => {
    const { source } = await prepareText(text);
    expect(whyNoWay(source, 'own', 'oblige')).toBeUndefined();
    // a style of which the scenario writes no plan
    expect(whyNoWay(source, 'own', 'guerrilla')).toBeUndefined();
    expect(whyNoWay(source, 'oblige', 'hand')!.en).toBe(
      '“hand” is written step by step, so that no share of the way to it is a plan. A dial turns between two plans that are styles.',
    );
    expect(whyNoWay(source, 'change', 'oblige')!.fr).toMatch(/^« change » est un plan jusqu’à une semaine/);
    expect(whyNoWay(source, 'hybrid', 'oblige')!.en).toMatch(/lies between two styles itself/);
    expect(whyNoWay(source, 'nothing', 'oblige')!.en).toMatch(/^Doing nothing is no style/);
    expect(whyNoWay(source, 'own', 'own')).toBeDefined();
    expect(whyNoWay(source, 'own', 'constructor')!.en).toMatch(/^There is no plan “constructor”/);
    const reference = await prepareText(
      'organisation: { generate: { people: 10, units: 2 } }\nrule: { kind: bass, p: 0.03, q: 0.4 }\n',
    );
    expect(whyNoWay(reference.source, 'none', 'none')!.en).toMatch(/there are no plans/);
  });
});

describe('organisations that are kept', () => {
  it('are the same ones until another firm is asked for', async () => {
    const { source } = await prepareText(text);
    const { scenario } = source;
    const organisations = keepOrganisations();
    const first = organisations(scenario, 3);
    expect(organisations(structuredClone(scenario), 3)).toBe(first);
    expect(organisations(scenario, 4)).not.toBe(first);
    const other = { ...scenario, seed: 'another' };
    expect(organisations(other, 3)).not.toEqual(first);
    expect(organisations(scenario, 3)).toEqual(first);
  });
});
