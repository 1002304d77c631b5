import { describe, expect, test } from 'vitest';
import { scenarioJsonSchema } from '../../src/scenario/jsonSchema.ts';
import { parseScenario } from '../../src/scenario/readScenario.ts';
import { InputError } from '../../src/text/problem.ts';
import { quickest } from '../quickest.ts';
import { timeGrowth } from '../timeGrowth.ts';
import { memory } from './sources.ts';

const sound = 'version: 1\norganisation: { generate: { people: 30 } }\n';
const lines = (count: number, line: (k: number) => string) =>
  Array.from({ length: count }, (_, k) => line(k)).join('\n');

/** What a text is refused with. */
async function refused(text: string, files: Record<string, string> = {}): Promise<InputError> {
  const error: unknown = await parseScenario(text, 'f.yaml', memory(files)).catch(
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof InputError))
    throw new Error('the file was accepted, or broke the program', { cause: error });
  return error;
}

describe('a file full of faults', () => {
  test('tells the first of twenty lines and counts all, however many errors stand on each', async () => {
    const { problems, found } = await refused(sound + lines(5_000, (k) => `k${k}: @x @y`));
    expect(problems.map(({ line }) => line)).toEqual(Array.from({ length: 20 }, (_, k) => k + 3));
    expect(found).toBe(5_000);
  });

  test('tells a quote that is never closed where it opens, once', async () => {
    const { problems } = await refused(`${sound}a: "${lines(3_000, (k) => `  k${k}: 1`)}`);
    expect(problems).toMatchObject([{ line: 3, column: 4, code: 'yaml-syntax' }]);
  });

  test('tells the narrowest bound of a number that misses several, and each number once', async () => {
    const entries = Array(100).fill('{ tactic: hub, recruits: -2 }').join(', ');
    const { problems, found } = await refused(
      `${sound}plans: { a: { steps: [{ id: a, do: [${entries}] }] } }`,
    );
    expect(found).toBe(100);
    expect(problems[0]).toMatchObject({ code: 'out-of-range', path: 'plans.a.steps[0].do[0].recruits' });
  });

  test('is told by path and words of bounded length, whatever it says', async () => {
    const long = 'x'.repeat(30_000);
    for (const fault of [
      `${long}: 1`,
      `"${long}": { a: 1 }`,
      `climate: { ${long}: 1, leadership: ${long} }`,
      `plans: { ${long}: { style: guerrilla } }`,
      `plans: { a: { style: ${long} } }`,
      `plans: { a: { between: [${long}, b], at: 10% } }`,
      `plans: { a: { steps: [{ id: ${long} }, { id: b, after: ${long} }] } }`,
      `plans: { a: { steps: [{ id: b, gate: { when: "${long.slice(0, 400)}" } }] } }`,
      `plans: { a: { steps: [{ id: b, gate: { when: "b.${long.slice(0, 400)} > 1" } }] } }`,
      `expect: [ "${long.slice(0, 400)}" ]`,
      `expect: [ "${long.slice(0, 200)}.buyIn > ${long.slice(0, 200)}" ]`,
      `extends: ${long}`,
      `a: *${long}`,
      `${long}: 1\n${long}: 2`,
    ])
      for (const { path = '', message, remedy } of (await refused(sound + fault)).problems) {
        for (const words of [message.en, message.fr, remedy.en, remedy.fr])
          expect(words).not.toMatch(/x{62}/);
        expect(path.length).toBeLessThan(300);
      }
  });

  test.each([
    ['syntax errors', (size: number) => lines(size, (k) => `k${k}: @x`)],
    ['tabs', (size: number) => lines(size, (k) => `\tk${k}: 1`)],
    ['unclosed quotes', (size: number) => lines(size, (k) => `k${k}: 'a`)],
    ['unclosed brackets', (size: number) => lines(size, (k) => `k${k}: [`)],
    ['commas', (size: number) => `a: [${','.repeat(5 * size)}]`],
    ['directives', (size: number) => lines(size, () => '%')],
    ['unknown keys', (size: number) => lines(size, (k) => `k${k}: 1`)],
    ['unknown keys without a value', (size: number) => `climate:\n${lines(size, (k) => `  k${k}:`)}`],
    ['values of another type', (size: number) => `sources: [${Array(size).fill('1').join(', ')}]`],
    ['faulty plans', (size: number) => `plans:\n${lines(size, (k) => `  p${k}: { style: x, y: 1 }`)}`],
  ])('takes about twice the time for twice as many %s', async (_name, make) => {
    const grown = await timeGrowth(make, 5_000, (text) => refused(sound + text));
    expect(grown).toBeLessThan(3.5);
  });
});

test('a file full of syntax errors takes a few times as long as a sound file of its size, no more', async () => {
  const filled = (line: (k: number) => string) => sound + lines(8_000, line);
  const texts = [
    filled((k) => `k${k}: "xy"`),
    filled((k) => `k${k}: @xyz`),
    filled((k) => `k${k}: [{x: `),
    filled((k) => `k${k}: "xyz`),
    filled((k) => `k${k}:\n\tx: 1`),
  ];
  const [soundFile, ...faulty] = await quickest(texts.map((text) => () => refused(text)));
  for (const taken of faulty) expect(taken).toBeLessThan(6 * soundFile!);
});

describe('files that extend one another', () => {
  test('hold together no more than one may', async () => {
    const values = (name: string) => `${name}: [${Array(4_000).fill('1').join(', ')}]\n`;
    const chain = Object.fromEntries(
      Array.from({ length: 8 }, (_, k) => [
        `b${k}.yaml`,
        `${k < 7 ? `extends: b${k + 1}.yaml\n` : ''}${values('a')}${values('b')}`,
      ]),
    );
    const { problems } = await refused(`${sound}extends: b0.yaml\n`, chain);
    expect(problems).toMatchObject([{ code: 'too-many-values', file: 'b6.yaml' }]);
  });
});

describe('steps of a plan', () => {
  test('that all wait for each other are told in turn', async () => {
    const all = Array.from({ length: 60 }, (_, k) => `s${k}`).join(', ');
    const steps = lines(60, (k) => `      - { id: s${k}, after: [${all}] }`);
    const { problems, found } = await refused(`${sound}plans:\n  a:\n    steps:\n${steps}`);
    expect(found).toBe(60);
    expect(problems[0]).toMatchObject({ code: 'step-circle', path: 'plans.a.steps[0].after' });
  });

  test('that wait for steps that there are not name the first forty that there are', async () => {
    const steps = lines(60, (k) => `      - { id: s${k}, after: zz }`);
    const { problems } = await refused(`${sound}plans:\n  a:\n    steps:\n${steps}`);
    expect(problems[0]!.remedy.en).toContain('s39, …');
    expect(problems[0]!.remedy.en).not.toContain('s40');
  });
});

describe('texts of a scenario', () => {
  const step = (inside: string) =>
    `plans: { a: { steps: [{ id: a, do: [{ tactic: announce, ${inside} }] }] } }`;
  test.each([
    ['title', 200, (text: string) => `title: ${text}`],
    ['title.en', 200, (text: string) => `title: { en: ${text} }`],
    ['title.fr', 200, (text: string) => `title: { fr: ${text} }`],
    ['question', 2000, (text: string) => `question: ${text}`],
    ['question.fr', 2000, (text: string) => `question: { fr: ${text} }`],
    ['expectation.en', 2000, (text: string) => `expectation: { en: ${text} }`],
    ['sources[0]', 2000, (text: string) => `sources: [${text}]`],
    ['$schema', 4096, (text: string) => `$schema: ${text}`],
    ['seed', 200, (text: string) => `seed: ${text}`],
    ['start.people[0]', 500, (text: string) => `start: { people: [${text}] }`],
    ['plans.a.title', 200, (text: string) => `plans: { a: { style: guerrilla, title: ${text} } }`],
    ['plans.a.steps[0].id', 60, (text: string) => `plans: { a: { steps: [{ id: ${text} }] } }`],
    ['plans.a.steps[0].do[0].who.units[0]', 500, (text: string) => step(`who: { units: [${text}] }`)],
    ['plans.a.steps[0].do[0].who.people[0]', 500, (text: string) => step(`who: { people: [${text}] }`)],
  ])('%s have at most %i characters, which is said in both languages', async (path, most, write) => {
    await parseScenario(sound + write('x'.repeat(most)), 'f.yaml', memory({}));
    const { problems } = await refused(sound + write('x'.repeat(most + 1)));
    expect(problems).toMatchObject([{ code: 'out-of-range', path }]);
    const said = new Intl.NumberFormat('en').format(most);
    expect(problems[0]!.remedy.en).toContain(`at most ${said} characters`);
    expect(problems[0]!.remedy.fr).toContain(`d’au plus ${said.replace(',', ' ')} caractères`);
  });

  test('have their lengths in the published schema, in both forms', () => {
    const { title } = scenarioJsonSchema('scenario').properties as Record<string, { anyOf: object[] }>;
    expect(title!.anyOf).toMatchObject([
      { type: 'string', maxLength: 200 },
      { properties: { en: { maxLength: 200 }, fr: { maxLength: 200 } } },
      { type: 'null' },
    ]);
  });
});
