import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvTable } from '../../src/org/imports/csvTable.ts';
import { csv } from '../../src/report/tables/csv.ts';
import { collectFaults } from '../../src/text/collectFaults.ts';
import { csvCell } from '../../src/text/csvCell.ts';

test('only what would part a file of commas is put in quotation marks', () => {
  expect(
    ['plain', 'one; two', 'tab\there', 'a,b', 'say "no"', 'two\nlines', 'two\rlines'].map(csvCell),
  ).toEqual(['plain', 'one; two', 'tab\there', '"a,b"', '"say ""no"""', '"two\nlines"', '"two\rlines"']);
});

test('tables of results quote by the same rule as files of people', () => {
  const cells = ['one; two', 'a,b', 'say "no"'];
  expect([...csv(['x', 'y', 'z'], [cells])].join('')).toBe(`x,y,z\n${cells.map(csvCell).join(',')}\n`);
});

test('whatever a label holds is read back as it was', () => {
  // readers trim cells, and one line end stands for every kind
  const label = fc.string({
    unit: fc.constantFrom('a', 'é', ',', ';', '\t', '"', "'", ' ', '\n'),
    minLength: 1,
  });
  fc.assert(
    fc.property(
      fc.array(
        label.map((text) => `x${text}x`),
        { minLength: 1 },
      ),
      (labels) => {
        const text = `id,label\n${labels.map((each, k) => `${k},${csvCell(each)}\n`).join('')}`;
        const read: string[] = [];
        const faults = collectFaults('data');
        csvTable(text, 'f.csv').each(faults, ([, cell]) => read.push(cell!));
        faults.throwIfAny();
        expect(read).toEqual(labels);
      },
    ),
  );
});
