import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openHistory } from '../../bench/history/history.ts';

const scratch = mkdtempSync(join(tmpdir(), 'uptake-history-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test('a commit is checked out once, beside its packages, and taken away at the end', (context) => {
  const history = openHistory(scratch);
  const found = history.at('HEAD');
  if (found === undefined) return context.skip('needs git, and a clone');
  expect(existsSync(join(found.folder, 'package.json'))).toBe(true);
  expect(existsSync(join(found.folder, 'node_modules/typescript'))).toBe(true);
  expect(history.at('HEAD')).toBe(found);
  history.close();
  expect(existsSync(found.folder)).toBe(false);
});

test('a commit that this clone does not have is missing, and nothing is left of it', () => {
  const history = openHistory(scratch);
  expect(history.at('0123456789abcdef0123456789abcdef01234567')).toBeUndefined();
  history.close();
});
