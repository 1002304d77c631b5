import { describe, expect, test } from 'vitest';
import { compare } from '../../src/experiment/compare.ts';
import { prepareText } from '../../src/experiment/prepareText.ts';

const WORLDS = 60;

/** One point of what a scenario may say: whose firm, when it is asked for, and what may be spent. */
interface Point {
  readonly people: number;
  readonly units: number;
  readonly leadership: number;
  readonly resistance: number;
  readonly deadline: string;
  readonly resources?: string;
}

async function decidedAt({ people, units, leadership, resistance, deadline, resources = '{}' }: Point) {
  const { verdict } = await compare(
    await prepareText(`
seed: choices
replicates: ${WORLDS}
horizon: ${deadline}
organisation: { generate: { people: ${people}, units: ${units} } }
climate: { leadership: ${leadership}, resistance: ${resistance} }
resources: ${resources}
target: { structure: coordinated, participation: 25%, hold: 4w, deadline: ${deadline} }
outputs: { metrics: [buyIn, cost, progress], by: [] }
`),
  );
  const { chosen, rivals } = verdict.decision!;
  return { chosen, rivals: Object.fromEntries(rivals.map(({ plan, verdict }) => [plan, verdict])) };
}

/**
 * Points found by search over size, deadline, leadership, resistance and means, and written down as they were found. What is
 * chosen at the defaults is reported, never required.
 */
describe('the decision can fall on', () => {
  test('Blitzkrieg, told apart: much resistance, half a year, seats that may be bunched', async () => {
    const hurried = { people: 48, units: 4, leadership: 0.5, resistance: 2, deadline: '26w' };
    expect(await decidedAt({ ...hurried, resources: '{ peak: 12 }' })).toEqual({
      chosen: 'blitzkrieg',
      rivals: { guerrilla: 'told-apart', voluntary: 'told-apart' },
    });
  });

  test('Voluntary, told apart: well led, half a year', async () => {
    const wellLed = { people: 36, units: 3, leadership: 0.9, resistance: 1, deadline: '26w' };
    expect(await decidedAt(wellLed)).toEqual({
      chosen: 'voluntary',
      rivals: { blitzkrieg: 'told-apart', guerrilla: 'told-apart' },
    });
  });

  const unhurried = { people: 36, units: 3, leadership: 0.5, resistance: 1, deadline: '104w' };

  test('Guerrilla, told apart: two years, and money that lasts for the cheapest way alone', async () => {
    expect(await decidedAt({ ...unhurried, resources: '{ budget: 500000 }' })).toEqual({
      chosen: 'guerrilla',
      rivals: { blitzkrieg: 'told-apart', voluntary: 'told-apart' },
    });
  });

  test('none for sure: the same with money enough for all', async () => {
    const { rivals } = await decidedAt(unhurried);
    expect(Object.values(rivals)).toEqual(['not-told-apart', 'not-told-apart']);
  });
});
