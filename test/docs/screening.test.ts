import { describe, expect, it } from 'vitest';
import { screenedFiles } from '../../src/experiment/screening/screenedScenarios.ts';
import { assumptions } from '../../src/scenario/assumptions/assumptions.ts';
import { MOST_SCREENED, screened } from '../../src/scenario/assumptions/screened.ts';
import { documentAt } from './documents.ts';

describe('the page of screening', () => {
  const page = documentAt('docs/results/screening.md');
  // | rank | `path` | plausible | strength | … | yes or no |
  const rows = [...page.matchAll(/^\| (\d+) \| `([\w.]+)` \|.*\| (yes|no) \|$/gm)].map(
    ([, rank, path, drawn]) => ({
      rank: Number(rank),
      path,
      drawn: drawn === 'yes',
    }),
  );

  it('ranks every assumption once', () => {
    expect(rows.map(({ rank }) => rank)).toEqual(assumptions.map((_, k) => k + 1));
    expect(rows.map(({ path }) => path).sort()).toEqual(assumptions.map(({ path }) => path).sort());
  });

  it('says that those are drawn that are drawn', () => {
    expect(
      rows
        .filter(({ drawn }) => drawn)
        .map(({ path }) => path)
        .sort(),
    ).toEqual([...screened].sort());
  });

  it('has every scenario that was screened', () => {
    for (const { file } of screenedFiles) expect(page).toContain(`(../../scenarios/${file})`);
  });
});

describe('the assumptions that are drawn by default', () => {
  it('are assumptions, thirty at most, in the order of scenario files', () => {
    expect(screened.length).toBeGreaterThan(0);
    expect(screened.length).toBeLessThanOrEqual(MOST_SCREENED);
    expect(screened).toEqual(assumptions.map(({ path }) => path).filter((path) => screened.includes(path)));
    expect(new Set(screened).size).toBe(screened.length);
  });
});
