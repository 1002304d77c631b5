import { describe, expect, it } from 'vitest';
import { long, post, startApi, tiny } from './startApi.ts';

const simulate = '/v1/simulations';
const validate = '/v1/validate';

describe('work that a server does', () => {
  it('is ended when it takes longer than it may, and the next is done', async () => {
    const app = await startApi({ limits: { runningSeconds: 3 } });
    const refused = await post(app, simulate, long);
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({ type: '/problems/too-large-design', limit: { seconds: 3 } });
    expect(refused.json().detail).toContain('command line');
    expect((await post(app, simulate, tiny)).statusCode).toBe(200);
  });

  it('is ended when reading takes longer than it may', async () => {
    const app = await startApi({ limits: { readingSeconds: 0.001 } });
    // a tiny one may have been read before the clock has ticked
    const large = { ...tiny, organisation: { generate: { people: 5_000, units: 200 } } };
    for (const url of [validate, simulate]) {
      const refused = await post(app, url, large);
      expect(refused.statusCode).toBe(422);
      expect(refused.json().type).toBe('/problems/too-large-design');
    }
  });

  it('stands in a line for validations too, and simulations take no place of theirs', async () => {
    const app = await startApi({ limits: { running: 1, waiting: 1 } });
    const slow = post(app, simulate, { ...long, replicates: 400 });
    // read after that, if not the first then the second, so that the simulation runs by now
    for (const _ of [1, 2]) expect((await post(app, validate, tiny)).statusCode).toBe(200);
    const all = await Promise.all([1, 2, 3].map(() => post(app, validate, tiny)));
    expect(all.map(({ statusCode }) => statusCode).sort()).toEqual([200, 200, 429]);
    const refused = all.find(({ statusCode }) => statusCode === 429)!;
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await slow).statusCode).toBe(200);
  });

  it('is short for a validation, which does not wait for simulations', async () => {
    const app = await startApi();
    let finished = false;
    const slow = post(app, simulate, { ...long, replicates: 400 }).then((answer) => {
      finished = true;
      return answer;
    });
    expect((await post(app, validate, tiny)).json().valid).toBe(true);
    expect(finished).toBe(false);
    expect((await slow).statusCode).toBe(200);
  });

  it('is refused where files hold more people or ties than the server takes on', async () => {
    const app = await startApi({ limits: { people: 40, ties: 50 } });
    const people = ['id,unit', ...Array.from({ length: 41 }, (_, k) => `p${k},u${k % 3}`)].join('\n');
    const ties = ['from,to', ...Array.from({ length: 51 }, (_, k) => `p${k % 7},p${k % 11}`)].join('\n');
    const gexf = `<gexf><graph><nodes>${'<node id="x"/>'.repeat(41)}</nodes><edges/></graph></gexf>`;
    const organisations = [
      [{ people: { csv: 'a.csv' } }, { 'a.csv': people }, 'too-many-people'],
      [{ ties: [{ csv: 'a.csv' }] }, { 'a.csv': ties }, 'too-many-ties'],
      [{ graph: { gexf: 'a.gexf' } }, { 'a.gexf': gexf }, 'too-many-people'],
    ] as const;
    for (const [organisation, files, code] of organisations)
      for (const url of [validate, simulate]) {
        const scenario = { ...tiny, organisation };
        const refused = await post(app, url, { scenario, files });
        expect([code, url, refused.statusCode]).toEqual([code, url, 422]);
        expect(refused.json()).toMatchObject({ type: '/problems/too-large-design', errors: [{ code }] });
      }
  });
});

describe('what was sent before', () => {
  it('is answered without being read again, in JSON or YAML', async () => {
    const app = await startApi();
    const first = await post(app, simulate, tiny);
    const inYaml = `# the same\n${JSON.stringify(tiny)}`;
    expect((await post(app, simulate, inYaml)).headers.location).toBe(first.headers.location);
    const again = await Promise.all([tiny, inYaml, tiny].map((body) => post(app, simulate, body)));
    for (const answer of again) {
      expect(answer.statusCode).toBe(200);
      expect(answer.json().id).toBe(first.json().id);
    }
  });

  it('runs again when its result was dropped, to the same bytes', async () => {
    const app = await startApi({ limits: { keptResults: 1 } });
    const first = await post(app, simulate, tiny);
    const url = first.headers.location as string;
    await post(app, simulate, { ...tiny, seed: 2 });
    expect((await app.inject(url)).statusCode).toBe(404);
    const again = await post(app, simulate, tiny);
    expect(again.body).toBe(first.body);
    expect(again.headers.etag).toBe(first.headers.etag);
  });
});
