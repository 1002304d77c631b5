import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvTable } from '../../../src/org/imports/csvTable.ts';
import { collectFaults } from '../../../src/text/collectFaults.ts';
import { codes, refusal } from './files.ts';

function rowsOf(text: string) {
  const table = csvTable(text, 'a.csv');
  const faults = collectFaults('data');
  const rows: { cells: readonly string[]; line: number }[] = [];
  table.each(faults, (cells, line) => rows.push({ cells, line }));
  faults.throwIfAny();
  return { ...table, rows };
}

test('comma, semicolon and tab are told apart by the first line, and only the comma goes without a note', () => {
  for (const [delimiter, noted] of [
    [',', false],
    [';', true],
    ['\t', true],
  ] as const) {
    const table = rowsOf(`${['id', 'unit', 'x'].join(delimiter)}\n${['a', 'b', ''].join(delimiter)}`);
    expect(table.rows).toEqual([{ cells: ['a', 'b', ''], line: 2 }]);
    expect(codes(table.notes)).toEqual(noted ? ['delimiter'] : []);
    expect(table.decimalComma).toBe(delimiter !== ',');
  }
});

test('a delimiter inside quotation marks does not count, and sep=; is believed', () => {
  expect(rowsOf('"a;b;c",d\n1,2\n').header).toEqual(['a;b;c', 'd']);
  expect(rowsOf('sep=;\r\nid;unit\r\na;b\r\n').rows).toEqual([{ cells: ['a', 'b'], line: 3 }]);
});

test('line ends of every system, blank lines and lines of nothing but delimiters keep the line numbers right', () => {
  for (const end of ['\n', '\r\n', '\r'])
    for (const mark of ['', '"'])
      expect(rowsOf(['', 'id,unit', `${mark}a${mark},b`, '', ' , ', 'c,d'].join(end)).rows).toEqual([
        { cells: ['a', 'b'], line: 3 },
        { cells: ['c', 'd'], line: 6 },
      ]);
});

test('a quoted cell may hold delimiters, quotation marks and lines; the next row knows its line', () => {
  expect(rowsOf('id,unit\na,"one, ""two""\nthree"\nb,c\n').rows).toEqual([
    { cells: ['a', 'one, "two"\nthree'], line: 2 },
    { cells: ['b', 'c'], line: 4 },
  ]);
});

test('rows with too few or too many cells are refused, each with its line', async () => {
  const { problems } = await refusal(() => rowsOf('id,unit\na\nb,c\nd,e,f\n'));
  expect(problems.map(({ code, line }) => [code, line])).toEqual([
    ['inconsistent-columns', 2],
    ['inconsistent-columns', 4],
  ]);
});

test('of twenty equal problems three are shown, with the lines of others, and all are counted', async () => {
  const { problems, found } = await refusal(() => rowsOf(`id,unit\n${'a\n'.repeat(1000)}`));
  expect(problems.length).toBe(3);
  expect(problems[2]?.message.fr).toContain('997 de plus de cette sorte, lignes 5, 6');
  expect(found).toBe(1000);
});

test('quotation marks that never close, or stand inside a cell, are refused with the line where the row begins', async () => {
  const unclosed = await refusal(() => rowsOf(`id,unit\n"a\nb",c\nd,"e\n${'f,g\n'.repeat(100)}`));
  expect(unclosed.problems.map(({ code, line }) => [code, line])).toEqual([['unclosed-quote', 4]]);
  const stray = await refusal(() => rowsOf('id,unit\na,b\nc,5" disk\nd,e\n'));
  expect(stray.problems.map(({ code, line }) => [code, line])).toEqual([['stray-quote', 3]]);
});

test('a cell longer than a million characters is refused, quoted or not', async () => {
  for (const cell of ['x'.repeat(1_100_000), `"${'x'.repeat(1_100_000)}"`, `"${'x\n'.repeat(2_000_000)}`]) {
    const { problems } = await refusal(() => rowsOf(`id,unit\na,b\nc,${cell}\nd,e\n`));
    expect(problems.map(({ code, line }) => [code, line])).toEqual([['row-too-long', 3]]);
  }
});

test('the second of two columns of the same name has a number, and a file without names is refused', async () => {
  const { header, notes } = rowsOf('id,unit,id\n');
  expect([header, codes(notes)]).toEqual([['id', 'unit', 'id (2)'], ['repeated-column']]);
  expect(codes((await refusal(() => rowsOf(',,\n,,\n'))).problems)).toEqual(['no-column-names']);
});

test('whatever the cells hold, writing them down and reading them gives them back, with every line right', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', ',', ';', '"', '\n', ' ', '\t'), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 30 }), (rows) => {
      const lines = ['id,unit'];
      const expected: { cells: string[]; line: number }[] = [];
      let line = 2;
      for (const row of rows) {
        const cells = row.map((text) => text.trim());
        const written = cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(',');
        if (cells.join('') !== '') expected.push({ cells, line });
        line += written.split('\n').length;
        lines.push(written);
      }
      expect(rowsOf(lines.join('\n')).rows).toEqual(expected);
    }),
  );
});

test('blocks do not show: a long file with quotation marks here and there reads like its lines', () => {
  const lines = Array.from({ length: 30_000 }, (_, i) =>
    i % 7000 === 3 ? `"p${i}","x\ny"` : `p${i},u${i % 9}`,
  );
  const { rows } = rowsOf(`id,unit\n${lines.join('\n')}\n`);
  expect(rows.length).toBe(30_000);
  expect(rows.at(-1)).toEqual({ cells: ['p29999', 'u2'], line: 30_006 });
});
