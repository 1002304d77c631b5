import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { toldOfFirm } from '../../src/web/worker/firm/toldOfFirm.ts';

const first = readFileSync('scenarios/organic-to-coordinated.yaml', 'utf8');

test('the first comparison with another firm in it is called by that one, and expects nothing of it', () => {
  const text = toldOfFirm(first, first, 1086, true);
  const { title, question, expectation } = parse(text) as Record<string, Record<string, string>>;
  expect(title).toEqual({ en: 'A firm of 1,086 people', fr: 'Une entreprise de 1\u202f086 personnes' });
  expect(Object.values(question!).join(' ')).not.toMatch(/\d/);
  expect(expectation).toBe(undefined);
  expect(text).not.toMatch(/240 (people|wants|personnes)|made up to resemble/);
  // everything else is as it was
  expect(text).toContain('climate: { leadership: 0.5, resistance: 1, digitalDivide: 10% }');
  const again = parse(toldOfFirm(text, first, 94, true)) as { title: { en: string } };
  expect(again.title.en).toBe('A firm of 94 people');
});

test('a firm that is made up keeps the remark that says so', () => {
  expect(toldOfFirm(first, first, 60, false)).toContain('# made up to resemble measured firms');
});

test('what somebody wrote there themselves stays to the letter', () => {
  const own = `version: 1
title: Our roll-out
question: Shall all 240 of us begin at once?
expectation: Guerrilla wins
# ours
organisation: { generate: { people: 240 } }
`;
  expect(toldOfFirm(own, first, 86, true)).toBe(own);
  const half = first.replace(/^title: .*$/m, 'title: Our roll-out');
  expect(toldOfFirm(half, first, 86, true)).toContain('title: Our roll-out');
});
