import { expect, test } from 'vitest';
import { importOrg } from '../../../src/org/importOrg.ts';
import type { InputError } from '../../../src/text/problem.ts';

const LINES = 1_000_000;
const lines = 'A,B,1\nB,C,2\n'.repeat(LINES / 2);
const reading = (text: string) =>
  importOrg({ ties: [{ csv: 'ties.csv' }] }, async () =>
    new TextEncoder().encode(`source,target,weight\n${text}`),
  );

test('a fault on the last of a million lines is told with its line', async () => {
  const error: InputError = await reading(`${lines}C,A,many\n`).then(
    () => expect.unreachable('it was read'),
    (thrown) => thrown,
  );
  expect(error.problems).toHaveLength(1);
  expect(error.problems[0]).toMatchObject({ file: 'ties.csv', line: LINES + 2, code: 'bad-weight' });
});

test('a quotation mark in the middle of a million lines changes neither their number nor their lines', async () => {
  const { ties } = await reading(`${lines.slice(0, 6 * 400_000)}"A","C, Inc",3\n${lines.slice(6 * 400_000)}`);
  expect(Array.from(ties[0].weight)).toEqual([LINES / 2, 3, LINES]);
});
