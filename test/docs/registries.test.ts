import { describe, expect, it } from 'vitest';
import { lenses } from '../../src/model/lenses/lenses.ts';
import { metricNames } from '../../src/model/metrics/metrics.ts';
import { targetMetrics } from '../../src/model/plans/condition.ts';
import { classes, structureNames } from '../../src/model/structures/structures.ts';
import { documentAt, namesInTables, structuresIn } from './documents.ts';

describe('the page of lenses', () => {
  const told = namesInTables(documentAt('docs/guide/lenses.md'));

  it('defines every lens once', () => {
    expect(lenses.length).toBeGreaterThan(15);
    for (const { name } of lenses) expect(told.filter((each) => each === name)).toEqual([name]);
  });

  it('defines nothing but metrics', () => {
    expect(told.filter((name) => !metricNames.includes(name))).toEqual([]);
  });
});

describe('the page of scenario files', () => {
  const page = documentAt('docs/guide/scenario.md');

  it('names the structures that can be aimed at', () => {
    expect(structuresIn(page)).toEqual(structureNames);
  });

  it('names the lenses that gates may ask for, and nothing that they may not', () => {
    const row = page.match(/^\| `target` only \| (.+) \|$/m)?.[1] ?? '';
    const benefits = page.match(/The benefits are ([^:]+):/)?.[1] ?? '';
    const named = [...`${row}${benefits}`.matchAll(/`(\w+)`/g)].map(([, name]) => name!);
    const asked = lenses.map(({ name }) => name).filter((name) => targetMetrics.includes(name));
    expect(asked.filter((name) => !named.includes(name))).toEqual([]);
    expect(named.filter((name) => !targetMetrics.includes(name))).toEqual([]);
  });
});

describe('the glossary', () => {
  it('says what each structure is, and how it is called in French', () => {
    const words = [...documentAt('docs/reference/glossary.md').matchAll(/^\| ([^|]+) \|/gm)].flatMap(
      ([, cell = '']) => cell.split(', '),
    );
    expect(classes.map(({ name }) => name).filter((name) => !words.includes(name))).toEqual([]);
  });
});

describe('what the page of keys says of parameters', () => {
  it('begins and ends with a word, in both languages', () => {
    const loose = documentAt('docs/reference/parts/scenario-keys.md')
      .split('\n')
      .filter((line) => /^\|.* {2,}\|/.test(line));
    expect(loose).toEqual([]);
  });
});
