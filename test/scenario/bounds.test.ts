import { expect, test } from 'vitest';
import { importOrg } from '../../src/org/importOrg.ts';
import { parseScenario } from '../../src/scenario/readScenario.ts';
import { InputError } from '../../src/text/problem.ts';
import { memory } from './sources.ts';

const sound = 'version: 1\norganisation: { generate: { people: 30 } }\n';
const twoMegabytes = 1_990_000;
const fill = (unit: string, length = twoMegabytes) => unit.repeat(Math.floor(length / unit.length));
const lines = (count: number, line: (k: number) => string) =>
  Array.from({ length: count }, (_, k) => line(k)).join('\n');

/** The first problem told of a text, with its subject. */
async function refused(text: string | Uint8Array) {
  const error: unknown = await parseScenario(text, 'f.yaml', memory({})).catch((thrown: unknown) => thrown);
  if (!(error instanceof InputError))
    throw new Error('the file was accepted, or broke the program', { cause: error });
  return { subject: error.subject, found: error.found, shown: error.problems.length, ...error.problems[0]! };
}

test('a file of 50 MB is refused before it is parsed', async () => {
  const large = new Uint8Array(50_000_000).fill(0x23);
  expect(await refused(large)).toMatchObject({ subject: 'scenario', code: 'file-too-large' });
});

test.each([
  ['brackets', fill('['), 'too-deep'],
  ['ten thousand brackets', `${sound}sources: ${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'too-deep'],
  ['maps in brackets', fill('{a: '), 'too-deep'],
  ['lists', fill('- '), 'too-deep'],
  ['maps', lines(1900, (k) => `${' '.repeat(k)}a:`), 'too-deep'],
])('%s nested without end are refused, not followed', async (_name, text, code) => {
  expect(await refused(text)).toMatchObject({ subject: 'scenario', code });
});

test('aliases that multiply are refused, not spelled out', async () => {
  const level = (k: number) =>
    `a${k}: &a${k} [${Array(10)
      .fill(`*a${k - 1}`)
      .join(', ')}]`;
  const bomb = `a0: &a0 [${fill('x, ', 30)}]\n${lines(30, (k) => level(k + 1))}\n`;
  expect(await refused(sound + bomb)).toMatchObject({ subject: 'scenario', code: 'too-many-values' });
});

test.each([
  ['anchors', fill('&a '), 'too-many-values'],
  ['signs', `a: [${fill(',')}]`, 'too-many-values'],
  ['documents', fill('---\n'), 'too-many-values'],
  ['quotes', fill('"'), 'too-many-values'],
  ['bad escapes', `"${fill('\\q')}"`, 'yaml-syntax'],
  ['unknown keys', sound + lines(20_000, (k) => `k${k}: 1`), 'unknown-key'],
  ['empty unknown keys', sound + lines(20_000, (k) => `k${k}:`), 'unknown-key'],
  ['spaces in a share', `${sound}start: { active: "${fill(' ', 1_000_000)}x" }`, 'unexpected-value'],
  ['digits in a share', `${sound}start: { active: "${fill('9', 1_000_000)}x" }`, 'unexpected-value'],
])('a file full of %s is refused in bounded time', async (_name, text, code) => {
  expect(await refused(text)).toMatchObject({ subject: 'scenario', code });
});

test('at most 20 problems are shown, the others are counted', async () => {
  const told = await refused(sound + lines(500, (k) => `k${k}: 1`));
  expect(told).toMatchObject({ found: 500, shown: 20, line: 3 });
});

test('a million lines of ties with the fault on the last one name that line', async () => {
  const people = `id\n${lines(1000, (k) => `p${k}`)}\n`;
  const ties = `source,target\n${lines(1_000_000, (k) => `p${k % 1000},p${(k * 7 + 1) % 1000}`)}\np1,nobody\n`;
  const { read } = memory({ 'people.csv': people, 'ties.csv': ties });
  const error: unknown = await importOrg(
    { people: { csv: 'people.csv' }, ties: [{ csv: 'ties.csv', strangers: 'refuse' }] },
    read,
  ).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InputError);
  expect((error as InputError).subject).toBe('data');
  expect((error as InputError).problems).toMatchObject([
    { file: 'ties.csv', line: 1_000_002, code: 'tie-to-nobody' },
  ]);
});
