import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentAt, root } from './documents.ts';

const rows = (
  documentAt('docs/results/verification.md').match(
    /^\| (?:[CV]\d+b?|real|peers|recomputed|worlds) \|.+$/gm,
  ) ?? []
).map((line) => {
  const [row, , tests] = line.slice(2).split(' | ');
  return { row, tests };
});

describe('the page of verification', () => {
  it('has every row', () => {
    const numbered = Array.from({ length: 18 }, (_, k) => `C${k + 1}`);
    const found = rows.map(({ row }) => row);
    expect(found.filter((row) => /^C\d+$/.test(row))).toEqual(numbered);
    expect(found).toEqual(expect.arrayContaining(['C1b', 'C5b', 'real', 'peers', 'recomputed', 'worlds']));
    expect(found.filter((row) => /^V/.test(row))).toEqual([
      'V1',
      'V1b',
      'V2',
      'V3',
      'V4',
      'V5',
      'V6',
      'V6b',
      'V7',
      'V8',
      'V9',
      'V10',
    ]);
  });

  it.each(rows)('$row names tests that are there', ({ tests }) => {
    const named = [...tests.matchAll(/`(test\/[^`]+)` – ([^`]+)/g)];
    expect(named.length).toBeGreaterThan(0);
    for (const [, file, titles] of named) {
      expect(existsSync(join(root, file))).toBe(true);
      const code = readFileSync(join(root, file), 'utf8');
      for (const title of titles.split(' · ')) {
        // what follows the last title only leads to the next file
        const wanted = title.replace(/(, and the (whole grid|scan) .*|; )$/, '').trim();
        expect(code).toContain(wanted);
      }
    }
  });
});
