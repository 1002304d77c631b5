import { describe, expect, it } from 'vitest';
import { seedKey } from '../../src/engine/draws.ts';
import { compare } from '../../src/experiment/compare.ts';
import { prepareText } from '../../src/experiment/prepareText.ts';
import { sideBySide } from '../../src/experiment/targets/structureRows.ts';
import { towardsEachStructure } from '../../src/experiment/targets/towardsEachStructure.ts';

const text = `organisation: { generate: { people: 60, units: 5 } }
horizon: 40w
replicates: 8
target: { structure: coordinated, deadline: 36w, participation: 25% }
plans:
  invite: { title: Everybody invited, style: voluntary }
  half: { between: [guerrilla, blitzkrieg], at: 50% }
  hand: { steps: [{ id: one, do: [{ tactic: policy }, { tactic: announce }] }] }
  change: { fork: { of: invite, at: 10w, continue: half } }
`;

describe('one plan towards each structure', () => {
  it('is towards the target of its scenario what it is in its comparison, to the last bit', async () => {
    const prepared = await prepareText(text);
    const comparison = await compare(prepared);
    for (const plan of ['invite', 'half', 'change']) {
      const towards = await towardsEachStructure(prepared, { plan, worlds: 8 });
      const at = towards.structures.findIndex(({ name }) => name === 'coordinated');
      const { summary } = comparison.plans.find(({ name }) => name === plan)!;
      for (const measure of ['kept', 'buyIn', 'facade', 'cost', 'weeksLost']) {
        const cell = towards.rows.find((row) => row.measure === measure)!.cells[at]!;
        const told = summary.find((row) => row.metric === measure)!;
        expect([plan, measure, cell.estimate, cell.low]).toEqual([plan, measure, told.mean, told.ciLow]);
      }
    }
  });

  it('builds what each structure needs, unless it is written by hand', async () => {
    const prepared = await prepareText(text);
    const costs = async (plan: string) => {
      const { rows } = await towardsEachStructure(prepared, { plan, worlds: 4 });
      const cells = rows.find(({ measure }) => measure === 'cost')!.cells;
      return new Set(cells.flatMap((cell) => cell?.estimate ?? []));
    };
    expect((await costs('invite')).size).toBeGreaterThan(2);
    expect((await costs('hand')).size).toBe(1);
  });

  it('says of a structure that the organisation cannot have why, and plays the others', async () => {
    const prepared = await prepareText(text);
    const { structures, rows, replicates } = await towardsEachStructure(prepared, {
      plan: 'invite',
      worlds: 4,
    });
    const dandelion = structures.findIndex(({ name }) => name === 'dandelion');
    expect(structures[dandelion].impossible?.en).toContain('divisions');
    expect(structures.filter(({ impossible }) => impossible === undefined)).toHaveLength(4);
    expect(rows.map(({ cells }) => cells[dandelion])).toEqual(rows.map(() => undefined));
    expect(replicates).toBe(4);
  });
});

describe('structures side by side', () => {
  const column = (...values: number[]) => Float64Array.from(values);
  const spread = [0.01, -0.01, 0.02, -0.02, 0, 0.01, -0.01, 0];

  it('are unsurpassed where no other is shown to be better, less cost being better', () => {
    const measured = [0.2, 0.8, 0.8].map(
      (mean, k) =>
        new Map([
          ['buyIn', column(...spread.map((off, w) => mean + (k === 2 ? spread[7 - w] : off)))],
          ['cost', column(...spread.map((off) => 1000 * (mean + off)))],
        ] as const),
    );
    const rows = sideBySide(measured, { worlds: 8, deadline: 52 }, seedKey('rows'));
    expect(rows.map(({ measure, isUnsurpassed }) => [measure, ...isUnsurpassed])).toEqual([
      ['buyIn', false, true, true],
      ['cost', true, false, false],
    ]);
  });
});
