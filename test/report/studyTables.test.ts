import { describe, expect, test } from 'vitest';
import { outcomeMetrics } from '../../src/experiment/outcomes.ts';
import { csvWriter } from '../../src/report/tables/csvWriter.ts';
import { csvOf, type Table } from '../../src/report/tables/dataTable.ts';
import { factorColumns, withFactors } from '../../src/report/tables/factorColumns.ts';
import {
  contrastsTable,
  replicatesTable,
  summaryTable,
  weeklyTable,
} from '../../src/report/tables/runTables.ts';
import { fakeComparison } from './fakeComparison.ts';

const comparison = fakeComparison({ horizon: 3, groups: false });
const factors = factorColumns([
  { name: 'climate.leadership', levels: [0.1, 0.9] },
  { name: 'target.structure', levels: ['coordinated', 'dandelion'] },
]);
const ofPoint = (table: Table) => withFactors(table, factors, [0.1, 'dandelion']);
const namesOf = ({ columns }: Table) => columns.map(({ name }) => name).join();

describe('the tables of a study', () => {
  test('say the level of every factor after the plan, and their version at the end', () => {
    const [header, first] = [...csvOf(ofPoint(weeklyTable(comparison)))].join('').split('\n');
    expect(header).toBe(
      'plan,climate.leadership,target.structure,week,metric,group,n,mean,sd,p05,p25,p50,p75,p95,schema',
    );
    expect(first).toMatch(/^blitzkrieg,0.1,dandelion,0,adopters,all,200,.*,1$/);
  });

  test('say it after both plans of a difference', () => {
    expect(namesOf(ofPoint(contrastsTable(comparison)))).toMatch(
      /^a,b,climate.leadership,target.structure,metric,.*,schema$/,
    );
    expect(namesOf(ofPoint(summaryTable(comparison)))).toMatch(
      /^plan,climate.leadership,target.structure,metric,/,
    );
  });

  test('have one column an outcome at every point, measured there or not', () => {
    const measured = { outcomes: [{ name: 'a', outcomes: new Map([['buyIn', Float64Array.of(0.5)]]) }] };
    const run = { ...comparison, ...measured, replicates: 1, worlds: 1 } as typeof comparison;
    expect(namesOf(replicatesTable(run))).toBe('plan,replicate,world,buyIn');
    const table = replicatesTable(run, outcomeMetrics);
    expect(namesOf(table)).toBe(`plan,replicate,world,${outcomeMetrics.join()}`);
    const [, row] = [...csvOf(table)].join('').split('\n');
    expect(row).toBe(`a,0,0,,0.5${','.repeat(outcomeMetrics.length - 2)}`);
  });

  test('hold a factor of numbers as numbers, and one of numbers and words as words', () => {
    expect(
      factorColumns([
        { name: 'organisation.generate.people', levels: [30, 300] },
        { name: 'horizon', levels: [52, '104w'] },
      ]),
    ).toEqual([
      { name: 'organisation.generate.people', type: 'number' },
      { name: 'horizon', type: 'text' },
    ]);
    const column = factorColumns([{ name: 'horizon', levels: [52, '104w'] }]);
    const { rows } = withFactors(summaryTable(comparison), column, [52]);
    expect([...rows][0].slice(0, 3)).toEqual(['blitzkrieg', '52', 'declared']);
  });

  test('keep a factor apart from a column of the same name', () => {
    const names = ['worlds', 'seed', 'plan', 'kept', 'replicates', 'currency'].map((name) => ({
      name,
      levels: [1],
    }));
    expect(factorColumns(names).map(({ name }) => name)).toEqual([
      'factor.worlds',
      'seed',
      'factor.plan',
      'factor.kept',
      'factor.replicates',
      'factor.currency',
    ]);
    const twice = { name: 'week', type: 'number' } as const;
    expect(() => withFactors(weeklyTable(comparison), [twice], [1])).toThrow('has a column week already');
    expect(() => withFactors(weeklyTable(comparison), factors, [1])).toThrow('1 levels of 2 factors');
  });

  test('are the same bytes written at once or point by point', () => {
    const table = ofPoint(weeklyTable(comparison));
    const parts: Uint8Array[] = [];
    const writer = csvWriter(table, (bytes) => parts.push(bytes));
    const rows = [...table.rows];
    for (let from = 0; from < rows.length; from += 7) writer.add(rows.slice(from, from + 7));
    writer.finish();
    expect(Buffer.concat(parts).toString()).toBe([...csvOf(table)].join(''));
  });
});
