import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atRisk, examples } from '../../src/diffusion/atRisk.ts';
import { createEvidence, scoreRates } from '../../src/diffusion/evidence.ts';
import { fitHazard, LEAST_RATE } from '../../src/diffusion/fitHazard.ts';
import { type Hazard, logChance, rateAt } from '../../src/diffusion/hazard.ts';
import { contacts, mixing } from '../../src/diffusion/referenceGroup.ts';
import { fiveInALine, villages } from './villages.ts';

describe('five people in a line, of whom a adopts at the start, b in period 1 and d in period 2', () => {
  const { diffusion, network } = fiveInALine();
  const rows = atRisk(diffusion);
  const ratesOf = (columns: readonly Float64Array[], hazard: Hazard) =>
    Float64Array.from(rows.person, (_, row) => rateAt(hazard, columns, row));

  test('b, c, d and e are at risk in period 1; c, d and e in period 2', () => {
    expect([...rows.person]).toEqual([1, 2, 3, 4, 2, 3, 4]);
    expect([...rows.adopted]).toEqual([1, 0, 0, 0, 0, 1, 0]);
    expect([...rows.first]).toEqual([0, 0, 4, 7]);
  });

  test('b has an adopter before their eyes in period 1, c in period 2, nobody else ever', () => {
    expect([...examples(diffusion, rows, contacts(network))]).toEqual([1, 0, 0, 0, 1, 0, 0]);
  });

  test('in a crowd everybody sees one adopter in five, then two in five', () => {
    expect([...examples(diffusion, rows, mixing(diffusion.community))]).toEqual([
      0.2, 0.2, 0.2, 0.2, 0.4, 0.4, 0.4,
    ]);
  });

  test('the log-likelihood is the sum of what each did in each period', () => {
    const [p, q] = [0.1, 0.7];
    const expected =
      Math.log(1 - Math.exp(-0.8)) + // b adopts with a’s example
      3 * -0.1 + // c, d and e hold out without any
      -0.8 + // c holds out against b’s example
      Math.log(1 - Math.exp(-0.1)) + // d adopts without any
      -0.1; // e holds out
    const evidence = createEvidence(diffusion);
    const columns = [examples(diffusion, rows, contacts(network))];
    scoreRates(evidence, diffusion, rows, ratesOf(columns, { p, q: [q] }), Uint8Array.of(1));
    expect(evidence.logLikelihood[0]).toBeCloseTo(expected, 12);
    // period 1: b before c, d, e, all rightly; period 2: d before c wrongly, d and e alike
    expect([evidence.nextConcordant[0], evidence.nextPairs[0]]).toEqual([3.5, 5]);
  });

  test('communities that are not scored gain nothing', () => {
    const evidence = createEvidence(diffusion);
    scoreRates(evidence, diffusion, rows, ratesOf([], { p: 0.1, q: [] }), Uint8Array.of(0));
    expect([evidence.logLikelihood[0], evidence.nextPairs[0]]).toEqual([0, 0]);
  });
});

const every = (length: number) => Uint32Array.from({ length }, (_, row) => row);

describe('the fit of a hazard', () => {
  test('a constant one is −log of the share that held out', () => {
    const adopted = Uint8Array.of(1, 0, 0, 0, 1, 0, 0, 0, 0, 0);
    expect(fitHazard(adopted, [], every(10)).p).toBeCloseTo(-Math.log(0.8), 12);
  });

  test('where nobody adopts the rate is the least, where all do it is the greatest', () => {
    expect(fitHazard(new Uint8Array(4), [], every(4)).p).toBe(LEAST_RATE);
    expect(fitHazard(new Uint8Array(4).fill(1), [], every(4)).p).toBe(20);
  });

  test('with an example that all or none see, both rates have a closed form', () => {
    const adopted = Uint8Array.of(1, 0, 0, 0, 0, 1, 1, 1, 0, 0);
    const example = Float64Array.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 1);
    const { p, q } = fitHazard(adopted, [example], every(10));
    expect(p).toBeCloseTo(-Math.log(0.8), 6);
    expect(p + q[0]!).toBeCloseTo(-Math.log(0.4), 6);
  });

  test('an example that deters counts as none', () => {
    const adopted = Uint8Array.of(1, 1, 1, 0, 0, 0, 0, 1);
    const example = Float64Array.of(0, 0, 0, 0, 1, 1, 1, 1);
    const { p, q } = fitHazard(adopted, [example], every(8));
    expect(q).toEqual([0]);
    expect(p).toBeCloseTo(-Math.log(0.5), 6);
  });

  test('an example that only the adopter had is followed as far as rates go', () => {
    const { p, q } = fitHazard(Uint8Array.of(0, 0, 0, 0, 1), [Float64Array.of(0, 0, 0, 0, 0.2)], every(5));
    expect(p).toBe(LEAST_RATE);
    expect(q).toEqual([20]);
  });

  test('an example that nobody has gets no rate', () => {
    const adopted = Uint8Array.of(1, 0, 0, 1);
    expect(fitHazard(adopted, [new Float64Array(4)], every(4)).q).toEqual([0]);
  });

  test('it finds the law of a diffusion again', () => {
    const [p, q] = [0.03, 0.6];
    const { diffusion, network } = villages('law', { p, q, count: 60 });
    const rows = atRisk(diffusion);
    const columns = [
      examples(diffusion, rows, mixing(diffusion.community)),
      examples(diffusion, rows, contacts(network)),
    ];
    const fitted = fitHazard(rows.adopted, columns, every(rows.person.length));
    expect(fitted.p).toBeCloseTo(p, 2);
    expect(fitted.q[0]).toBeLessThan(0.06);
    expect(Math.abs(fitted.q[1]! - q)).toBeLessThan(0.08);
  });

  test('no rates nearby are likelier', () => {
    // so many of ten thousand
    const share = fc.integer({ min: 0, max: 10_000 }).map((many) => many / 10_000);
    const row = fc.record({ adopted: fc.nat(1), a: share, b: share });
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 40 }), (cases) => {
        const adopted = Uint8Array.from(cases, (each) => each.adopted);
        const columns = [Float64Array.from(cases, ({ a }) => a), Float64Array.from(cases, ({ b }) => b)];
        const fitted = fitHazard(adopted, columns, every(cases.length));
        const height = (p: number, q: number[]) =>
          cases.reduce((sum, each, k) => sum + logChance(rateAt({ p, q }, columns, k), each.adopted), 0);
        const summit = height(fitted.p, [...fitted.q]);
        for (const [dp, da, db] of [
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
          [1, -1, 0],
          [1, 0, -1],
          [0, 1, -1],
        ] as const)
          for (const step of [-0.01, 0.01]) {
            const p = Math.min(20, Math.max(LEAST_RATE, fitted.p + step * dp));
            const q = [fitted.q[0]! + step * da, fitted.q[1]! + step * db].map((rate) =>
              Math.min(20, Math.max(0, rate)),
            );
            expect(height(p, q)).toBeLessThanOrEqual(summit + 1e-6);
          }
      }),
    );
  });
});
