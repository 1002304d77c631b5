import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorsOf, documentAt, documents, root } from './documents.ts';

const scripts: Record<string, string> = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts;

interface Link {
  readonly page: string;
  readonly target: string;
}

const links: Link[] = documents.flatMap(({ path, text }) =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => ({ page: path, target: target ?? '' })),
);
const local = links.filter(({ target }) => !/^[a-z]+:/.test(target));

/** Whether a link leads to a file, and to a heading of it where it names one. */
function leadsSomewhere({ page, target }: Link): boolean {
  const [file = '', heading] = target.split('#');
  const path = file === '' ? page : join(dirname(page), file);
  if (!existsSync(join(root, path))) return false;
  return heading === undefined || anchorsOf(documentAt(relative('.', path))).includes(heading);
}

describe('the documentation', () => {
  it('has pages and links to look at', () => {
    expect(documents.length).toBeGreaterThan(15);
    expect(local.length).toBeGreaterThan(30);
  });

  it('links to files and headings that exist', () => {
    const broken = local.filter((link) => !leadsSomewhere(link));
    expect(broken.map(({ page, target }) => `${page} → ${target}`)).toEqual([]);
  });

  it('would notice a link to nowhere', () => {
    expect(leadsSomewhere({ page: 'README.md', target: 'docs/nowhere.md' })).toBe(false);
    expect(leadsSomewhere({ page: 'README.md', target: 'docs/reference/model.md#nowhere' })).toBe(false);
    expect(
      leadsSomewhere({ page: 'docs/guide/scenario.md', target: '../reference/parts/tactics.md#hub' }),
    ).toBe(true);
  });

  it('names only scripts that package.json has', () => {
    const named = documents.flatMap(({ path, text }) =>
      [...text.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, script]) => ({ path, script: script ?? '' })),
    );
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter(({ script }) => !(script in scripts))).toEqual([]);
    // the two commands of the README, and what `npm cit` runs after installing
    expect(documentAt('README.md')).toContain('npm ci && npm start');
    expect(documentAt('README.md')).toContain('npm cit');
    expect(scripts).toHaveProperty('start');
    expect(scripts).toHaveProperty('test');
  });

  it('names only commands that the command line has', () => {
    const table = documentAt('docs/guide/commands.md').match(/\| command \| does \|[\s\S]*?\n\n/)?.[0] ?? '';
    const inTable = [...table.matchAll(/^\| `(\w+)/gm)].map(([, command]) => command ?? '');
    const elsewhere = documents.flatMap(({ text }) =>
      [...text.matchAll(/(?:`uptake |uptake -- )([a-z]+)/g)].map(([, command]) => command ?? ''),
    );
    expect(inTable.length).toBeGreaterThan(6);
    const unknown = [...inTable, ...elsewhere].filter(
      (command) => !existsSync(join(root, 'src/cli/commands', `${command}.ts`)),
    );
    expect(unknown).toEqual([]);
  });
});
