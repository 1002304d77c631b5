import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { problemTypes } from '../../src/api/problems/problemTypes.ts';
import { post, startApi, tiny } from './startApi.ts';

const simulate = '/v1/simulations';
const json = { 'content-type': 'application/json' };

describe('a problem', () => {
  it('is a document of its own kind whose address leads to a page in both languages', async () => {
    const app = await startApi();
    const answer = await app.inject('/nowhere');
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({ type: '/problems/not-found', status: 404 });
    for (const [name, { title }] of Object.entries(problemTypes)) {
      const english = await app.inject(`/problems/${name}`);
      const french = await app.inject(`/problems/${name}?lang=fr`);
      expect(english.statusCode).toBe(200);
      expect(english.body).toContain('<html lang="en">');
      expect(french.body).toContain(`<h1>${title.fr}</h1>`);
    }
    expect((await app.inject('/problems/none')).statusCode).toBe(404);
  });

  it('of a scenario points at the fault, in JSON and in YAML', async () => {
    const app = await startApi();
    const faulty = { ...tiny, organisation: { generate: { peple: 30 } } };
    const place = { code: 'unknown-key', path: 'organisation.generate.peple' };
    const bare = await post(app, simulate, faulty);
    expect(bare.statusCode).toBe(422);
    expect(bare.json().type).toBe('/problems/invalid-scenario');
    expect(bare.json().errors).toMatchObject([{ ...place, pointer: '/organisation/generate/peple' }]);
    expect(bare.json().errors[0].suggestion).toContain('people');
    const inside = (await post(app, simulate, { scenario: faulty })).json().errors[0];
    expect(inside).toMatchObject({ ...place, pointer: '/scenario/organisation/generate/peple' });
    expect(inside.line).toBeUndefined();
    const yaml = 'version: 1\norganisation:\n  generate: { peple: 30 }\n';
    expect((await post(app, simulate, yaml)).json().errors[0]).toMatchObject({
      ...place,
      line: 3,
      column: 15,
    });
    expect((await post(app, simulate, { scenario: yaml })).json().errors[0]).toMatchObject({
      pointer: '/scenario',
      line: 3,
    });
  });

  it('of a compressed body says that it is compressed, not that it is faulty', async () => {
    const app = await startApi();
    const send = (encoding: string, payload: Buffer) =>
      app.inject({
        method: 'POST',
        url: '/v1/validate',
        headers: { ...json, 'content-encoding': encoding },
        payload,
      });
    const plain = Buffer.from(JSON.stringify(tiny));
    const refused = await send('gzip', gzipSync(plain));
    expect(refused.statusCode).toBe(415);
    expect(refused.headers['accept-encoding']).toBe('identity');
    expect(refused.json().detail).toContain('compressed');
    expect((await send('identity', plain)).statusCode).toBe(200);
  });

  it('of a base points at the file of the base', async () => {
    const body = { scenario: { extends: 'base.yaml' }, files: { 'base.yaml': 'version: 1\nhorizn: 3\n' } };
    const { errors } = (await post(await startApi(), simulate, body)).json();
    expect(errors.find((one: { code: string }) => one.code === 'unknown-key')).toMatchObject({
      pointer: '/files/base.yaml',
      file: 'base.yaml',
      line: 2,
    });
  });

  it('shows at most twenty faults and counts the rest', async () => {
    const plans = Object.fromEntries(Array.from({ length: 30 }, (_, k) => [`plan${k}`, { style: 'none' }]));
    const { errors, found } = (await post(await startApi(), simulate, { ...tiny, plans })).json();
    expect(errors).toHaveLength(20);
    expect(found).toBeGreaterThanOrEqual(30);
  });

  it('is told in French to those who read French', async () => {
    const app = await startApi();
    const faulty = { ...tiny, horizn: 3 };
    const answer = await post(app, simulate, faulty, { 'accept-language': 'fr' });
    expect(answer.headers['content-language']).toBe('fr');
    expect(answer.json()).toMatchObject({
      title: problemTypes['invalid-scenario'].title.fr,
      detail: 'le scénario a une faute',
    });
    expect(answer.json().errors[0].message).toMatch(/clé inconnue/);
  });
});

describe('a body', () => {
  it.each([
    ['cut off', '{"version":', 1, 12],
    ['with a foreign word on its second line', '{\n "version": oops }', 2, 13],
    ['with a comma too many', '{"version": 1,\n}', 2, 1],
    ['with a comment', '{"version": 1 // one\n}', 1, 15],
    ['with a string that never ends', '{"version": "1', 1, 15],
  ])('that is JSON %s is refused at the place', async (_, payload, line, column) => {
    const app = await startApi();
    const answer = await app.inject({ method: 'POST', url: simulate, headers: json, payload });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ type: '/problems/malformed-json', errors: [{ line, column }] });
  });

  it.each([
    '{"version":1,"__proto__":{"polluted":1}}',
    '{"version":1,"constructor":{"prototype":{"polluted":1}}}',
    '{"scenario":{"version":1,"organisation":{"__proto__":{"polluted":1}}}}',
  ])('that reaches for prototypes is refused: %s', async (payload) => {
    const answer = await (await startApi()).inject({ method: 'POST', url: simulate, headers: json, payload });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors[0].code).toBe('inherited-key');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it.each([
    '',
    '5',
    'null',
    '"text"',
    '[]',
    '{}',
    '{"scenario":null}',
    '{"scenario":[]}',
    '{"scenario":{},"files":{"a":1}}',
  ])('without a scenario is refused: %s', async (payload) => {
    const answer = await (await startApi()).inject({ method: 'POST', url: simulate, headers: json, payload });
    expect([400, 422]).toContain(answer.statusCode);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('with a number beyond all numbers is refused at the number', async () => {
    const payload = JSON.stringify({ scenario: tiny }).replace('"replicates":3', '"replicates":1e999');
    const inside = await (await startApi()).inject({ method: 'POST', url: simulate, headers: json, payload });
    expect(inside.json().errors[0]).toMatchObject({
      code: 'number-too-large',
      pointer: '/scenario/replicates',
    });
  });

  it('that nests without end is refused, in every form', async () => {
    const app = await startApi();
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    for (const payload of [
      `{"version":1,"climate":${deep}}`,
      `{"scenario":{"version":1,"climate":${deep}}}`,
    ]) {
      const answer = await app.inject({ method: 'POST', url: simulate, headers: json, payload });
      expect([400, 422]).toContain(answer.statusCode);
    }
    expect((await post(app, simulate, `version: 1\nclimate: ${deep}`)).statusCode).toBe(422);
  });

  it('of another kind is refused', async () => {
    const app = await startApi();
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml']) {
      const answer = await post(app, simulate, 'version: 1', { 'content-type': type });
      expect(answer.statusCode).toBe(415);
      expect(answer.json().type).toBe('/problems/unsupported-media-type');
    }
  });
});

describe('an address', () => {
  it('that knows other methods says which', async () => {
    const app = await startApi();
    const answer = await app.inject(simulate);
    expect(answer.statusCode).toBe(405);
    expect(answer.headers.allow).toBe('POST');
    const removed = await app.inject({ method: 'DELETE', url: `/v1/results/${'0'.repeat(64)}` });
    expect(removed.headers.allow).toBe('GET, HEAD');
  });

  it('that is malformed, or asks for an unknown language, is refused', async () => {
    const app = await startApi();
    expect((await app.inject('/%zz')).json().type).toBe('/problems/invalid-request');
    const language = await app.inject('/v1/templates?lang=de');
    expect(language.statusCode).toBe(400);
    expect(language.json().errors[0].parameter).toBe('lang');
  });
});

describe('a fault of the program', () => {
  it('is hidden behind an id under which the log tells it', async () => {
    const lines: string[] = [];
    const app = await startApi({
      templates: ['the secret cause.yaml'],
      log: { write: (line) => lines.push(line) },
    });
    const answer = await app.inject('/v1/templates');
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('secret');
    expect(answer.body).not.toMatch(/ at .*:\d+/);
    const { id, type } = answer.json();
    expect(type).toBe('/problems/unexpected');
    expect(lines.join('')).toContain(id);
    expect(lines.join('')).toContain('the secret cause');
  });
});
