import { beforeAll, describe, expect, it } from 'vitest';
import { prepareText } from '../../../src/experiment/prepareText.ts';
import { screenScenario } from '../../../src/experiment/screening/screenScenario.ts';
import {
  decidingOutcomes,
  planDifferences,
  SCREENING_WORLDS,
  screenTrajectory,
  type TrajectoryEffects,
} from '../../../src/experiment/screening/screenTrajectory.ts';
import { assumptions } from '../../../src/scenario/assumptions/assumptions.ts';
import type { ScenarioSource } from '../../../src/scenario/readScenario.ts';

const sourceOf = async (horizon: number, seed = 3): Promise<ScenarioSource> => {
  const { source } = await prepareText(
    [
      'organisation: { generate: { people: 30, units: 3 } }',
      `seed: ${seed}`,
      `horizon: ${horizon}w`,
      'target: { structure: coordinated, deadline: 16w }',
      'plans: { blitzkrieg: { style: blitzkrieg }, voluntary: { style: voluntary } }',
    ].join('\n'),
  );
  return source;
};
const at = (path: string) => assumptions.findIndex((each) => each.path === path);

describe('a trajectory through all assumptions', () => {
  const differences = planDifferences(['blitzkrieg', 'voluntary']);
  let effects: TrajectoryEffects;
  beforeAll(async () => {
    effects = screenTrajectory(await sourceOf(16), 0);
  });

  it('has an effect of every assumption on every difference between two plans, in every world', () => {
    expect(differences.map(({ outcome }) => outcome)).toEqual(['kept', 'buyIn', 'cost']);
    expect(effects).toHaveLength(differences.length);
    for (const byAssumption of effects) {
      expect(byAssumption).toHaveLength(assumptions.length);
      for (const each of byAssumption) expect(each).toHaveLength(SCREENING_WORLDS);
    }
    expect(
      effects
        .flat()
        .flatMap((each) => [...each])
        .every(Number.isFinite),
    ).toBe(true);
  });

  it('finds nothing where an assumption acts on nobody, however much luck there is', () => {
    // nobody has a readiness of their own, and no mandate a deadline
    for (const path of ['rule.thresholdReadiness', 'rule.deadlineCompliance', 'rule.sanctionHold'])
      for (const byAssumption of effects)
        expect(byAssumption[at(path)].every((value) => value === 0)).toBe(true);
  });

  it('finds something where it acts', () => {
    const moved = assumptions.filter((_, i) => effects[1][i].some((value) => value !== 0));
    expect(moved.map(({ path }) => path)).toContain('rule.trialRate');
    expect(moved.length).toBeGreaterThan(20);
  });

  it('is the same however long the runs could go on: nothing hangs on weeks after the deadline', async () => {
    expect(screenTrajectory(await sourceOf(40), 0)).toEqual(effects);
  });

  it('counts in the differences that matter by default', async () => {
    const { by } = (await sourceOf(16)).scenario.decide;
    expect(by.map(({ outcome, margin }) => ({ outcome, margin }))).toEqual(decidingOutcomes);
  });

  it('is one of those with which a scenario is screened, between the plans of its file', async () => {
    const screenedHere = screenScenario({ file: 'here.yaml', why: 'small' }, await sourceOf(40), 1);
    expect(screenedHere).toMatchObject({ people: 30, deadline: 16, differences });
    expect(screenedHere.trajectories).toEqual([effects]);
  });

  it('is another walk for another trajectory', async () => {
    expect(screenTrajectory(await sourceOf(16), 1)).not.toEqual(effects);
  });
});

it('people who come from files are not screened: which worlds there are is theirs to say', async () => {
  const source = await sourceOf(16);
  const { generate: _, ...organisation } = source.scenario.organisation;
  const filed = { ...source, scenario: { ...source.scenario, organisation } };
  expect(() => screenTrajectory(filed as ScenarioSource, 0)).toThrow('generates its organisations');
});
