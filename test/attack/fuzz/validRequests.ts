import fc from 'fast-check';
import { stringify } from 'yaml';
import type { DescribedApi, Json, Operation } from '../describedApi.ts';
import { arbitraryOf } from './arbitraryOf.ts';
import { narrowed, runnableScenario, smallScenario } from './smallScenario.ts';
import type { Wire } from './wire.ts';

/** What the server publishes and holds. */
export interface Published {
  readonly api: DescribedApi;
  /** `/v1/schemas/scenario` and `/v1/schemas/plan` */
  readonly scenario: Json;
  readonly plan: Json;
  /** Values of the parameters of addresses that lead somewhere. */
  readonly known: Readonly<Record<string, readonly string[]>>;
}

/** Requests that the API describes: every operation, with its parameters, bodies and headers. */
export function validRequests(published: Published): fc.Arbitrary<Wire> {
  const body = bodies(published);
  return fc.oneof(
    ...published.api.operations.map((operation) => ({
      weight: operation.reads.length > 0 ? 10 : 1,
      arbitrary: requestOf(operation, published, body),
    })),
  );
}

function requestOf(
  operation: Operation,
  published: Published,
  body: fc.Arbitrary<unknown>,
): fc.Arbitrary<Wire> {
  const { method, reads } = operation;
  const headers = headersOf(operation);
  const target = targetOf(operation, published);
  if (reads.length === 0)
    return fc.record({ method: fc.constant(method), target, headers, body: fc.constant(undefined) });
  const written = fc.tuple(
    body,
    fc.constantFrom(...reads),
    fc.constantFrom('', '; charset=utf-8'),
    fc.boolean(),
  );
  return fc.tuple(target, headers, written).map(([target, headers, [value, media, charset, asJson]]) => {
    // an envelope goes as JSON; JSON is YAML too
    const yaml = media.includes('yaml') && !('scenario' in (value as object));
    const text = yaml && !asJson ? stringify(value) : JSON.stringify(value);
    const type = yaml ? `${media}${charset}` : `application/json${charset}`;
    return { method, target, headers: [...headers, ['Content-Type', type]], body: Buffer.from(text), value };
  });
}

function targetOf({ path, parameters }: Operation, { known }: Published): fc.Arbitrary<string> {
  const values = parameters.map(({ name, in: place, schema }) => {
    const drawn = arbitraryOf(schema).map(String);
    const leading =
      known[path.includes('results') ? 'result' : path.includes('templates') ? 'template' : ''] ?? [];
    const value =
      place === 'path' && leading.length > 0 ? fc.oneof(fc.constantFrom(...leading), drawn) : drawn;
    return (place === 'path' ? value : fc.option(value)).map((value) => ({ name, place, value }));
  });
  return fc.tuple(...values).map((drawn) => {
    const query = new URLSearchParams();
    let filled = path;
    for (const { name, place, value } of drawn) {
      if (value === null) continue;
      if (place === 'path') filled = filled.replace(`{${name}}`, encodeURIComponent(value));
      else query.set(name, value);
    }
    return query.size > 0 ? `${filled}?${query}` : filled;
  });
}

/** A header or none. */
const header = (name: string, ...values: readonly string[]): fc.Arbitrary<[string, string][]> =>
  fc.oneof(
    fc.constant<[string, string][]>([]),
    fc.constantFrom(...values).map((value): [string, string][] => [[name, value]]),
  );

function headersOf({ answers }: Operation): fc.Arbitrary<[string, string][]> {
  const media = [...(answers.get(200) ?? [])];
  return fc
    .tuple(
      header(
        'Accept',
        '*/*',
        ...media,
        ...media.map((each) => `${each};q=0.5, */*;q=0.1`),
        'text/csv;q=0, */*',
      ),
      header('Accept-Language', 'en', 'fr', 'fr-CA, en;q=0.5', 'de, *;q=0.1', 'de'),
      header('Accept-Encoding', 'gzip', 'br', 'gzip, deflate, br', 'identity', 'deflate;q=0.1', '*'),
      header('If-None-Match', '*', '"other"', 'W/"other", "another"'),
      header('Connection', 'close', 'keep-alive'),
    )
    .map((headers) => headers.flat());
}

/** Bodies of the operations that read a scenario: alone, or in an envelope with files. */
function bodies({ scenario, plan }: Published): fc.Arbitrary<unknown> {
  const runnable = arbitraryOf(runnableScenario(scenario)) as fc.Arbitrary<Json>;
  const any = arbitraryOf(smallScenario(scenario)) as fc.Arbitrary<Json>;
  // a plan in a file of its own has a few keys that a plan in a scenario has not
  const { plans } = scenario.properties as { plans: { additionalProperties: { properties: Json } } };
  const keys = Object.keys(plans.additionalProperties.properties);
  const planned = fc.tuple(runnable, arbitraryOf(narrowed(plan) as Json)).map(([drawn, written]) => {
    const own = Object.entries(written as Json).filter(([key]) => keys.includes(key));
    return { ...drawn, plans: { planned: Object.fromEntries(own) } };
  });
  const alone = fc.oneof({ weight: 4, arbitrary: runnable }, { weight: 2, arbitrary: any }, planned);
  const enveloped = fc
    .tuple(runnable, files, fc.option(fc.constantFrom('blitzkrieg', 'nobody'), { freq: 9 }))
    .map(([drawn, { organisation, texts }, baseline]) => ({
      scenario: { ...drawn, organisation: { ...organisation, real: false } },
      files: texts,
      ...(baseline === null ? {} : { baseline }),
    }));
  const asText = alone.map((drawn) => ({ scenario: stringify(drawn) }));
  return fc.oneof({ weight: 6, arbitrary: alone }, { weight: 3, arbitrary: enveloped }, asText);
}

/** Organisations in files, small and sound, in every format that is read. */
const files: fc.Arbitrary<{ organisation: Json; texts: Record<string, string> }> = fc
  .record({
    size: fc.integer({ min: 4, max: 30 }),
    units: fc.integer({ min: 2, max: 4 }),
    ties: fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { minLength: 1, maxLength: 60 }),
    format: fc.constantFrom('csv', 'gexf', 'graphml', 'json'),
  })
  .map(({ size, units, ties, format }) => {
    const pairs = ties.map(([a, b]) => [a % size, b % size] as const);
    const people = Array.from({ length: size }, (_, k) => ({ id: `p${k}`, unit: `u${k % units}` }));
    if (format === 'csv') {
      const rows = people.map(({ id, unit }, k) => `${id},${k === 0 ? '' : `p${k >> 1}`},${unit}`);
      const lines = pairs.map(([a, b]) => `p${a},p${b}`);
      const texts = {
        'people.csv': `id,manager,unit\n${rows.join('\n')}`,
        'ties.csv': `source,target\n${lines.join('\n')}`,
      };
      return { organisation: { people: { csv: 'people.csv' }, ties: [{ csv: 'ties.csv' }] }, texts };
    }
    const name = `graph.${format}`;
    const attributed = (element: string, close: string) =>
      people.map(({ id, unit }) => `<node id="${id}">${element}${unit}${close}</node>`).join('');
    const edges = pairs.map(([a, b]) => `<edge source="p${a}" target="p${b}"/>`).join('');
    const text = {
      gexf: `<gexf><graph><attributes class="node"><attribute id="unit" title="unit" type="string"/></attributes><nodes>${attributed('<attvalues><attvalue for="unit" value="', '"/></attvalues>')}</nodes><edges>${edges}</edges></graph></gexf>`,
      graphml: `<graphml><key id="unit" for="node" attr.name="unit" attr.type="string"/><graph edgedefault="undirected">${attributed('<data key="unit">', '</data>')}${edges}</graph></graphml>`,
      json: JSON.stringify({
        options: { type: 'undirected' },
        nodes: people.map(({ id, unit }) => ({ key: id, attributes: { unit } })),
        edges: pairs.map(([a, b]) => ({ source: `p${a}`, target: `p${b}` })),
      }),
    }[format];
    return { organisation: { graph: { [format]: name } }, texts: { [name]: text } };
  });
