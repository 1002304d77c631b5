import { readFileSync } from 'node:fs';
import type { InjectOptions } from 'fastify';
import { describe, expect, it } from 'vitest';
import type { App } from '../../src/api/app.ts';
import { lintDescription } from './lintDescription.ts';
import { post, startApi } from './startApi.ts';

interface Content {
  readonly schema?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}

interface Operation {
  readonly operationId: string;
  readonly description?: string;
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly description: string;
        readonly headers?: Readonly<Record<string, unknown>>;
        readonly content?: Readonly<Record<string, Content>>;
      }
    >
  >;
}

interface Description {
  openapi: string;
  readonly info: Record<string, unknown>;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, Record<string, unknown>>>>>;
}

const describedBy = async (app: App): Promise<Description> => (await app.inject('/openapi.json')).json();
const operationsOf = ({ paths }: Description) => Object.values(paths).flatMap((path) => Object.values(path));

describe('the description of the API', () => {
  it('is OpenAPI 3.1, names every route, and refers to all that it holds and to nothing else', async () => {
    const document = await describedBy(await startApi());
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([
        '/v1/validate',
        '/v1/simulations',
        '/v1/results/{id}',
        '/v1/templates',
        '/healthz',
      ]),
    );
    const refs = JSON.stringify(document).match(/"\$ref":"[^"]*"/g) ?? [];
    const held = Object.entries(document.components).flatMap(([kind, parts]) =>
      Object.keys(parts).map((name) => `"$ref":"#/components/${kind}/${name}"`),
    );
    expect(new Set(refs)).toEqual(new Set(held));
    expect(Object.keys(document.components.schemas!.ScenarioInput!.properties as object)).toContain(
      'organisation',
    );
  });

  it('gives every operation a name and says what it does, and every refusal the form of a problem', async () => {
    const document = await describedBy(await startApi());
    const operations = operationsOf(document);
    const names = operations.map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
    for (const { operationId, description, responses } of operations) {
      expect([operationId, description]).not.toContain(undefined);
      for (const [status, answer] of Object.entries(responses)) {
        expect([operationId, status, answer.description]).not.toContain('Default Response');
        if (Number(status) >= 400) expect(Object.keys(answer.content!)).toEqual(['application/problem+json']);
      }
    }
    const { requestBody, responses } = document.paths['/v1/simulations']!.post!;
    expect(Object.keys(requestBody!.content)).toEqual(['application/json', 'application/yaml']);
    expect(Object.keys(responses)).toEqual(
      expect.arrayContaining(['200', '400', '412', '413', '415', '422', '429', '500', '503']),
    );
    expect(document.paths['/v1/results/{id}']!.get!.responses['304']).not.toHaveProperty('content');
  });

  it('tells of every operation what any request may meet: another site, another name, too slow, too large', async () => {
    for (const { operationId, responses } of operationsOf(await describedBy(await startApi())))
      expect([operationId, ...Object.keys(responses)]).toEqual(
        expect.arrayContaining(['400', '403', '408', '421', '431', '500']),
      );
  });

  it('leaves a linter of such descriptions nothing to say', async () => {
    const document = await describedBy(await startApi());
    const { license: _, ...info } = document.info;
    const [found, without] = await Promise.all([
      lintDescription(document),
      lintDescription({ ...document, info }),
    ]);
    expect(found).toEqual([]);
    // it does look
    expect(without).toEqual(['info-license #/info']);
  });

  it('names the licence of the package', async () => {
    const { license } = (await describedBy(await startApi())).info;
    const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(license).toMatchObject({ identifier: manifest.license });
  });

  it('gives examples of what can be sent, and of what is answered', async () => {
    const app = await startApi();
    const document = await describedBy(app);
    const bodies = operationsOf(document).flatMap(({ requestBody }) =>
      Object.entries(requestBody?.content ?? {}).flatMap(([media, { examples = {} }]) =>
        Object.values(examples).map(({ value }) => ({ media, payload: JSON.stringify(value) })),
      ),
    );
    expect(bodies.length).toBeGreaterThan(5);
    const { Validation, Problem } = document.components.schemas!;
    for (const { media, payload } of bodies) {
      const headers = { 'content-type': media };
      const answer = await app.inject({ method: 'POST', url: '/v1/validate', headers, payload });
      expect([answer.json()]).toEqual(Validation!.examples);
    }
    const faulty = { ...JSON.parse(bodies[0]!.payload), horizon: 0 };
    const refused = await post(app, '/v1/simulations', faulty);
    expect([refused.json()]).toEqual(Problem!.examples);
  });
});

describe('the headers that the description tells of', () => {
  /** One request to each operation, by its name; `id` is of a result that is kept. */
  const requests = (id: string, body: InjectOptions): Record<string, InjectOptions> => ({
    firstPage: { url: '/' },
    shownReport: { url: '/report' },
    problem: { url: '/problems/busy' },
    validate: { ...body, url: '/v1/validate' },
    simulate: { ...body, url: '/v1/simulations' },
    result: { url: `/v1/results/${id}` },
    report: { url: `/v1/results/${id}/report` },
    weeklyTable: { url: `/v1/results/${id}/weekly.csv` },
    summaryTable: { url: `/v1/results/${id}/summary.csv` },
    contrastsTable: { url: `/v1/results/${id}/contrasts.csv` },
    replicatesTable: { url: `/v1/results/${id}/replicates.csv` },
    assumptionsTable: { url: `/v1/results/${id}/assumptions.csv` },
    templates: { url: '/v1/templates' },
    template: { url: '/v1/templates/brasserie' },
    schema: { url: '/v1/schemas/scenario' },
    healthz: { url: '/healthz' },
    version: { url: '/version' },
  });
  /** Those that a client acts upon: none of them is sent without being told of. */
  const actedUpon = ['etag', 'location', 'content-location', 'content-language', 'retry-after'];
  const lowerCase = (headers: object = {}) => Object.keys(headers).map((name) => name.toLowerCase());

  it('are those that are sent', async () => {
    const app = await startApi({ shown: { report: () => '<html><body></body></html>' } });
    const document = await describedBy(app);
    const { examples } = document.paths['/v1/simulations']!.post!.requestBody!.content['application/json']!;
    const body: InjectOptions = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify(examples!.scenario!.value),
    };
    const { id } = (await app.inject({ ...body, url: '/v1/simulations' })).json();
    const asked = requests(id, body);
    const operations = operationsOf(document);
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(Object.keys(asked).sort());
    for (const { operationId, responses } of operations) {
      const answer = await app.inject(asked[operationId]!);
      expect([operationId, answer.statusCode]).toEqual([operationId, 200]);
      const told = lowerCase(responses['200']!.headers);
      const sent = Object.keys(answer.headers);
      expect([operationId, ...told.filter((name) => !sent.includes(name))]).toEqual([operationId]);
      const untold = actedUpon.filter((name) => sent.includes(name) && !told.includes(name));
      expect([operationId, ...untold]).toEqual([operationId]);
      if (!('304' in responses)) continue;
      const headers = { 'if-none-match': String(answer.headers.etag) };
      const held = await app.inject({ ...asked[operationId], headers });
      expect([operationId, held.statusCode]).toEqual([operationId, 304]);
      expect(Object.keys(held.headers)).toEqual(expect.arrayContaining(lowerCase(responses['304']!.headers)));
    }
  });

  it('are sent with a problem too', async () => {
    const app = await startApi();
    const { responses } = (await describedBy(app)).paths['/v1/results/{id}']!.get!;
    const unknown = await app.inject(`/v1/results/${'0'.repeat(64)}`);
    expect(unknown.statusCode).toBe(404);
    const told = lowerCase(responses['404']!.headers);
    expect(told).toContain('content-language');
    expect(Object.keys(unknown.headers)).toEqual(expect.arrayContaining(told));
  });
});
