import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { readModule } from '../../../src/model/added/readModule.ts';
import { InputError } from '../../../src/text/problem.ts';

const tactic = { kind: 'letter', title: 'Letter', summary: 'A letter.', begin: () => () => false };
const metric = { name: 'heard', unit: 'index', title: 'Heard', meaning: 'what is heard', value: () => 1 };

/** The paths of what is wrong. */
function wrongIn(given: unknown): (string | undefined)[] {
  try {
    readModule(given, 'a.mjs');
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.map(({ path }) => path);
  }
}

describe('what a module declares', () => {
  test('is read where it is in order, a plain text standing for both languages', () => {
    const { tactics, metrics } = readModule({ tactics: [tactic], metrics: [metric] }, 'a.mjs');
    expect(tactics[0]).toMatchObject({
      kind: 'letter',
      title: { en: 'Letter', fr: 'Letter' },
      goesOn: false,
    });
    expect(tactics[0].entry.parse({ tactic: 'letter' })).toEqual({ tactic: 'letter', at: 1 });
    expect(metrics[0]).toMatchObject({ name: 'heard', of: 'whole', unit: 'index' });
  });

  test.each([
    '__proto__',
    'constructor',
    'toString',
    'Letter',
    'a b',
    '',
    'x'.repeat(41),
    7,
    undefined,
    null,
  ])('has a name, and %s is none', (name) => {
    expect(wrongIn({ tactics: [{ ...tactic, kind: name }] })).toEqual(['tactics[0].kind']);
    expect(wrongIn({ metrics: [{ ...metric, name }] })).toEqual(['metrics[0].name']);
  });

  test.each([
    [{ tactics: [{ ...tactic, begin: 3 }] }, 'tactics[0].begin'],
    [{ tactics: [{ ...tactic, summary: { en: 'only' } }] }, 'tactics[0].summary'],
    [{ tactics: [{ ...tactic, params: { at: z.number() } }] }, 'tactics[0].params.at'],
    [{ tactics: [{ ...tactic, params: { n: 3 } }] }, 'tactics[0].params.n'],
    [{ tactics: [{ ...tactic, length: 'weeks' }] }, 'tactics[0].length'],
    [{ tactics: [{ ...tactic, length: 'toString' }] }, 'tactics[0].length'],
    [{ tactics: [{ ...tactic, lasts: true }] }, 'tactics[0].lasts'],
    [{ tactics: [tactic, null] }, 'tactics[1]'],
    [{ tactics: {} }, 'tactics'],
    [{ metrics: [{ ...metric, unit: 'kg' }] }, 'metrics[0].unit'],
    [{ metrics: [{ ...metric, each: () => 1 }] }, 'metrics[0]'],
    [{ metrics: [{ ...metric, value: undefined, states: ['happy'] }] }, 'metrics[0].states'],
    [{ metrics: [{ ...metric, among: ['aware'] }] }, 'metrics[0].among'],
    [{ metrics: Array.from({ length: 10_000 }, (_, k) => ({ ...metric, name: `m${k}` })) }, 'metrics'],
    [{ lenses: [], metrics: [] }, 'lenses'],
    [{}, undefined],
    ['text', undefined],
  ])('is refused at its path: %#', (given, path) => {
    expect(wrongIn(given)).toContain(path);
  });

  test('is told with every fault at once', () => {
    expect(wrongIn({ tactics: [{ ...tactic, kind: 'A', begin: 1 }], metrics: [7] })).toHaveLength(3);
  });
});
