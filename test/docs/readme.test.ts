import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blocksOf, documentAt, documents, root } from './documents.ts';
import { linksOf } from './linksOf.ts';

const readme = documentAt('README.md');
const prose = readme.replace(/^```[\s\S]*?^```$/gm, '');
/** What a reader sees: texts of links without their targets. */
const words = prose
  .replaceAll(/<!--[\s\S]*?-->/g, '')
  .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
  .split(/\s+/)
  .filter((word) => /[\p{L}\p{N}]/u.test(word));

/** What newcomers look for, by its words in the README, and what the file that they end at gives to others. */
const newcomersPath = [
  { what: 'main loop', file: 'src/engine/simulate.ts', gives: 'simulate' },
  { what: 'adoption rule', file: 'src/model/rules/transitions.ts', gives: 'exitProbabilities' },
  { what: 'tactic', file: 'src/model/tactics/announce.ts', gives: 'announce' },
  { what: 'style', file: 'src/scenario/plans/compileStyle.ts', gives: 'compileStyle' },
  { what: 'decision', file: 'src/experiment/decision/decideBetween.ts', gives: 'decideBetween' },
] as const;

/** Links to follow from the README to a file, through pages alone; undefined where no page leads there. */
function hopsTo(file: string): number | undefined {
  const hops = new Map([['README.md', 0]]);
  for (const page of hops.keys()) {
    const document = documents.find(({ path }) => path === page);
    for (const target of document === undefined ? [] : linksOf(document))
      if (!hops.has(target)) hops.set(target, hops.get(page)! + 1);
  }
  return hops.get(file);
}

describe('the README', () => {
  it('fits on one screen and its scroll: few words, few lines', () => {
    expect(words.length).toBeGreaterThan(100);
    expect(words.length).toBeLessThanOrEqual(350);
    expect(readme.split('\n').length).toBeLessThanOrEqual(90);
  });

  it('has the question, the picture, the decision, two commands, a scenario and links, in this order', () => {
    const parts = [
      'Which way of rolling out a change wins an organisation over',
      '](docs/adoption.svg)',
      '<!-- verdict -->',
      'npm ci && npm start',
      'npm cit',
      '```yaml',
      '## Where things are',
      '](docs/README.md)',
    ].map((part) => readme.indexOf(part));
    expect(parts).not.toContain(-1);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
  });

  it('tells the decision in a few lines: outcomes with intervals, the choice, what is not known, worlds and fingerprint', () => {
    const marked = readme.match(/<!-- verdict -->([\s\S]*)<!-- end of verdict -->/)?.[1] ?? '';
    const lines = blocksOf(marked.trim(), 'text')[0]?.trimEnd().split('\n') ?? [];
    expect(lines.length).toBeGreaterThan(6);
    expect(lines.length).toBeLessThanOrEqual(17);
    const told = lines.join(' ').replaceAll(/ +/g, ' ');
    expect(told).toMatch(
      /Over \d+ possible worlds of a firm like this one, .* by reached and kept .* What is not known, .* draws .* means over \d+ possible worlds .*95% intervals · fingerprint [\da-f-]{14} · uptake /,
    );
    const outcomes = lines.slice(1, 6);
    for (const line of outcomes) expect(line).toMatch(/\([^()]*\d[^()]*(–| to )[^()]*\d[^()]*\)/);
  });

  it('has a scenario of about fifteen lines', () => {
    const [example = ''] = blocksOf(readme, 'yaml');
    expect(example.trimEnd().split('\n').length).toBeLessThanOrEqual(18);
  });
});

describe('a newcomer', () => {
  const where = readme.split('## Where things are')[1] ?? '';

  it.each(newcomersPath)('finds the $what named in the README, at most two hops away', async (stop) => {
    expect(where).toContain(stop.what);
    expect(hopsTo(stop.file)).toBeLessThanOrEqual(2);
    expect(await import(join(root, stop.file))).toHaveProperty(stop.gives);
  });

  it('finds the order of a week written above the main loop', () => {
    const loop = readFileSync(join(root, 'src/engine/simulate.ts'), 'utf8');
    expect(loop.match(/^ \* {3}\d\. /gm)).toHaveLength(5);
  });

  it('would be seen to be lost', () => {
    expect(hopsTo('src/nowhere.ts')).toBeUndefined();
    expect(hopsTo('docs/reference/parts/constants.md')).toBe(2);
  });
});
