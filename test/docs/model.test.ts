import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ChangeParameters, changeDefaults } from '../../src/model/rules/changeParameters.ts';
import { partsPages } from '../../src/report/markdown/parts/partsPages.ts';
import { blocksOf, documentAt, documents, root } from './documents.ts';

const page = documentAt('docs/reference/model.md');

/** The numbers of each transition of the model page, by the parameters that they are the defaults of. */
const transitions: readonly (readonly [row: string, ...parameters: (keyof ChangeParameters)[]])[] = [
  ['Unaware → Aware', 'communicationReach', 'peerAwareness', 'spontaneousAwareness'],
  ['Aware → Trial', 'trialRate'],
  ['Aware → Compliant', 'complianceRate'],
  ['Aware → Resistant', 'resistanceRate', 'resistanceOnset'],
  ['Discontinued → Trial', 'retryTrial'],
  ['Discontinued → Compliant', 'retryCompliance'],
  ['Trial → Committed', 'commitRate'],
  ['Trial → Discontinued', 'abandonRate'],
  ['Compliant → Resistant', 'resistanceRate', 'resistanceOnset'],
  ['Compliant → Committed', 'internaliseRate'],
  ['Compliant → Discontinued', 'lapseRate'],
  ['Committed → Discontinued', 'attritionRate', 'disappointment', 'relapse'],
  ['Resistant → Aware', 'calmRate', 'resistanceOnset', 'reconcileRate'],
];

describe('the model page', () => {
  it('quotes the order of the week as it is written above the main loop', () => {
    const loop = readFileSync(join(root, 'src/engine/simulate.ts'), 'utf8');
    const written = [...loop.matchAll(/^ \* {3}(\d\. .+)$/gm)].map(([, line]) => line);
    const quoted = blocksOf(page, '')[0]
      ?.split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    expect(written.length).toBe(5);
    expect(quoted).toEqual(written);
  });

  it('goes through the headings of the ODD protocol in their order', () => {
    const headings = [...page.matchAll(/^## \d (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual([
      'Purpose and patterns',
      'Entities, state variables, scales',
      'Process overview and scheduling',
      'Design concepts',
      'Initialisation',
      'Input data',
      'Submodels',
    ]);
  });

  const rows = transitions.map(([row, ...parameters]) => ({ row, parameters }));
  it.each(rows)('$row has the numbers of the code', ({ row, parameters }) => {
    const formula = page.match(new RegExp(`^\\| ${row} \\| (.+) \\|$`, 'm'))?.[1] ?? '';
    const numbers = (formula.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
    for (const parameter of parameters) expect(numbers).toContain(changeDefaults[parameter]);
  });
});

/** Numbers of the rule that stand in the table of states instead. */
const voices = { committedVoice: 'committed', compliantVoice: 'compliant' } as const;
const others = { resistantVoice: 'resistant', discontinuedVoice: 'discontinued' } as const;

describe('every number of the rule `change`', () => {
  const inTable = new Set(transitions.flatMap(([, ...parameters]) => parameters));
  const numbersOf = (line: string) => (line.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);

  const states = Object.entries({ ...voices, ...others }) as [keyof ChangeParameters, string][];
  it.each(states)('%s stands in the table of states', (parameter, state) => {
    const row = page.match(new RegExp(`^\\| ${state} \\| (.+) \\|$`, 'm'))?.[1] ?? '';
    expect(numbersOf(row)).toContain(Math.abs(changeDefaults[parameter] as number));
  });

  const elsewhere = (Object.keys(changeDefaults) as (keyof ChangeParameters)[]).filter(
    (name) =>
      typeof changeDefaults[name] === 'number' && !inTable.has(name) && !(name in voices || name in others),
  );
  it.each(elsewhere)('%s stands on the page by its name, in a line with its default', (name) => {
    const lines = page.split('\n').filter((line) => line.includes(`\`${name}\``));
    const value = Math.abs(changeDefaults[name] as number);
    // what is forgotten is written as what is left
    const written = name === 'skillDecay' ? 1 - value : value;
    expect(lines.some((line) => numbersOf(line).includes(written))).toBe(true);
  });
});

describe('the pages of parts', () => {
  const pages = partsPages();
  const rows = [...pages.values()]
    .flatMap((page) => page.match(/^\| `.+\|$/gm) ?? [])
    .map((row) => row.slice(2, -2).split(' | '));
  // the cells of a parameter; a metric has fewer
  const parameters = rows
    .filter((cells) => cells.length === 10)
    .map(([name, role, , basis, plausible, , unit, source, , french]) => ({
      name,
      role,
      basis,
      plausible,
      unit,
      source,
      french,
    }));

  it.each([...pages])('%s is what npm run docs:parts writes now', (file, page) => {
    expect(documentAt(`docs/reference/parts/${file}`)).toBe(page);
  });

  it('are all that stand in their folder', () => {
    const found = documents.filter(({ path }) => path.startsWith('docs/reference/parts/'));
    expect(found.map(({ path }) => basename(path)).sort()).toEqual([...pages.keys()].sort());
  });

  it('give every parameter a sentence', () => {
    expect(rows.length).toBeGreaterThan(120);
    expect(rows.filter((row) => row.some((cell) => cell.trim() === ''))).toEqual([]);
  });

  it('give every parameter its role, its unit, its basis, its source and a French sentence', () => {
    expect(parameters.length).toBeGreaterThan(120);
    const untold = parameters.filter(({ plausible, ...told }) => Object.values(told).includes('–'));
    expect(untold.map(({ name }) => name)).toEqual([]);
  });

  it('give every assumption a plausible range, and nothing else one', () => {
    expect(new Set(parameters.map(({ role }) => role))).toEqual(new Set(['decision', 'fact', 'assumption']));
    for (const { name, role, plausible } of parameters)
      expect([name, plausible !== '–']).toEqual([name, role === 'assumption']);
  });

  it('name a source for whatever is not labelled A, and none for what is, but where its range has one', () => {
    for (const { name, basis, plausible, source } of parameters) {
      const isAssumed = basis === 'A' && (plausible === '–' || plausible?.includes('[A]'));
      expect([name, source === 'none']).toEqual([name, isAssumed]);
    }
  });
});
