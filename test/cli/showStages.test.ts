import { expect, test } from 'vitest';
import { outputFor } from '../../src/cli/output/output.ts';
import { showStages } from '../../src/cli/output/showStages.ts';
import type { Terminal } from '../../src/cli/output/terminal.ts';

const reading = { en: 'reading ties.csv', fr: 'lecture de ties.csv' };

/** What is written when the reading of a file tells its share at each of these seconds. */
function written(isTerminal: boolean, lang: 'en' | 'fr', told: Readonly<Record<number, number>>): string[] {
  const lines: string[] = [];
  const err = { write: (text: string) => void lines.push(text), isTerminal, width: 60 };
  const terminal = { environment: {}, out: err, err } as unknown as Terminal;
  let seconds = 0;
  const { onStage, end } = showStages(terminal, outputFor(terminal, { lang }), () => seconds * 1000);
  for (const [at, share] of Object.entries(told)) {
    seconds = Number(at);
    onStage(reading, share);
  }
  end();
  return lines;
}

test('what is prepared within two seconds is not worth a line', () => {
  expect(written(false, 'en', { 0: 0, 1: 0.5, 1.9: 0.9 })).toEqual([]);
});

test('a log has a line after two seconds and then every ten', () => {
  expect(written(false, 'en', { 0: 0, 3: 0.2, 5: 0.3, 13: 0.8, 14: 0.9 })).toEqual([
    '[██········] reading ties.csv · 3 s\n',
    '[████████··] reading ties.csv · 13 s\n',
  ]);
});

test('somebody who watches sees one line that changes, in their language, and ends', () => {
  expect(written(true, 'fr', { 1: 0.2, 3: 0.25, 4: 0.5 })).toEqual([
    '\r[██▌·······] lecture de ties.csv · 3 s\x1b[K',
    '\r[█████·····] lecture de ties.csv · 4 s\x1b[K',
    '\n',
  ]);
});
