import { describe, expect, test } from 'vitest';
import { fitSentences } from '../../src/report/study/fitSentences.ts';
import { standingSentences } from '../../src/report/study/standingSentences.ts';
import type { PerformChunk } from '../../src/study/chunks/chunkedRunner.ts';
import { chunksInMemory } from '../../src/study/chunks/chunkStore.ts';
import { fitDigest } from '../../src/study/observing/fitDigest.ts';
import { standingDigest } from '../../src/study/observing/standingDigest.ts';
import { InputError } from '../../src/text/problem.ts';
import { bassFiles, observedStudy, playFirst } from './observedStudies.ts';
import { leastScenario } from './studyFiles.ts';

const PEOPLE = 60;
const LAST = 20;
const files = bassFiles(PEOPLE, 30);
/** Weeks and users of a Bass curve with p and q, without any luck. */
function bass(p: number, q: number, last = LAST): string {
  let share = 0;
  const lines = ['week,users,of'];
  for (let week = 0; week <= last; week++) {
    lines.push(`${week},${Math.round(share * PEOPLE)},${PEOPLE}`);
    share += (1 - share) * (1 - Math.exp(-(p + q * share)));
  }
  return `${lines.join('\n')}\n`;
}
const fitting = (samples: number, ranges = '{ rule.p: [0.001, 0.1], rule.q: [0.05, 0.8] }') => `study: 1
scenarios: [bass.yaml]
calibrate: { to: seen.csv, fit: ${ranges}, samples: ${samples} }
`;
const following = (also = '') => `study: 1
scenarios: [bass.yaml]
observed: { counts: seen.csv, through: 12w }
${also}`;

describe('a study with a curve that was observed', () => {
  const seen = { ...files, 'seen.csv': bass(0.02, 0.35) };

  test('fits the parameters that the curve was made with, and says how well', async () => {
    const { fit } = await playFirst(fitting(400), seen);
    const told = fitDigest(fit!);
    const truth = [0.02, 0.35];
    told.parameters.forEach(({ low, high }, p) => {
      expect(low).toBeLessThan(truth[p]!);
      expect(high).toBeGreaterThan(truth[p]!);
    });
    expect(told).toMatchObject({
      plan: 'none',
      metric: 'adopters',
      kept: 100,
      draws: 400,
      isWithinReach: true,
    });
    expect(told.weeks).toEqual([0, LAST]);
    expect(told.fit.rmse).toBeLessThan(0.05);
    expect(fit!.calibration.band.weeks).toHaveLength(31);
    expect(fitSentences(told, 'en')[0]).toMatch(/^rule\.p: 0\.0\d+, nine of ten from/);
    expect(fitSentences(told, 'fr').join(' ')).toContain('points de la courbe ajustée');
  });

  test('gives the same from what was kept, without a run', async () => {
    const store = chunksInMemory();
    const nobody: PerformChunk = async () => {
      throw new Error('everything was kept');
    };
    const first = await playFirst(fitting(60), seen, store);
    const again = await playFirst(fitting(60), seen, store, nobody);
    expect(fitDigest(again.fit!)).toEqual(fitDigest(first.fit!));
    expect(again.fit!.runs.values).toEqual(first.fit!.runs.values);
  });

  test('says that a curve is not reached, and tells no parameters', async () => {
    const upAndDown = `week,share\n${Array.from({ length: 20 }, (_, w) => `${w},${w < 10 ? 0.9 : 0}\n`).join('')}`;
    const { fit } = await playFirst(fitting(100, '{ rule.q: [0.05, 0.1] }'), {
      ...files,
      'seen.csv': upAndDown,
    });
    const told = fitDigest(fit!);
    expect(told.isWithinReach).toBe(false);
    expect(told.parameters[0]!.isIdentified).toBe(false);
    expect(fitSentences(told, 'en')[0]).toMatch(/^Not reached/);
    expect(fitSentences(told, 'fr')[0]).toMatch(/^Hors d’atteinte/);
  });

  test('takes the plan and the measure that are named, of the model too', async () => {
    const firm = `${leastScenario}horizon: 12w\nreplicates: 2\n`;
    const study = `study: 1
scenarios: [firm.yaml]
calibrate: { to: seen.csv, fit: { population.threshold.mean: [0.1, 0.8] }, plan: guerrilla, metric: buyIn, samples: 50 }
`;
    const { fit } = await playFirst(study, { 'firm.yaml': firm, 'seen.csv': 'week,share\n4,10%\n8,12%\n' });
    expect([fit!.plan, fit!.metric, fit!.runs.curves[0]!.length]).toEqual(['guerrilla', 'buyIn', 13]);
    expect(fitDigest(fit!).kept).toBe(25);
  });
});

describe('a roll-out under way', () => {
  test('is laid over the runs, weighs them, and is told to its end', async () => {
    const { standing } = await playFirst(following(), { ...files, 'seen.csv': bass(0.01, 0.3) });
    const told = standingDigest(standing!);
    expect(told).toMatchObject({ followed: 'none', through: 12, worlds: 60 });
    expect(told.effective).toBeGreaterThan(30);
    expect([told.isRefit, told.refit]).toEqual([false, undefined]);
    const [overlay] = standing!.overlay;
    expect([overlay!.observable, overlay!.axis, overlay!.band.weeks.length]).toEqual(['active', 'week', 13]);
    const [next] = standing!.forecasts;
    expect([next!.now.weeks[0], next!.now.weeks.at(-1)]).toEqual([12, 30]);
    expect(standingSentences(told, 'en')[0]).toMatch(/^Week 12: \d+% use it\. Of 60 runs/);
    expect(standingSentences(told, 'fr').at(-1)).toContain('attendu auparavant');
  });

  test('where no world comes near, parameters are fitted anew, and it is said', async () => {
    const fit =
      'calibrate: { to: seen.csv, fit: { rule.p: [0.001, 0.1], rule.q: [0.05, 0.8] }, samples: 200 }\n';
    const { standing } = await playFirst(following(fit), { ...files, 'seen.csv': bass(0.08, 0.7) });
    const told = standingDigest(standing!);
    expect(told.isRefit).toBe(true);
    expect(told.refit!.weeks).toEqual([0, 12]);
    const sentences = standingSentences(told, 'en');
    expect(sentences[1]).toContain('fitted anew');
    expect(standing!.forecasts[0]!.now.median[3]!).toBeGreaterThan(standing!.forecasts[0]!.before.median[3]!);
  });

  test('where nothing can be fitted anew, that is said', async () => {
    const { standing } = await playFirst(following(), { ...files, 'seen.csv': bass(0.08, 0.7) });
    const told = standingDigest(standing!);
    expect([told.isRefit, told.refit]).toEqual([true, undefined]);
    expect(standingSentences(told, 'en')[1]).toContain('nothing to fit anew');
  });

  test('a log of people has habits, and weeks since access', async () => {
    const lines = ['person,week,times,access date'];
    for (let person = 0; person < PEOPLE; person++)
      for (let week = 0; week <= 14; week++)
        lines.push(`P${person},${week},${person < 3 && week >= 2 ? 3 : 0},${person % 3}`);
    const firm = `version: 1
horizon: 20w
replicates: 40
assumptions: none
organisation: { people: { csv: firm.csv } }
`;
    const people = `id,manager,unit\n${Array.from({ length: PEOPLE }, (_, k) => `P${k},${k === 0 ? '' : 'P0'},U${k % 3}\n`).join('')}`;
    const study = 'study: 1\nscenarios: [firm.yaml]\nobserved: { usage: log.csv, plan: guerrilla }\n';
    const { standing } = await playFirst(study, {
      'firm.yaml': firm,
      'firm.csv': people,
      'log.csv': `${lines.join('\n')}\n`,
    });
    const curves = standing!.overlay.filter(({ plan }) => plan === 'guerrilla');
    expect(curves.map(({ metric, observable, axis }) => [metric, observable, axis])).toEqual([
      ['declared', 'active', 'week'],
      ['buyIn', 'habitual', 'week'],
      ['declared', 'active', 'sinceAccess'],
      ['buyIn', 'habitual', 'sinceAccess'],
    ]);
    const at = (k: number, week: number) => curves[k]!.curve.shares[week];
    expect([at(0, 14), at(1, 9), at(1, 10)]).toEqual([0.05, 0, 0.05]);
  });
});

describe('a fault of what was observed', () => {
  const seen = { ...files, 'seen.csv': bass(0.02, 0.35) };
  const faultsOf = async (text: string, also: Record<string, string> = {}) => {
    try {
      await observedStudy(text, { ...seen, ...also });
    } catch (error) {
      if (error instanceof InputError)
        return error.problems.map((problem) => [problem.file, problem.line, problem.code]);
      throw error;
    }
    return [];
  };

  test.each([
    [
      'a range that no scenario takes',
      fitting(60, '{ rule.p: [-1, 0.5] }'),
      [['study.yaml', 3, 'out-of-range']],
    ],
    [
      'a range that ends before it begins',
      fitting(60, '{ rule.p: [0.5, 0.1] }'),
      [['study.yaml', 3, 'empty-range']],
    ],
    [
      'what is no number of how people behave',
      fitting(60, '{ horizon: [10, 20] }'),
      [['study.yaml', 3, 'cannot-fit']],
    ],
    [
      'a plan that is not there',
      fitting(60).replace('samples', 'plan: x, samples'),
      [['study.yaml', 3, 'unknown-plan']],
    ],
    ['a file that is not there', fitting(60).replace('seen', 'gone'), [['study.yaml', 3, 'cannot-open']]],
    [
      'a column that is none',
      following().replace('12w', '12w, columns: { time: x }'),
      [['study.yaml', 3, 'unknown-key']],
    ],
  ])('%s is told at its line', async (_, text, faults) => {
    expect(await faultsOf(text)).toEqual(faults);
  });

  test('is told before the first run: no week that is simulated, a share above all', async () => {
    expect(
      await faultsOf(following().replace(', through: 12w', ''), { 'seen.csv': 'week,share\n99,10%\n' }),
    ).toEqual([['study.yaml', 3, 'not-simulated']]);
    expect(await faultsOf(fitting(60), { 'seen.csv': 'week,share\n1,0.2\n2,20\n' })).toEqual([
      ['seen.csv', 3, 'bad-share'],
    ]);
  });
});
