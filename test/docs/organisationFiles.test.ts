import { describe, expect, it } from 'vitest';
import { graphFormats, graphImports } from '../../src/org/imports/graphImports.ts';
import { groupingColumns, peopleColumnNames } from '../../src/org/peopleColumns.ts';
import { documentAt } from './documents.ts';

const guide = documentAt('docs/guide/scenario.md');
const section = (heading: string) => guide.split(`\n### ${heading}\n`)[1]?.split('\n### ')[0] ?? '';

describe('the guide to scenario files', () => {
  it.each(peopleColumnNames)('says what the column %s holds', (name) => {
    const rows = section('organisation')
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    expect(rows.filter((row) => row.split(' | ')[0]!.includes(`\`${name}\``))).toHaveLength(1);
  });

  it.each(graphFormats)('names the key %s of graph files', (format) => {
    const { title } = graphImports[format];
    expect(section('organisation')).toMatch(new RegExp(`\\b${format}: `));
    expect(documentAt('docs/guide/organisation.md')).toContain(title.en);
  });

  it('names all columns by which people can be grouped, and no others', () => {
    const line = /`by` adds the groups of ([^.]*)\./.exec(section('outputs'))?.[1] ?? '';
    expect([...line.matchAll(/`(\w+)`/g)].map(([, name]) => name).sort()).toEqual(
      [...groupingColumns].sort(),
    );
  });
});
