import { describe, expect, test } from 'vitest';
import { classes, structures } from '../../../src/model/structures/structures.ts';
import { languages } from '../../../src/text/text.ts';

const differ = (values: readonly unknown[]) => expect(new Set(values).size).toBe(values.length);

describe('structures can be told apart', () => {
  test('by their colours and by their place in charts', () => {
    differ(classes.map(({ colour }) => colour));
    differ(classes.map(({ layer }) => layer));
  });

  test.each(languages)('by what they are called in %s', (language) => {
    differ(classes.map(({ title }) => title[language]));
    differ(structures.map(({ phrase }) => phrase[language]));
  });
});
