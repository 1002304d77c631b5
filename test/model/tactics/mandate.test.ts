import { describe, expect, test } from 'vitest';
import { exp } from '../../../src/engine/elementary.ts';
import { largestOf, leverOf } from '../../../src/model/lever.ts';
import { AWARE, COMPLIANT, RESISTANT, UNAWARE } from '../../../src/model/states.ts';
import type { World } from '../../../src/model/world.ts';
import { doing, play, type Tiny, tinySetting } from '../tinySetting.ts';

/** People whom nothing wins over and who hear nobody. */
const deaf: Tiny = { size: 4, threshold: 1.6, proneness: 0, horizon: 12 };
const due = { tactic: 'mandate', deadline: '5w', timeConstant: '2w', initial: 0.1, reminders: 0 };

const weekly = <T>(tiny: Tiny, entry: Record<string, unknown>, look: (world: World) => T): T[] => {
  const seen: T[] = [];
  play(tinySetting(tiny), doing(entry), (world) => seen.push(look(world)));
  return seen;
};

describe('a mandate with a deadline', () => {
  test('grows towards it, is full from then on, and lapses to its residue so many weeks later', () => {
    const felt = weekly(deaf, { ...due, weeks: '4w', residual: 0.2 }, ({ levers }) =>
      leverOf(levers.mandate, 0),
    );
    const before = [4, 3, 2, 1].map((left) => 0.1 + 0.9 * exp(-left / 2));
    const expected = [...before, 1, 1, 1, 1, 0.2, 0.2, 0.2, 0.2];
    felt.forEach((m, week) => {
      expect(m).toBeCloseTo(expected[week], 12);
    });
    // peak and ramp play no part
    expect(weekly(deaf, { ...due, peak: 0, ramp: 26 }, ({ levers }) => leverOf(levers.mandate, 0))[4]).toBe(
      1,
    );
  });

  test('holds with its sanction whoever complies, from the announcement until it lapses', () => {
    const sanctioned = (more: object) =>
      weekly(deaf, { ...due, ...more, weeks: '2w' }, ({ levers }) => [
        leverOf(levers.deadline, 0),
        leverOf(levers.sanction, 0),
      ]);
    const [inForce, over] = [
      [1, 1],
      [0, 0],
    ];
    expect(sanctioned({})).toEqual([...Array(6).fill(inForce), ...Array(6).fill(over)]);
    expect(sanctioned({ sanction: false })[0]).toEqual([1, 0]);
    expect(weekly(deaf, { tactic: 'mandate' }, ({ levers }) => largestOf(levers.deadline) > 0)).not.toContain(
      true,
    );
  });

  test('presses people to comply at a rate of its own, and speaks to nobody else', () => {
    const rule = { complianceRate: 0, deadlineCompliance: 0.5 };
    const tiny: Tiny = { ...deaf, size: 200, climate: { leadership: 1 }, rule };
    const compliant = (entry: Record<string, unknown>) =>
      weekly(tiny, entry, ({ state }) => state.filter((each) => each === COMPLIANT).length)[11];
    expect(compliant(due)).toBeGreaterThan(150);
    expect(compliant({ tactic: 'mandate' })).toBe(0);
    const some = { people: Array.from({ length: 100 }, (_, i) => `p${i}`) };
    const states = weekly(tiny, { ...due, who: some }, ({ state }) => state.slice())[11];
    expect(states.subarray(100).every((state) => state === UNAWARE)).toBe(true);
    expect(states.subarray(0, 100)).toContain(COMPLIANT);
  });
});

describe('whoever resists openly when the sanction falls', () => {
  const rule = {
    reactanceGain: 1,
    resistanceOnset: 0.05,
    calmRate: 0,
    complianceRate: 0,
    deadlineCompliance: 0,
  };
  const defiant: Tiny = { ...deaf, size: 100, proneness: 1, climate: { leadership: 0 }, rule };
  const states = (more: object) => weekly(defiant, { ...due, ...more }, ({ state }) => Array.from(state));
  const count = (column: readonly number[], wanted: number) =>
    column.filter((state) => state === wanted).length;

  test('stays where nothing is said of it, and leaves at once where it is certain', () => {
    const staying = states({});
    const leaving = states({ leaveWhenResistant: 1 });
    // until the deadline both are the same
    for (const week of [0, 1, 2, 3]) expect(leaving[week]).toEqual(staying[week]);
    const refusing = staying[3].flatMap((state, i) => (state === RESISTANT ? [i] : []));
    expect(refusing.length).toBeGreaterThan(10);
    for (const i of refusing) {
      expect(staying[4][i]).toBe(RESISTANT);
      // the newcomer knows nothing yet
      expect(leaving[4][i]).toBe(UNAWARE);
    }
    expect(count(staying[11], RESISTANT)).toBeGreaterThan(50);
  });

  test('leaves by a draw of its own: at one half about half a week, and nobody without the sanction', () => {
    const half = states({ leaveWhenResistant: 0.5 });
    const refusing = half[3].flatMap((state, i) => (state === RESISTANT ? [i] : []));
    const gone = refusing.filter((i) => half[4][i] === UNAWARE).length;
    expect(Math.abs(gone / refusing.length - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / refusing.length));
    expect(states({ leaveWhenResistant: 1, sanction: false })).toEqual(states({}));
    // the others draw what they would have drawn anyway
    const stayed = states({})[4];
    half[4].forEach((state, i) => {
      if (state !== UNAWARE) expect([state, AWARE]).toContain(stayed[i]);
    });
  });
});
