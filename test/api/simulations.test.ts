import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/experiment/compare.ts';
import { prepare } from '../../src/experiment/prepare.ts';
import { resultOf } from '../../src/report/result.ts';
import { parseScenario } from '../../src/scenario/readScenario.ts';
import { post, startApi, tiny } from './startApi.ts';

const simulate = '/v1/simulations';

async function runDirectly(scenario: object) {
  const read = async (path: string): Promise<never> => {
    throw new Error(`nothing else is read, not ${path}`);
  };
  const sources = { read };
  const source = await parseScenario(JSON.stringify(scenario), 'scenario.json', sources);
  return resultOf(await compare(await prepare(source, read)), source);
}

describe('a simulation', () => {
  it('gives what the same scenario gives when it is run directly, to the last digit', async () => {
    const answer = await post(await startApi(), simulate, tiny);
    const direct = await runDirectly(tiny);
    expect(answer.statusCode).toBe(200);
    const { id, fingerprint, plans, verdict, contrasts, people, weeks } = answer.json();
    expect(id).toBe(direct.hash);
    expect(fingerprint).toEqual(direct.fingerprint);
    expect(people).toBe(30);
    expect(weeks).toBeUndefined();
    expect(plans.map((plan: { name: string }) => plan.name)).toEqual(['blitzkrieg', 'voluntary', 'nothing']);
    const [series] = direct.comparison.plans[0]!.weekly;
    const [curve] = plans[0].curves;
    expect(curve.mean).toEqual([...series!.mean]);
    expect(curve.mean).toHaveLength(13);
    expect(contrasts).toHaveLength(direct.comparison.contrasts.length);
    expect(verdict.sentences.length).toBeGreaterThan(0);
    expect(Object.keys(plans[0].structures)).toContain('coordinated');
  });

  it('tells what came of everything that the scenario expects', async () => {
    const app = await startApi();
    const expecting = {
      ...tiny,
      expect: ['voluntary.facade > 50%', 'voluntary.facade <= blitzkrieg.facade'],
    };
    const answer = (await post(app, simulate, expecting)).json();
    expect(answer.expectations).toMatchObject([
      { expected: 'voluntary.facade > 50%', left: 0, right: 0.5, holds: false },
      { expected: 'voluntary.facade <= blitzkrieg.facade', left: 0, holds: true },
    ]);
    const report = await app.inject(answer.links.report);
    expect(report.body).toContain('voluntary.facade &gt; 50%');
    expect((await post(app, simulate, tiny)).json().expectations).toEqual([]);
    const { components } = (await app.inject('/openapi.json')).json();
    expect(Object.keys(components.schemas.Result.properties)).toContain('expectations');
  });

  it('is the same in JSON, in YAML, and in an envelope around either', async () => {
    const app = await startApi();
    // the two YAML texts differ from the JSON in nothing but their form
    const bodies = [
      tiny,
      JSON.stringify(tiny),
      { scenario: tiny },
      { scenario: JSON.stringify(tiny, null, 2) },
    ];
    const answers = await Promise.all(bodies.map((body) => post(app, simulate, body)));
    for (const answer of answers) expect(answer.body).toBe(answers[0]!.body);
  });

  it('depends on its seed', async () => {
    const app = await startApi();
    const one = await post(app, simulate, tiny);
    const other = await post(app, simulate, { ...tiny, seed: 'another' });
    expect(other.json().id).not.toBe(one.json().id);
    expect(other.json().fingerprint).not.toEqual(one.json().fingerprint);
  });

  it('says missing numbers as null: a deviation of one replicate', async () => {
    const { plans } = (await post(await startApi(), simulate, { ...tiny, replicates: 1 })).json();
    expect(plans[0].curves[0].sd[0]).toBeNull();
  });

  it('can take another plan as the baseline', async () => {
    const app = await startApi();
    const usual = (await post(app, simulate, { scenario: tiny })).json();
    const other = (await post(app, simulate, { scenario: tiny, baseline: 'voluntary' })).json();
    expect(usual.baseline).toBe('blitzkrieg');
    expect(other.baseline).toBe('voluntary');
    expect(other.contrasts[0].a).toBe('voluntary');
    expect(other.id).not.toBe(usual.id);
    const unknown = await post(app, simulate, { scenario: tiny, baseline: 'voluntry' });
    expect(unknown.statusCode).toBe(400);
    expect(unknown.json().errors[0]).toMatchObject({ pointer: '/baseline' });
    expect(unknown.json().errors[0].suggestion).toContain('"voluntary"');
  });

  it('speaks French where the client prefers it', async () => {
    const app = await startApi();
    const french = await post(app, simulate, tiny, { 'accept-language': 'de, fr-CH;q=0.9, en;q=0.8' });
    const asked = await post(app, `${simulate}?lang=fr`, tiny);
    const english = await post(app, simulate, tiny);
    expect(french.json().title).toBe('Trente personnes');
    expect(french.headers['content-language']).toBe('fr');
    expect(asked.body).toBe(french.body);
    expect(english.json().title).toBe('Thirty people');
    expect(french.json().verdict.sentences).not.toEqual(english.json().verdict.sentences);
    expect(french.headers.etag).not.toBe(english.headers.etag);
    expect(french.json().fingerprint).toEqual(english.json().fingerprint);
  });

  it('answers the weekly table to those who prefer CSV', async () => {
    const app = await startApi();
    const answer = await post(app, simulate, tiny, { accept: 'text/csv' });
    const { tables } = await runDirectly(tiny);
    expect(answer.headers['content-type']).toContain('text/csv');
    expect(answer.rawPayload.equals(tables.weekly)).toBe(true);
  });
});

describe('a result', () => {
  it('is known by its tag: who holds it gets no second copy', async () => {
    const app = await startApi();
    const { headers } = await post(app, simulate, tiny);
    const etag = headers.etag as string;
    expect(etag).toMatch(/^"[0-9a-f]{64}-en-1\.2\.3"$/);
    const url = headers.location as string;
    for (const held of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await post(app, simulate, tiny, { 'if-none-match': held });
      expect(again.statusCode).toBe(412);
      expect(again.json().type).toBe('/problems/precondition-failed');
      expect(again.headers).toMatchObject({ etag, 'content-location': url });
      const got = await app.inject({ url, headers: { 'if-none-match': held } });
      expect(got.statusCode).toBe(304);
      expect(got.body).toBe('');
      expect(got.headers.etag).toBe(etag);
    }
    expect((await post(app, simulate, tiny, { 'if-none-match': '"other"' })).statusCode).toBe(200);
    const unheard = { ...tiny, seed: 'nobody ran it yet' };
    expect((await post(app, simulate, unheard, { 'if-none-match': '*' })).statusCode).toBe(200);
  });

  it('is only read where it is what the client means (If-Match)', async () => {
    const app = await startApi();
    const { headers } = await post(app, simulate, tiny);
    const url = headers.location as string;
    const etag = headers.etag as string;
    const get = (match: string) => app.inject({ url, headers: { 'if-match': match } });
    for (const match of [etag, '*', `"other", ${etag}`]) expect((await get(match)).statusCode).toBe(200);
    for (const match of ['"other"', `W/${etag}`]) {
      const refused = await get(match);
      expect(refused.statusCode).toBe(412);
      expect(refused.headers['content-type']).toContain('application/problem+json');
    }
  });

  it('may be used again without asking, and is compressed for those who read that', async () => {
    const app = await startApi();
    const { headers } = await post(app, simulate, tiny);
    expect(headers['cache-control']).toBe('private, no-cache');
    const url = headers.location as string;
    const plain = await app.inject(url);
    expect(plain.headers['cache-control']).toBe('private, max-age=86400, immutable');
    expect(plain.headers['content-encoding']).toBeUndefined();
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
    const tags = new Set([plain.headers.etag]);
    for (const path of ['', '/report', '/weekly.csv'])
      for (const coding of ['br', 'gzip'] as const) {
        const whole = await app.inject(url + path);
        const packed = await app.inject({ url: url + path, headers: { 'accept-encoding': coding } });
        expect(packed.headers['content-encoding']).toBe(coding);
        expect(packed.headers.vary).toContain('accept-encoding');
        expect(packed.rawPayload.byteLength).toBeLessThan(whole.rawPayload.byteLength / 3);
        expect(unpack[coding](packed.rawPayload).equals(whole.rawPayload)).toBe(true);
        tags.add(packed.headers.etag);
      }
    // other bytes, another tag
    expect(tags.size).toBe(7);
  });

  it('is its weekly table to those who prefer CSV', async () => {
    const app = await startApi();
    const { headers } = await post(app, simulate, tiny);
    const url = headers.location as string;
    const table = await app.inject({ url, headers: { accept: 'text/csv' } });
    expect(table.headers['content-type']).toContain('text/csv');
    expect(table.headers['content-location']).toBe(`${url}/weekly.csv`);
    expect(table.body).toBe((await app.inject(`${url}/weekly.csv`)).body);
  });

  it('stands at its address in all its forms', async () => {
    const app = await startApi();
    const run = await post(app, simulate, tiny);
    const { links, id } = run.json();
    expect(run.headers.location).toBe(`/v1/results/${id}`);
    expect((await app.inject(links.self)).body).toBe(run.body);
    const { tables, fingerprint } = await runDirectly(tiny);
    for (const name of ['weekly', 'summary', 'contrasts', 'replicates', 'assumptions'] as const) {
      const table = await app.inject(links[name]);
      expect(table.rawPayload.equals(tables[name])).toBe(true);
    }
    const report = await app.inject({ url: links.report, headers: { 'accept-language': 'fr' } });
    expect(report.headers['content-type']).toContain('text/html');
    expect(report.body).toContain('<html lang="fr"');
    expect(report.body).toContain(fingerprint.short);
  });

  it('is not made by reading its address', async () => {
    const app = await startApi();
    const answer = await app.inject(`/v1/results/${'0'.repeat(64)}`);
    expect(answer.statusCode).toBe(404);
    expect(answer.json().type).toBe('/problems/unknown-result');
    expect((await app.inject('/v1/results/..%2f..%2fetc')).statusCode).toBe(404);
  });

  it('makes room for later ones', async () => {
    const app = await startApi({ limits: { keptBytes: 1 } });
    const first = (await post(app, simulate, tiny)).headers.location as string;
    expect((await app.inject(first)).statusCode).toBe(200);
    await post(app, simulate, { ...tiny, seed: 2 });
    expect((await app.inject(first)).statusCode).toBe(404);
  });

  it('allows in its page the script of the page and no other', async () => {
    const app = await startApi();
    const { links } = (await post(app, simulate, tiny)).json();
    const { headers, body } = await app.inject(links.report);
    const policy = headers['content-security-policy'] as string;
    expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
    expect(policy.includes("'sha256-")).toBe(body.includes('<script>'));
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(headers['strict-transport-security']).toBeUndefined();
  });
});

describe('files sent along', () => {
  const scenario = {
    ...tiny,
    organisation: { people: { csv: 'staff/people.csv' }, ties: [{ csv: './ties.csv' }], real: false },
    target: { structure: 'coordinated', deadline: 12 },
  };
  const ids = Array.from({ length: 30 }, (_, k) => `p${k}`);
  const people = ['id,manager,unit', ...ids.map((id, k) => `${id},${k === 0 ? '' : 'p0'},U${k % 3}`)].join(
    '\n',
  );
  const ties = ['source,target', ...ids.slice(1).map((id, k) => `${id},${ids[k]}`)].join('\n');

  it('are the organisation, by the names the scenario gives them', async () => {
    const app = await startApi();
    const answer = await post(app, simulate, {
      scenario,
      files: { 'staff/people.csv': people, 'ties.csv': ties },
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.json().people).toBe(30);
  });

  it('are part of what the result depends on', async () => {
    const app = await startApi();
    const files = { 'staff/people.csv': people, 'ties.csv': ties };
    const one = await post(app, simulate, { scenario, files });
    const other = await post(app, simulate, { scenario, files: { ...files, 'ties.csv': `${ties}\np3,p9` } });
    expect(other.headers.etag).not.toBe(one.headers.etag);
  });

  it('are not taken for those of another: a path spelt like a content is no content', async () => {
    const app = await startApi();
    const files = { 'staff/people.csv': people, 'ties.csv': ties };
    const one = await post(app, simulate, { scenario, files });
    const hash = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;
    const { organisation } = JSON.parse(
      JSON.stringify(scenario).replace('staff/people.csv', hash(people)).replace('ties.csv', hash(ties)),
    );
    const guessed = await post(app, simulate, {
      scenario: { ...scenario, organisation },
      files: { 'staff/people.csv': 'x', 'ties.csv': 'y' },
    });
    expect(one.statusCode).toBe(200);
    expect(guessed.statusCode).toBe(422);
    expect(guessed.body).not.toContain('"id"');
  });

  it('make another answer when they change places, for it names them', async () => {
    const app = await startApi();
    const swapped = JSON.parse(
      JSON.stringify(scenario)
        .replace('ties.csv', '?')
        .replace('staff/people.csv', 'ties.csv')
        .replace('?', 'staff/people.csv'),
    );
    const one = await post(app, simulate, {
      scenario,
      files: { 'staff/people.csv': people, 'ties.csv': ties },
    });
    const other = await post(app, simulate, {
      scenario: swapped,
      files: { 'staff/people.csv': ties, 'ties.csv': people },
    });
    expect(other.json().fingerprint).toEqual(one.json().fingerprint);
    expect(other.json().id).not.toBe(one.json().id);
  });

  it('are all that can be read: no path leads to the disk of the server', async () => {
    const app = await startApi();
    const paths = [
      '/etc/passwd',
      '../package.json',
      'package.json',
      '../../etc/passwd',
      'scenarios/small-firm.yaml',
    ];
    const names = [...paths, 'file:///etc/passwd', 'brasserie/people.csv', 'people.csv/../../package.json'];
    for (const csv of names) {
      const organisation = { people: { csv } };
      const answer = await post(app, simulate, {
        scenario: { ...tiny, organisation },
        files: { 'people.csv': people },
      });
      expect([csv, answer.statusCode]).toEqual([csv, 422]);
      expect(answer.json().errors[0]).toMatchObject({ code: 'unopened-file', pointer: '/files' });
      expect(answer.json().errors[0].suggestion).toContain('send the file in files');
    }
    const extended = await post(app, simulate, { ...tiny, extends: '../scenarios/small-firm.yaml' });
    expect(extended.json().errors[0]).toMatchObject({
      code: 'cannot-open',
      suggestion: 'send the file in files, under the name that the scenario gives it',
    });
  });

  it('are blamed for their faults at their place', async () => {
    const app = await startApi();
    const files = { 'staff/people.csv': people.replace('p5,p0', 'p4,p0'), 'ties.csv': ties };
    const { errors, type } = (await post(app, simulate, { scenario, files })).json();
    expect(type).toBe('/problems/invalid-data');
    expect(errors[0]).toMatchObject({ pointer: '/files/staff~1people.csv', line: 7 });
  });
});
