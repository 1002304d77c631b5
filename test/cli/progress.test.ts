import { expect, test } from 'vitest';
import { languageOf, outputFor } from '../../src/cli/output/output.ts';
import { duration, progressLine, showProgress } from '../../src/cli/output/progress.ts';
import type { Terminal } from '../../src/cli/output/terminal.ts';

function terminalOf(isTerminal: boolean) {
  const written: string[] = [];
  const sink = { write: (text: string) => void written.push(text), isTerminal, width: 40 };
  const terminal: Terminal = {
    workingFolder: '',
    environment: {},
    out: sink,
    err: sink,
    input: { isTerminal: false, readLine: () => Promise.resolve(undefined) },
    signal: new AbortController().signal,
    interruptible: (work) => work(),
    endInOwnTime() {},
    serve: () => Promise.reject(new Error('nobody serves')),
    serveQueue: () => Promise.reject(new Error('nobody serves')),
  };
  return { terminal, written };
}

test('a line of progress tells how far, how fast, and how long still', () => {
  const { terminal } = terminalOf(false);
  const at = { done: 612, total: 1600, plans: 4, seconds: 1.5, rate: 388 };
  expect(progressLine(at, outputFor(terminal, {}))).toBe(
    '[███▊······] 612/1600 runs · 4 plans · 388/s · ETA 3 s',
  );
  expect(progressLine({ ...at, done: 1600 }, outputFor(terminal, { lang: 'fr' }))).toBe(
    '[██████████] 1600/1600 passages · 4 plans · 388/s · 2 s',
  );
  expect(progressLine({ ...at, done: 0, rate: 0 }, outputFor(terminal, {}))).toBe(
    '[··········] 0/1600 runs · 4 plans',
  );
});

test('durations are as exact as they are useful', () => {
  expect([0, 0.44, 1, 59.4, 60, 130, 3900].map(duration)).toEqual([
    '0.1 s',
    '0.4 s',
    '1 s',
    '59 s',
    '1 min',
    '2 min 10 s',
    '1 h 05 min',
  ]);
});

test('a short run writes no progress into a log', () => {
  const { terminal, written } = terminalOf(false);
  const progress = showProgress(terminal, outputFor(terminal, {}), 1);
  for (let done = 1; done <= 50; done++) progress.update(done, 50);
  progress.end();
  expect(written).toEqual([]);
});

test('a log hears of progress after two seconds, and then every ten', () => {
  const { terminal, written } = terminalOf(false);
  let now = 0;
  const progress = showProgress(terminal, outputFor(terminal, {}), 1, () => now);
  const told: number[] = [];
  for (let second = 1; second <= 25; second++) {
    now = second * 1000;
    const before = written.length;
    progress.update(second, 30);
    if (written.length > before) told.push(second);
  }
  expect(told).toEqual([2, 12, 22]);
});

test('a line that somebody watches never wraps, and is ended before anything else is written', async () => {
  const { terminal, written } = terminalOf(true);
  const progress = showProgress(terminal, outputFor(terminal, {}), 3);
  await new Promise((resolve) => setTimeout(resolve, 150));
  progress.update(1, 2);
  progress.update(2, 2);
  progress.end();
  expect(written).toHaveLength(3);
  for (const line of written.slice(0, 2)) {
    expect(line.startsWith('\r')).toBe(true);
    expect(line.slice(1, -3).length).toBeLessThan(40);
  }
  expect(written[2]).toBe('\n');
});

test('the language follows the system, LC_ALL before LANG', () => {
  expect(languageOf({ LANG: 'fr_FR.UTF-8' })).toBe('fr');
  expect(languageOf({ LANG: 'fr_FR.UTF-8', LC_ALL: 'C' })).toBe('en');
  expect(languageOf({ LANG: 'en_GB.UTF-8', LC_ALL: 'fr' })).toBe('fr');
  expect(languageOf({ LANG: 'frr_DE' })).toBe('en');
  expect(languageOf({})).toBe('en');
});
