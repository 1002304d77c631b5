import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentAt, documents, root } from './documents.ts';
import { linksOf } from './linksOf.ts';

const index = documentAt('docs/README.md');
const listed = linksOf({ path: 'docs/README.md', text: index });
const pages = documents
  .map(({ path }) => path)
  .filter((path) => path.startsWith('docs/') && path !== 'docs/README.md');

/** The pages of a kind of the index, by its heading. */
const section = (heading: string): string[] =>
  linksOf({
    path: 'docs/README.md',
    text: index.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '',
  });

describe('the index of the documentation', () => {
  it('lists every page, and no page twice', () => {
    expect(pages.length).toBeGreaterThan(30);
    expect(pages.filter((page) => !listed.includes(page))).toEqual([]);
    expect(listed.filter((page, k) => listed.indexOf(page) !== k)).toEqual([]);
  });

  it.each([
    ['Guide', 'docs/guide'],
    ['Reference', 'docs/reference'],
    ['Results', 'docs/results'],
    ['Decisions', 'docs/adr'],
  ])('has under %s the pages of %s and no others', (heading, folder) => {
    expect(section(heading).sort()).toEqual(pages.filter((page) => page.startsWith(`${folder}/`)).sort());
  });

  it('calls every decision by its number and title', () => {
    const rows = [...index.matchAll(/^\| \[(\d{4})\]\(([^)]+)\) \| (.+) \|$/gm)];
    expect(rows.length).toBeGreaterThan(16);
    for (const [, number, target = '', title] of rows)
      expect(documentAt(join('docs', target))).toMatch(`# ${number} ${title}\n`);
  });

  it('is linked from the README', () => {
    expect(linksOf({ path: 'README.md', text: documentAt('README.md') })).toContain('docs/README.md');
  });
});

describe('the decision on rooms', () => {
  it('names every room of the source, and no other', () => {
    const page = documentAt('docs/adr/0001-rooms-and-import-directions.md');
    const named = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, room = '']) => room);
    const rooms = readdirSync(join(root, 'src'));
    expect(named.sort()).toEqual(rooms.sort());
  });
});

describe('the pages of the documentation', () => {
  it('stand in a folder of their kind', () => {
    const folders = new Set(pages.map(dirname));
    expect([...folders].sort()).toEqual([
      'docs/adr',
      'docs/guide',
      'docs/reference',
      'docs/reference/parts',
      'docs/results',
    ]);
  });
});
