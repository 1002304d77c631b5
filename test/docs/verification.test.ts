import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentAt, root } from './documents.ts';

const rows = (
  documentAt('docs/results/verification.md').match(/^\| (?:C\d+b?|real|peers) \|.+$/gm) ?? []
).map((line) => {
  const [row, , tests] = line.slice(2).split(' | ');
  return { row, tests };
});

describe('the page of verification', () => {
  it('has every row', () => {
    const numbered = Array.from({ length: 18 }, (_, k) => `C${k + 1}`);
    expect(rows.map(({ row }) => row).filter((row) => !/b|real|peers/.test(row))).toEqual(numbered);
    expect(rows.map(({ row }) => row)).toEqual(expect.arrayContaining(['C1b', 'C5b', 'real', 'peers']));
  });

  it.each(rows)('$row names tests that are there', ({ tests }) => {
    const named = [...tests.matchAll(/`(test\/[^`]+)` – ([^`]+)/g)];
    expect(named.length).toBeGreaterThan(0);
    for (const [, file, titles] of named) {
      expect(existsSync(join(root, file))).toBe(true);
      const code = readFileSync(join(root, file), 'utf8');
      for (const title of titles.split(' · ')) {
        // what follows the last title only leads to the next file
        const wanted = title.replace(/, and the (whole grid|scan) .*$/, '').trim();
        expect(code).toContain(wanted);
      }
    }
  });
});
