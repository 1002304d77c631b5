import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { simulate } from '../../../src/engine/simulate.ts';
import { adoptionCause, causes } from '../../../src/experiment/explain/cause.ts';
import { contactsOf, influencesOn } from '../../../src/experiment/explain/contactsOfPerson.ts';
import { everyTransition, weeksOf } from '../../../src/experiment/explain/everyTransition.ts';
import { personHistory } from '../../../src/experiment/explain/personHistory.ts';
import { type Change, replay } from '../../../src/experiment/explain/replay.ts';
import { sumOfParts } from '../../../src/model/driveTerms.ts';
import { metricSet } from '../../../src/model/metrics/metricSet.ts';
import { changeModel } from '../../../src/model/rules/changeModel.ts';
import { changeDefaults } from '../../../src/model/rules/changeParameters.ts';
import { type Decision, traceDecision } from '../../../src/model/rules/traceDecision.ts';
import { createCircumstances } from '../../../src/model/rules/transitions.ts';
import { AWARE, COMMITTED, COMPLIANT, TRIAL } from '../../../src/model/states.ts';
import { doing } from '../../model/tinySetting.ts';
import { eager, tinyChange } from './tinyChange.ts';

/** Everybody's climate, where each lives in another. */
function partsOf(shares: readonly number[]): NonNullable<Change['setting']['climateOf']> {
  const turned = (by: number) => Float64Array.from(shares, (_, i) => shares[(i + by) % shares.length]);
  return {
    leadership: turned(0),
    resistance: turned(1),
    habit: turned(2),
    resignation: turned(3),
    lackOfDesire: turned(4),
    digitalDivide: turned(5),
    fit: turned(6),
  };
}

/** Small worlds of every climate, in which people come, go, obey, resist, are dismissed and are trained. */
const worlds = fc
  .record({
    size: fc.integer({ min: 2, max: 12 }),
    ties: fc.array(fc.tuple(fc.nat(11), fc.nat(11), fc.integer({ min: 1, max: 9 })), { maxLength: 30 }),
    thresholds: fc.array(fc.double({ min: -0.5, max: 1.8, noNaN: true }), { minLength: 12, maxLength: 12 }),
    leadership: fc.double({ min: 0, max: 1, noNaN: true }),
    strength: fc.double({ min: 0, max: 1, noNaN: true }),
    parts: fc.option(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 }), {
      nil: undefined,
    }),
    isDue: fc.boolean(),
    seed: fc.nat(),
  })
  .map(({ size, ties, thresholds, leadership, strength, parts, isDue, seed }): Change => {
    const within = ties.filter(([a, b]) => a < size && b < size && a !== b);
    return tinyChange(
      {
        size,
        ties: within,
        threshold: thresholds.slice(0, size),
        start: [0],
        horizon: 40,
        climate: { leadership, habit: 0.4, fit: 0.8 },
        climateOf: parts && partsOf(parts.slice(0, size)),
        proneness: 1,
        rule: { turnover: 0.03, spontaneousAwareness: 0.05, attritionRate: 0.02, reactanceGain: 0.8 },
        seed,
      },
      doing(
        { tactic: 'announce', strength },
        isDue
          ? { tactic: 'mandate', at: 4, deadline: 9, leaveWhenResistant: 0.4 }
          : { tactic: 'mandate', at: 4 },
        { tactic: 'train', hours: 16 },
        { tactic: 'sponsor', at: 6 },
        { tactic: 'recognise', at: 8 },
        { tactic: 'hub', who: 'all', at: 2 },
      ),
    );
  });

describe('a decision', () => {
  test('is made of parts that add up to the drive to the last bit, and leads where the run goes', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(worlds, (change) => {
        replay(change, 0, {
          afterDecide(world, week, next) {
            for (let i = 0; i < change.setting.size; i++) {
              const decision = traceDecision(world, i, week);
              expect(sumOfParts(decision.drive)).toBe(world.drive(i));
              expect(decision.to).toBe(next[i]);
              seen.add(`${decision.from}${decision.to}${decision.by}`);
            }
          },
        });
      }),
      { numRuns: 40 },
    );
    // otherwise it says little
    expect(seen.size).toBeGreaterThan(15);
    expect([...seen].some((each) => each.endsWith('dismissal'))).toBe(true);
  });

  test('hears what contacts say, one by one, and no more', () => {
    fc.assert(
      fc.property(worlds, (change) => {
        const influences = influencesOn(change.setting.network);
        replay(change, 0, {
          afterDecide(world) {
            for (let i = 0; i < change.setting.size; i++) {
              const contacts = contactsOf(world, i, influences(i));
              const heard = contacts.reduce((sum, { contribution }) => sum + contribution, 0);
              const shares = contacts.reduce((sum, { share }) => sum + share, 0);
              expect(Math.min(1, Math.max(-1, heard))).toBeCloseTo(world.exposureOf(i), 12);
              expect(shares).toBeCloseTo(contacts.length === 0 ? 0 : 1, 12);
            }
          },
        });
      }),
      { numRuns: 20 },
    );
  });
});

describe('a replay', () => {
  test('is the run that the statistics were made of', () => {
    fc.assert(
      fc.property(worlds, fc.nat(20), (change, replicate) => {
        const { setting, plan } = change;
        const model = changeModel(setting, plan, metricSet([], [], setting));
        expect(replay(change, replicate).values).toEqual(simulate(model, replicate).values);
      }),
      { numRuns: 20 },
    );
  });

  test('tells of every person the same, one by one and all together', () => {
    fc.assert(
      fc.property(worlds, (change) => {
        const all = everyTransition(change, 3);
        const weeks = weeksOf(all, change.setting.horizon);
        for (let i = 0; i < change.setting.size; i++) {
          const { states, moments } = personHistory(change, 3, i);
          expect(weeks.map((people) => people[i])).toEqual([...states]);
          expect(
            all.transitions
              .filter(({ person }) => person === i)
              .map(({ week, from, to, cause }) => [week, from, to, cause]),
          ).toEqual(moments.map(({ week, from, to, cause }) => [week, from, to, cause]));
          for (const { cause } of moments) expect(causes).toContain(cause);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('what a transition is put down to', () => {
  const causesOf = (change: Change, person: number) =>
    personHistory(change, 0, person).moments.map(({ to, cause }) => [to, cause]);

  test('contacts, where they alone speak for it', () => {
    const causes = (seed: number) =>
      causesOf(tinyChange({ size: 2, ties: [[0, 1]], start: [0], horizon: 60, rule: eager, seed }), 1);
    const [aware, trial] = causes(1);
    expect([aware, trial]).toEqual([
      [AWARE, 'peers'],
      [TRIAL, 'peers'],
    ]);
    // three tenths of the trials would last without anybody
    const lasts = Array.from({ length: 300 }, (_, seed) => causes(seed)[2]);
    const unaided = lasts.filter(([to, cause]) => to === COMMITTED && cause === 'ownAccord').length;
    expect(lasts.filter(([to, cause]) => to === COMMITTED && cause === 'peers').length).toBe(300 - unaided);
    expect(Math.abs(unaided / 300 - 0.3)).toBeLessThan(0.1);
  });

  test('the person, where the same draw would have done without anybody', () => {
    const change = tinyChange(
      { size: 1, threshold: -1, horizon: 60, rule: eager },
      doing({ tactic: 'announce', strength: 1, halfLife: 50 }),
    );
    const [aware, trial] = causesOf(change, 0);
    expect(aware).toEqual([AWARE, 'communication']);
    expect(trial).toEqual([TRIAL, 'ownAccord']);
  });

  test('training, where skill is most of the drive', () => {
    const change = tinyChange(
      { size: 1, threshold: 0.25, horizon: 60, rule: eager, resources: { course: 40 } },
      doing({ tactic: 'train', hours: 40, compulsory: true }),
    );
    const [aware, trial] = causesOf(change, 0);
    expect(aware).toEqual([AWARE, 'addressed']);
    expect(trial).toEqual([TRIAL, 'training']);
  });

  test('coaching, where it carries most of a trial or of the step from compliance', () => {
    const drive = { exposure: 0.05, skill: 0.035, coaching: 0.1, reactance: 0, threshold: -0.4 };
    const circumstances = {
      ...createCircumstances(),
      exposure: 0.05,
      skill: 0.1,
      coaching: 1,
      drive: -0.215,
      response: 0.07,
    };
    const cause = (from: number, draw: number) =>
      adoptionCause(
        { by: 'draw', from, to: COMMITTED, circumstances, drive, draw } as Decision,
        changeDefaults,
      );
    // .12 (.3 + .7·.45) = .0738 with it, .036 without any help
    expect(cause(TRIAL, 0.05)).toBe('coaching');
    expect(cause(TRIAL, 0.03)).toBe('ownAccord');
    // .06 r(−.015) = .027; unaided the response is 0
    expect(cause(COMPLIANT, 0.02)).toBe('coaching');
  });

  test('the mandate, for whoever complies', () => {
    const change = tinyChange(
      { size: 1, threshold: 1.5, proneness: 0, horizon: 30 },
      doing({ tactic: 'mandate' }),
    );
    expect(causesOf(change, 0).slice(0, 2)).toEqual([
      [AWARE, 'addressed'],
      [4, 'mandate'],
    ]);
  });
});
