import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/engine/simulate.ts';
import { prepareText } from '../../src/experiment/prepareText.ts';
import { adopterTypes } from '../../src/org/org.ts';

/** Share of each adopter type that is committed in week 26, innovators first, over 50 runs of 2,000 people. */
async function committed(text: string): Promise<number[]> {
  const { plans } = await prepareText(
    `
organisation: { generate: { people: 2000, units: 40 } }
horizon: 26w
target: { deadline: 26w }
outputs: { metrics: [buyIn], by: [adopterType] }
${text}`,
  );
  const { model } = plans[0];
  const runs = 50;
  const rows = adopterTypes.map((type) =>
    model.series.findIndex(({ metric, group }) => metric === 'buyIn' && group === `adopterType=${type}`),
  );
  const sums = rows.map(() => 0);
  for (let run = 0; run < runs; run++) {
    const { values } = simulate(model, run);
    rows.forEach((row, type) => {
      sums[type] += values[row * 27 + 26];
    });
  }
  return sums.map((sum) => sum / runs);
}

const falls = (shares: readonly number[]) => {
  for (let type = 1; type < shares.length; type++) expect(shares[type]).toBeLessThan(shares[type - 1]);
};

describe('where nobody is obliged, types adopt in Rogers’ order', () => {
  // a resistant climate, or else innovators and the first half of the early adopters need nobody alike; everything else
  // in which types differ is off: who starts, who has a post, who is listened to. Seats for everybody who asks
  test('through their thresholds alone', async () => {
    const shares = await committed(`
start: { active: 0% }
climate: { resistance: 1.6, digitalDivide: 0% }
resources: { seats: 10% }
rule: { kind: change, credibility: 1 }
plans: { told: { steps: [ { id: tell, do: [ { tactic: announce }, { tactic: train, hours: 24 } ] } ] } }`);
    falls(shares);
    // innovators, 2,500 person-runs in all, clearly more than early adopters
    expect(shares[0] - shares[1]).toBeGreaterThan(0.05);
  });

  test('under the shipped voluntary plan', async () => {
    falls(await committed('plans: { voluntary: { style: voluntary } }'));
  });
});
