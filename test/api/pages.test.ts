import { describe, expect, it } from 'vitest';
import { post, startApi, tiny } from './startApi.ts';

describe('a browser', () => {
  it('is not told of a missing icon at every page', async () => {
    const app = await startApi();
    expect((await app.inject('/favicon.ico')).statusCode).toBe(204);
  });
});

const shown = {
  report: (language: string) => `<!doctype html><html><body class="r"><p>${language}</p></body></html>`,
};

/** A page as it is built, in small. */
const page = new Map<string, Uint8Array>(
  Object.entries({
    'index.html': '<!doctype html><html lang="en"><head></head><body>the page</body></html>',
    'sw.js': 'const built = 1;',
    'scenario.json': '{"name":"theirs.yaml","files":{}}',
    'assets/main-ABCDEFGH.js': `export {};${'// long enough to be compressed\n'.repeat(100)}`,
    'assets/main-ABCDEFGH.css': 'body{}',
    'manifest.webmanifest': '{}',
    'story/blitz/index.html': '<!doctype html><title>a story</title>',
  }).map(([path, text]) => [path, Buffer.from(text)]),
);

describe('the page', () => {
  it('stands at the root, in whatever language, and may load nothing from elsewhere', async () => {
    const { body, headers } = await (await startApi({ page })).inject('/?lang=fr');
    expect(body).toContain('the page');
    expect(headers['content-language']).toBe('en, fr');
    expect(headers['cache-control']).toBe('no-cache');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("worker-src 'self'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toContain('http');
  });

  it('is kept for ever as far as contents are part of the name, and asked for anew otherwise', async () => {
    const app = await startApi({ page });
    for (const path of page.keys()) {
      if (path === 'index.html') continue;
      const { statusCode, headers } = await app.inject(`/${path}`);
      const kept = path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
      expect([path, statusCode, headers['cache-control']]).toEqual([path, 200, kept]);
      const held = await app.inject({
        url: `/${path}`,
        headers: { 'if-none-match': String(headers.etag) },
      });
      expect([path, held.statusCode]).toEqual([path, 304]);
    }
  });

  it('answers the address of a story with and without the stroke at its end, as any file server does', async () => {
    const app = await startApi({ page });
    const { statusCode, body, headers } = await app.inject('/story/blitz/');
    expect([statusCode, body, headers['content-type']]).toEqual([
      200,
      '<!doctype html><title>a story</title>',
      'text/html; charset=utf-8',
    ]);
    expect((await app.inject('/story/blitz')).headers.location).toBe('/story/blitz/');
    expect((await app.inject('/story/other')).statusCode).toBe(404);
  });

  it('comes compressed, each file as what it is', async () => {
    const app = await startApi({ page });
    const typeOf = async (url: string) => (await app.inject(url)).headers['content-type'];
    expect(await typeOf('/assets/main-ABCDEFGH.css')).toBe('text/css; charset=utf-8');
    expect(await typeOf('/manifest.webmanifest')).toBe('application/manifest+json');
    const script = { url: '/assets/main-ABCDEFGH.js', headers: { 'accept-encoding': 'gzip' } };
    expect((await app.inject(script)).headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-encoding': 'gzip',
    });
  });

  it('shows the scenario that the server was started with, of which no browser keeps anything', async () => {
    const scenario = '{"name":"mine.yaml","files":{"mine.yaml":"version: 1"}}';
    const mine = await (await startApi({ page, shown: { ...shown, scenario } })).inject('/scenario.json');
    expect(mine.body).toBe(scenario);
    expect(mine.headers['cache-control']).toBe('no-store');
    const theirs = await (await startApi({ page, shown })).inject('/scenario.json');
    expect(theirs.json().name).toBe('theirs.yaml');
    expect(theirs.headers['cache-control']).toBe('no-cache');
  });

  it('gives nothing but its files', async () => {
    const app = await startApi({ page });
    for (const url of [
      '/assets/',
      '/assets/..%2f..%2fpackage.json',
      '/assets/../package.json',
      '/index.html/',
    ])
      expect([url, (await app.inject(url)).statusCode]).toEqual([url, 404]);
  });
});

describe('validation', () => {
  const validate = '/v1/validate';

  it('says of a valid scenario that it is, in JSON and in YAML', async () => {
    const app = await startApi();
    for (const body of [tiny, JSON.stringify(tiny), { scenario: tiny }])
      expect((await post(app, validate, body)).json()).toMatchObject({ valid: true, problems: [], found: 0 });
  });

  it('tells every problem with its place and what to do, in the language asked for', async () => {
    const app = await startApi();
    const yaml = 'version: 1\norganisation: { generate: { people: 30 } }\nhorizon: never\nreplicats: 3\n';
    const answer = await post(app, validate, yaml, { 'accept-language': 'fr' });
    expect(answer.statusCode).toBe(200);
    const { valid, problems, found } = answer.json();
    expect([valid, found]).toEqual([false, 2]);
    expect(problems.map(({ pointer, line }: { pointer: string; line: number }) => [pointer, line])).toEqual(
      expect.arrayContaining([
        ['/horizon', 3],
        ['/replicats', 4],
      ]),
    );
    for (const { message, suggestion } of problems)
      expect(message.length * suggestion.length).toBeGreaterThan(0);
    expect(answer.headers['content-language']).toBe('fr');
  });

  it('finds what only the organisation can tell', async () => {
    const app = await startApi();
    const plans = {
      far: { steps: [{ id: 'a', do: [{ tactic: 'train', who: { unit: 'Atlantis' }, hours: 8 }] }] },
    };
    const { valid, problems } = (await post(app, validate, { ...tiny, plans })).json();
    expect(valid).toBe(false);
    expect(problems.length).toBeGreaterThan(0);
    const people = 'id,manager\na,b\nb,a\n';
    const scenario = { ...tiny, organisation: { people: { csv: 'p.csv' } } };
    const circle = (await post(app, validate, { scenario, files: { 'p.csv': people } })).json();
    expect(circle.problems[0]).toMatchObject({ pointer: '/files/p.csv' });
  });

  it('says what it did not check', async () => {
    const app = await startApi();
    const files = { ...tiny, organisation: { people: { csv: 'p.csv' } } };
    expect((await post(app, validate, files)).json()).toMatchObject({
      valid: true,
      notes: [{ code: 'files-not-sent' }],
    });
    const large = { ...tiny, organisation: { generate: { people: 100_000 } } };
    const { notes } = (await post(app, validate, large)).json();
    expect(notes).toMatchObject([{ code: 'organisation-not-generated' }]);
  });

  it('passes on notes that stop nothing', async () => {
    const app = await startApi();
    const scenario = {
      version: 1,
      organisation: tiny.organisation,
      rule: { kind: 'bass', p: 0.03, q: 0.4 },
      climate: {},
    };
    const { valid, notes } = (await post(app, validate, scenario)).json();
    expect(valid).toBe(true);
    expect(notes[0]).toMatchObject({ pointer: '/climate' });
  });

  it('says what notes are worth, when a scenario is checked and in its result', async () => {
    const app = await startApi();
    const scenario = {
      version: 1,
      organisation: { people: { csv: 'people.csv' }, real: false },
      horizon: 8,
      replicates: 2,
    };
    const envelope = { scenario, files: { 'people.csv': 'id,unit\nann,sales\nbob,sales\ncy,works\n' } };
    const { notes } = (await post(app, validate, envelope)).json();
    const worth = { code: 'no-manager-column', strength: 'mayChangeResult' };
    expect(notes).toContainEqual(expect.objectContaining(worth));
    const result = (await post(app, '/v1/simulations', envelope)).json();
    expect(result.notes).toContainEqual(expect.objectContaining(worth));
  });
});

describe('templates', () => {
  it('are listed with what they ask and expect, in both languages', async () => {
    const app = await startApi();
    const english = (await app.inject('/v1/templates')).json().templates;
    const french = (await app.inject('/v1/templates?lang=fr')).json().templates;
    expect(english.map(({ name }: { name: string }) => name)).toEqual([
      'organic-to-coordinated',
      'brasserie',
    ]);
    for (const [k, { title, question, expectation, sources }] of english.entries()) {
      expect(question).not.toBe('');
      expect(expectation).not.toBe('');
      expect(sources.length).toBeGreaterThan(0);
      expect(french[k].title).not.toBe(title);
    }
  });

  it('come with the files they name, ready to be sent', async () => {
    const app = await startApi();
    const [, { links }] = (await app.inject('/v1/templates')).json().templates;
    const { submission } = (await app.inject(links.self)).json();
    expect(Object.keys(submission.files).length).toBeGreaterThan(0);
    const { valid, problems } = (await post(app, '/v1/validate', submission)).json();
    expect(problems).toEqual([]);
    expect(valid).toBe(true);
  });

  it('come as they are to those who prefer YAML', async () => {
    const app = await startApi();
    const answer = await app.inject({
      url: '/v1/templates/organic-to-coordinated',
      headers: { accept: 'application/yaml' },
    });
    expect(answer.headers['content-type']).toContain('application/yaml');
    expect((await post(app, '/v1/validate', answer.body)).json().valid).toBe(true);
  });

  it('of another name are not found, and the near one is named', async () => {
    const answer = await (await startApi()).inject('/v1/templates/braserie');
    expect(answer.statusCode).toBe(404);
    expect(answer.json().detail).toContain('/v1/templates/brasserie');
  });
});

describe('the server', () => {
  it('publishes the schemas of its files', async () => {
    const app = await startApi();
    for (const name of ['scenario', 'plan']) {
      const answer = await app.inject(`/v1/schemas/${name}`);
      expect(answer.headers['content-type']).toContain('application/schema+json');
      expect(answer.json().$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    }
    expect((await app.inject('/v1/schemas/__proto__')).statusCode).toBe(404);
  });

  it('says that it lives, and which version it is', async () => {
    const app = await startApi();
    expect((await app.inject('/healthz')).json()).toEqual({ status: 'ok' });
    expect((await app.inject('/version')).json()).toMatchObject({ version: '1.2.3', format: 1 });
  });

  it('shows the report it was given, in the language asked for, with a way to the page and the API', async () => {
    const app = await startApi({ shown });
    const french = await app.inject('/report?lang=fr');
    expect(french.body).toContain('<p>fr</p>');
    expect(french.body).toContain('href="/docs"');
    expect(french.body).toContain('href="/"');
    expect((await app.inject('/report')).body).toContain('<p>en</p>');
  });

  it('has no report where it was started without a comparison, and says so', async () => {
    const answer = await (await startApi({ page })).inject('/report?lang=fr');
    expect(answer.statusCode).toBe(404);
    expect(answer.json().detail).toContain('uptake start');
  });

  it('says that the page is not built where it is not, and what there is', async () => {
    const app = await startApi();
    const { body } = await app.inject('/');
    expect(body).toContain('npm start');
    expect(body).toContain('href="/docs"');
    expect(body).not.toContain('href="/report"');
    const french = await app.inject({ url: '/', headers: { 'accept-language': 'fr' } });
    expect(french.body).toContain('La page n’est pas construite');
    expect((await (await startApi({ shown })).inject('/')).body).toContain('href="/report"');
    expect((await app.inject('/scenario.json')).statusCode).toBe(404);
  });

  it('serves the page of the API from itself alone', async () => {
    const app = await startApi();
    const page = await app.inject('/docs/');
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toMatch(/(src|href)="https?:/);
    expect((await app.inject('/docs/static/swagger-ui-bundle.js')).statusCode).toBe(200);
    expect((await app.inject('/docs/static/..%2f..%2fpackage.json')).statusCode).toBeGreaterThanOrEqual(400);
  });
});

describe('HEAD', () => {
  it('says what GET says, and no length that GET would not', async () => {
    const app = await startApi();
    const { links } = (await post(app, '/v1/simulations', tiny)).json();
    const headers = { 'accept-encoding': 'gzip' };
    for (const url of ['/openapi.json', '/v1/templates/brasserie', '/v1/schemas/scenario', links.self]) {
      const got = await app.inject({ url, headers });
      const asked = await app.inject({ url, headers, method: 'HEAD' });
      expect([url, got.headers['content-encoding']]).toEqual([url, 'gzip']);
      expect([url, asked.statusCode, asked.body]).toEqual([url, 200, '']);
      expect(asked.headers.vary).toBe(got.headers.vary);
      const length = asked.headers['content-length'];
      if (length !== undefined) expect(length).toBe(got.headers['content-length']);
    }
    const { etag } = (await app.inject(links.self)).headers;
    const held = await app.inject({
      url: links.self,
      method: 'HEAD',
      headers: { 'if-none-match': String(etag) },
    });
    expect(held.statusCode).toBe(304);
    expect(held.headers['content-length']).toBeUndefined();
    expect(
      (await app.inject({ url: '/favicon.ico', method: 'HEAD' })).headers['content-length'],
    ).toBeUndefined();
    const plain = await app.inject('/openapi.json');
    expect(plain.headers.vary).toContain('accept-encoding');
  });
});

describe('the page of the API', () => {
  it('reads the one description that is written once', async () => {
    const app = await startApi();
    for (const url of ['/docs/json', '/docs/yaml']) {
      const { statusCode, headers } = await app.inject(url);
      expect([statusCode, headers.location]).toEqual([308, '/openapi.json']);
    }
  });
});

describe('pages for browsers', () => {
  it('load nothing but what the server serves, each of them', async () => {
    const app = await startApi();
    const { links } = (await post(app, '/v1/simulations', tiny)).json();
    for (const url of ['/', '/docs', '/problems/busy', links.report]) {
      const { headers, statusCode } = await app.inject(url);
      expect([url, statusCode]).toEqual([url, 200]);
      expect(headers['content-security-policy']).toContain("default-src 'self'");
      expect(headers['referrer-policy']).toBe('no-referrer');
    }
    for (const url of ['/healthz', '/openapi.json', '/docs', '/nothing', links.self]) {
      const { headers } = await app.inject(url);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    }
  });
});
