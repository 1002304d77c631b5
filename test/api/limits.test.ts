import { describe, expect, it } from 'vitest';
import { long, post, startApi, tiny } from './startApi.ts';

const simulate = '/v1/simulations';

describe('a limit', () => {
  it('on bytes is answered with 413, for the body and for the scenario in it', async () => {
    const app = await startApi({ limits: { bodyBytes: 5000, scenarioBytes: 2000 } });
    const files = (size: number) => ({ scenario: tiny, files: { 'unused.csv': 'x'.repeat(size) } });
    expect((await post(app, simulate, files(3000))).statusCode).toBe(200);
    const bodies = [files(5000), { ...tiny, title: 'x'.repeat(2500) }, `# ${'x'.repeat(2500)}\nversion: 1`];
    for (const body of bodies) {
      const answer = await post(app, simulate, body);
      expect(answer.statusCode).toBe(413);
      expect(answer.json().type).toBe('/problems/body-too-large');
    }
  });

  it.each([
    [{ people: 20 }, 'people', 20],
    [{ runPersonWeeks: 200 }, 'weeks', 6],
    [{ personWeeks: 1500 }, 'replicates', 1],
  ])('%o is answered with the estimate and what would fit', async (limits, factor, most) => {
    const app = await startApi({ limits });
    const answer = await post(app, simulate, tiny);
    expect(answer.statusCode).toBe(422);
    const { type, estimate, limit, fits, detail } = answer.json();
    expect(type).toBe('/problems/too-large-design');
    expect(estimate).toMatchObject({ people: 30, weeks: 12, plans: 3, replicates: 3, personWeeks: 3240 });
    expect(limit).toEqual(limits);
    expect(fits[factor]).toBe(most);
    expect(detail).toContain(`${most} ${factor} would fit`);
  });

  it('advises no organisation of one person', async () => {
    const app = await startApi({ limits: { personWeeks: 50 } });
    expect((await post(app, simulate, tiny)).json().fits).toEqual({});
  });

  it('on the size of the answer is checked once the curves are known', async () => {
    const app = await startApi({ limits: { cells: 100 } });
    const { estimate, fits } = (await post(app, simulate, tiny)).json();
    expect(estimate.cells).toBe(Math.ceil(estimate.series * 3 * 13));
    expect(fits).toEqual({});
    const roomy = await startApi({ limits: { values: estimate.cells * 2 } });
    const answer = (await post(roomy, simulate, tiny)).json();
    expect(answer.fits.replicates).toBe(2);
    const smaller = await post(roomy, simulate, { ...tiny, replicates: 2 });
    expect(smaller.statusCode).toBe(200);
  });

  it('is what it says: what would fit does fit', async () => {
    const app = await startApi({ limits: { personWeeks: 2200 } });
    const { fits } = (await post(app, simulate, tiny)).json();
    expect(fits.replicates).toBe(2);
    expect((await post(app, simulate, { ...tiny, replicates: fits.replicates })).statusCode).toBe(200);
    expect((await post(app, simulate, { ...tiny, horizon: fits.weeks })).statusCode).toBe(200);
  });
});

describe('many simulations at once', () => {
  it('run one after the other; who finds the line full is told when to come again', async () => {
    const app = await startApi({ limits: { running: 1, waiting: 1 } });
    const seeds = [1, 2, 3, 4].map((seed) => post(app, simulate, { ...long, replicates: 20, seed }));
    const answers = await Promise.all(seeds);
    const statuses = answers.map(({ statusCode }) => statusCode);
    expect(statuses.filter((status) => status === 200)).toHaveLength(2);
    const refused = answers.find(({ statusCode }) => statusCode === 429)!;
    expect(refused.json().type).toBe('/problems/busy');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThanOrEqual(1);
  });

  it('of the same scenario are one', async () => {
    const app = await startApi({ limits: { running: 1, waiting: 0 } });
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => post(app, simulate, tiny)));
    for (const answer of answers) {
      expect(answer.statusCode).toBe(200);
      expect(answer.body).toBe(answers[0]!.body);
    }
  });

  it('do not keep the server from answering others', async () => {
    const app = await startApi();
    let finished = false;
    const slow = post(app, simulate, { ...long, replicates: 60 }).then((answer) => {
      finished = true;
      return answer;
    });
    let answered = 0;
    while (!finished && answered < 3) {
      const health = await app.inject('/healthz');
      expect(health.json()).toEqual({ status: 'ok' });
      if (!finished) answered++;
    }
    expect(answered).toBe(3);
    expect((await slow).statusCode).toBe(200);
  });
});
