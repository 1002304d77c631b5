import { describe, expect, test } from 'vitest';
import { csv } from '../../src/report/tables/csv.ts';
import { csvOf } from '../../src/report/tables/dataTable.ts';
import { runReadme } from '../../src/report/tables/runReadme.ts';
import { contrastsTable, summaryTable, weeklyTable } from '../../src/report/tables/runTables.ts';
import { fakeComparison } from './fakeComparison.ts';

const lines = (chunks: Iterable<string>) => [...chunks].join('').split('\n');

describe('the tables of a run', () => {
  test('the weekly table has a row a plan, week, metric and group, in that order', () => {
    const comparison = fakeComparison();
    const [header, ...rows] = lines(csvOf(weeklyTable(comparison)));
    expect(header).toBe('plan,week,metric,group,n,mean,sd,p05,p25,p50,p75,p95');
    expect(rows.pop()).toBe('');
    const series = comparison.plans[0].weekly;
    expect(rows).toHaveLength(comparison.plans.reduce((sum, { weekly }) => sum + weekly.length * 105, 0));
    expect(rows[0]).toMatch(/^blitzkrieg,0,adopters,all,200,/);
    expect(rows[1]).toMatch(/^blitzkrieg,0,declared,all,200,/);
    expect(rows[series.length]).toMatch(/^blitzkrieg,1,adopters,all,200,/);
    expect(rows[series.length * 105]).toMatch(/^guerrilla,0,adopters,all,200,/);
  });
  test('the summary and the contrasts have the columns that were promised', () => {
    const comparison = fakeComparison();
    const summary = lines(csvOf(summaryTable(comparison)));
    expect(summary[0]).toBe(
      'plan,metric,n,mean,median,p10,p90,ciLow,ciHigh,method,worlds,rangeLow,rangeHigh',
    );
    expect(summary).toHaveLength(1 + 3 * 12 + 1);
    const contrasts = lines(csvOf(contrastsTable(comparison)));
    expect(contrasts[0]).toBe(
      'a,b,metric,difference,ciLow,ciHigh,pBetter,n,method,worlds,rangeLow,rangeHigh',
    );
    expect(contrasts[1]).toMatch(/^blitzkrieg,guerrilla,kept,/);
  });
  test('a cell without a value is blank', () => {
    const [, first] = lines(csvOf(weeklyTable(fakeComparison({ replicates: 1 }))));
    expect(first.split(',')[6]).toBe('');
    expect(first).not.toContain('NaN');
  });
  test('every number reads back the same', () => {
    const comparison = fakeComparison({ groups: false });
    const [, , second] = lines(csvOf(weeklyTable(comparison)));
    const { mean, sd } = comparison.plans[0].weekly[1];
    expect(second.split(',').slice(5, 7).map(Number)).toEqual([mean[0], sd[0]]);
    expect(
      lines(csv(['x'], [[1e-7], [0.1 + 0.2], [1e21]]))
        .slice(1, 4)
        .map(Number),
    ).toEqual([1e-7, 0.1 + 0.2, 1e21]);
  });
  test('a name with a comma, quote or line break is quoted', () => {
    expect([...csv(['a', 'b'], [['R&D "labs", Lyon', 'two\nlines']])].join('')).toBe(
      'a,b\n"R&D ""labs"", Lyon","two\nlines"\n',
    );
  });
  test('a long table comes in chunks, none of them long', () => {
    const rows = Array.from({ length: 50_000 }, (_, k) => [k, 'some text']);
    const chunks = [...csv(['k', 'text'], rows)];
    expect(chunks.length).toBeGreaterThan(5);
    expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThan(70_000);
    expect(chunks.join('').split('\n')).toHaveLength(50_002);
  });
  test('the folder explains every column and metric, in both languages', () => {
    const comparison = fakeComparison();
    for (const language of ['en', 'fr'] as const) {
      const told = runReadme(comparison, language);
      for (const column of [...lines(csvOf(weeklyTable(comparison)))[0].split(','), 'pBetter', 'method'])
        expect(told).toContain(`| \`${column}\` |`);
      for (const metric of ['buyIn', 'weekReached', 'blocking']) expect(told).toContain(`| \`${metric}\` |`);
    }
    expect(runReadme(comparison, 'fr')).toContain('## Méthodes et conventions');
  });
});
