import { describe, expect, test } from 'vitest';
import { compare } from '../../../src/experiment/compare.ts';
import { prepareDial } from '../../../src/experiment/dial/prepareDial.ts';
import { playPlans } from '../../../src/experiment/playPlans.ts';
import { prepareText } from '../../../src/experiment/prepareText.ts';
import { dialSentence } from '../../../src/report/page/dialSentence.ts';
import type { DialPoint } from '../../../src/report/page/dialView.ts';
import { createDialReader } from '../../../src/report/page/dialViewOf.ts';

describe('the points of a dial', () => {
  test('come to what the plans at its ends come to in the comparison', async () => {
    const prepared = await prepareText(`organisation: { generate: { people: 40, units: 4 } }
horizon: 40w
replicates: 10
target: { deadline: 35w, participation: 25% }
plans: { win: { style: guerrilla }, oblige: { style: blitzkrieg } }
`);
    const comparison = await compare(prepared);
    const dial = { from: 'win', to: 'oblige', shares: [0, 0.5, 1], worlds: 10 };
    const ready = prepareDial(prepared, dial);
    const reader = createDialReader(ready, dial);
    expect(reader.view().points).toEqual([]);
    await playPlans(ready, { onTrajectory: reader.add });
    const { points, worlds, from, to } = reader.view();
    expect([points.map(({ at }) => at), worlds, from, to]).toEqual([[0, 0.5, 1], 10, 'win', 'oblige']);
    for (const [point, plan] of [
      [points[0], comparison.plans[0]],
      [points[2], comparison.plans[1]],
    ] as const) {
      const mean = (metric: string) => plan.summary.find((row) => row.metric === metric)!;
      expect([point.kept, point.keptLow, point.keptHigh]).toEqual([
        mean('kept').mean,
        mean('kept').ciLow,
        mean('kept').ciHigh,
      ]);
      for (const metric of ['buyIn', 'declared', 'facade', 'weeksLost'] as const)
        expect(point[metric]).toBeCloseTo(mean(metric).mean, 12);
      expect(point.worlds).toBe(10);
      expect(point.curves.target!.mean).toHaveLength(41);
    }
  });
});

describe('the sentence of a dial', () => {
  const point = (over: Partial<DialPoint>): DialPoint => ({
    at: 0,
    worlds: 100,
    curves: {},
    buyIn: 0.61,
    declared: 0.61,
    facade: 0,
    kept: 0.9,
    keptLow: 0.8,
    keptHigh: 0.95,
    weeksLost: 84,
    ...over,
  });
  const ends = { en: { from: 'Guerrilla', to: 'Blitzkrieg' }, fr: { from: 'Guérilla', to: 'Blitzkrieg' } };
  const said = (here: Partial<DialPoint>, language: 'en' | 'fr' = 'en', first: Partial<DialPoint> = {}) =>
    dialSentence(point(first), point({ at: 0.4, ...here }), ends[language], language);

  test('tells what is won and what it is paid with', () => {
    const here = { weeksLost: 52.2, buyIn: 0.53, facade: 0.06 };
    expect(said(here)).toBe(
      '40% of the way to Blitzkrieg: the target 32\u00a0weeks sooner than with Guerrilla, for 8\u00a0points less buy-in and 6\u00a0points of façade.',
    );
    expect(said(here, 'fr')).toBe(
      'À 40\u202f% du chemin vers Blitzkrieg\u00a0: la cible 32\u00a0semaines plus tôt qu’avec Guérilla, pour 8\u00a0points d’adhésion de moins et 6\u00a0points de façade.',
    );
  });

  test('chooses its words by the sign', () => {
    expect(said({ weeksLost: 85, buyIn: 0.62 })).toMatch(
      /: the target 1\u00a0week later than with Guerrilla, with 1\u00a0point more buy-in\.$/,
    );
    expect(said({ weeksLost: 84.3 })).toMatch(
      /: the target in the same week as with Guerrilla, with buy-in and façade as they are\.$/,
    );
    expect(said({ facade: 0.02, weeksLost: 60 }, 'en', { facade: 0.1 })).toMatch(
      /with 8\u00a0points less façade\.$/,
    );
    expect(said({ facade: 0.02, weeksLost: 60 }, 'fr', { facade: 0.1 })).toMatch(
      /avec 8\u00a0points de façade de moins\.$/,
    );
    expect(said({ kept: 0 }, 'en', { kept: 0 })).toMatch(/: the target in no world, as with Guerrilla, /);
  });

  test('names its ends, and tells the first by what it comes to', () => {
    expect(said({ at: 0 })).toBe(
      'Guerrilla: the target reached and kept in 90% of worlds, buy-in 61%, façade 0%.',
    );
    expect(said({ at: 0 }, 'fr')).toBe(
      'Guérilla\u00a0: la cible atteinte et gardée dans 90\u202f% des mondes, adhésion 61\u202f%, façade 0\u202f%.',
    );
    expect(said({ at: 1, weeksLost: 50 })).toMatch(
      /^Blitzkrieg: the target 34\u00a0weeks sooner than with Guerrilla, /,
    );
  });
});
