import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { OrgSource } from '../../../src/org/importOrg.ts';
import { readWorkbook } from '../../../src/org/workbooks/readWorkbook.ts';
import { workbookInThread, workbookWithin } from '../../../src/runners/workbookInThread.ts';
import { parseScenario } from '../../../src/scenario/readScenario.ts';
import { codes, filesOf, read, refusal, told } from '../imports/files.ts';
import { sheetXml, styles, workbookOf } from './workbookOf.ts';

const people = [
  ['Matricule', 'Manager', 'Unit'],
  [{ number: 12, style: styles.five }, null, 'Sales, "North"'],
  [{ number: 130, style: styles.five }, { number: 12, style: styles.five }, 'Sales, "North"'],
] as const;
const columns = { id: 'Matricule' };
const readHr = (bytes: Uint8Array, source: OrgSource['people'] = { xlsx: 'hr.xlsx', columns }) =>
  read({ people: source }, { 'hr.xlsx': bytes });
const lines = async (bytes: Uint8Array, sheet?: string) =>
  (await readWorkbook(bytes, 'hr.xlsx', sheet)).text.split('\n');

describe('a workbook', () => {
  test('gives the same people as a CSV file, and numbers keep the zeros that they are shown with', async () => {
    const org = await readHr(workbookOf({ Staff: people }));
    expect(org.ids).toEqual(['00012', '00130']);
    expect([...org.manager!]).toEqual([-1, 0]);
    expect(org.unit.labels).toEqual(['Sales, "North"']);
    expect(codes(org.notes)).not.toContain('several-sheets');
  });

  test('gives ties, of a sheet that is named', async () => {
    const book = workbookOf({
      Staff: people,
      Mail: [
        ['source', 'target', 'weight'],
        ['00012', '00130', 2.5],
      ],
    });
    const org = await read(
      {
        people: { xlsx: 'hr.xlsx', sheet: 'Staff', columns },
        ties: [{ xlsx: 'hr.xlsx', sheet: 'Mail' }],
      },
      { 'hr.xlsx': book },
    );
    expect(told(org)).toEqual(['00012-00130:2.5']);
  });

  test('is known by its bytes, whatever the key or the name of the file', async () => {
    const org = await read(
      { people: { csv: 'hr.csv', columns } },
      { 'hr.csv': workbookOf({ Staff: people }) },
    );
    expect(org.size).toBe(2);
  });

  test('holds numbers, dates, texts and errors as people see them; a row is a line', async () => {
    const book = workbookOf({
      S: [
        ['a', 'b\nc', 'd'],
        [44562.5, { number: 44562, style: styles.date }, { number: 44562.5, style: styles.moment }],
        [],
        [{ number: 7, style: styles.employee }, 2.2999999999999998, { error: '#N/A' }],
        [12.5, { number: 12.5, style: styles.five }, '=x & <y>'],
      ],
    });
    const written = await lines(book);
    expect(written[0]).toBe('"a","b c","d"');
    expect(written[1]).toBe('44562.5,2022-01-01,2022-01-01 12:00');
    expect(written[2]!.replaceAll(',', '')).toBe('');
    expect(written[3]).toMatch(/^"EMP007",2.3,("#N\/A")?$/);
    expect(written[4]).toMatch(/^12\.5,"?12\.5"?,"=x & <y>"$/);
  });

  test('says which of several sheets is read: the first that holds a table', async () => {
    const book = workbookOf({ 'Read me': [['Exported today']], Empty: [], Staff: people });
    const org = await readHr(book);
    expect(org.size).toBe(2);
    const note = org.notes.find(({ code }) => code === 'several-sheets');
    expect(note?.message.en).toContain('"Staff"');
    expect(note?.remedy.en).toContain('sheet: Staff');
  });

  test('refuses a sheet that is not there, and names those that are', async () => {
    const book = workbookOf({ Effectifs: people, Autre: [] });
    const misspelt = await refusal(() => lines(book, 'Efectifs'));
    expect(misspelt.problems[0]?.remedy.en).toContain('"Effectifs"');
    const other = await refusal(() => lines(book, 'xyz'));
    expect(other.problems[0]?.remedy.en).toContain('"Effectifs", "Autre"');
    expect(codes((await refusal(() => lines(book, 'Autre'))).problems)).toEqual(['empty-file']);
    expect((await lines(book, 'effectifs '))[0]).toContain('Matricule');
  });
});

describe('what is no .xlsx workbook is named, with the remedy', () => {
  const bytes = (...text: string[]) => new TextEncoder().encode(text.join(''));
  const old = (inside: string) =>
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...[...inside].flatMap((sign) => [sign.charCodeAt(0), 0])]);
  const zipped = (name: string, inside = 'x') => zipSync({ [name]: bytes(inside) });
  test.each([
    ['.xls', old('Workbook'), '.xls'],
    ['a password', old('EncryptedPackage'), 'password'],
    ['.xlsb', zipped('xl/workbook.bin'), '.xlsb'],
    [
      '.ods',
      zipSync({ mimetype: [bytes('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }] }),
      '.ods',
    ],
    ['.numbers', zipped('Index/Document.iwa'), 'Numbers'],
    ['.docx', zipped('word/document.xml'), 'text document'],
    ['.zip', zipped('people.csv'), 'archive'],
    ['a text', bytes('id;unit\na;b\n'), 'text'],
  ])('%s', async (_name, file, word) => {
    const { problems } = await refusal(() => readHr(file));
    expect(problems[0]).toMatchObject({ file: 'hr.xlsx', code: 'another-format' });
    expect(problems[0]?.message.en).toContain(word);
    expect(problems[0]?.remedy.en.length).toBeGreaterThan(10);
  });
});

describe('a hostile workbook is refused before it is parsed', () => {
  const blank = new Uint8Array(21_000_000).fill(0x20);
  const blanks = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`xl/${i}.xml`, blank]));
  const of = (rows: string) => workbookOf({ S: sheetXml(rows) });
  test.each([
    [
      'one cell thirty million rows down',
      of('<row r="30000000"><c r="A30000000"><v>1</v></c></row>'),
      'unreadable-workbook',
    ],
    ['the same where the row alone says so', of('<row r="30000000"></row>'), 'unreadable-workbook'],
    [
      'a cell in the last row and one in the last column',
      of('<row r="1"><c r="XFD1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
      'workbook-too-large',
    ],
    [
      'an address in other characters',
      of('<row r="1"><c r="&#65;30000000"><v>1</v></c></row>'),
      'unreadable-workbook',
    ],
    [
      'an address behind another one',
      of('<row r="1" x14ac:r="30000000"><c r="A1"><v>1</v></c></row>'),
      'unreadable-workbook',
    ],
    [
      'a sign that seems to end a tag',
      of('<row r="1"><c s=">" r="A30000000"><v>1</v></c></row>'),
      'unreadable-workbook',
    ],
    ['a cell without address', of('<row><c><v>1</v></c></row>'), 'unreadable-workbook'],
    [
      '210 MB of blanks in 210 kB',
      zipSync({ ...blanks, '[Content_Types].xml': new Uint8Array(1) }),
      'workbook-too-large',
    ],
    ['what is not closed', of('<row r="1"><c r="A1"><v>1</v>').slice(), 'unreadable-workbook'],
    ['an archive that is cut off', workbookOf({ S: people }).slice(0, 700), 'unreadable-workbook'],
    ['no workbook inside', zipSync({ '[Content_Types].xml': new Uint8Array(3) }), 'unreadable-workbook'],
  ])('%s', async (_name, file, code) => {
    const { problems } = await refusal(() => readHr(file));
    expect(codes(problems)).toEqual([code]);
    expect(problems[0]?.file).toBe('hr.xlsx');
  });

  test('an entity is no bomb', async () => {
    const entities = `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}">]>`;
    const sheet = `${entities}${sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row>')}`;
    const written = await readWorkbook(workbookOf({ S: sheet }), 'f', undefined).catch(() => ({ text: '' }));
    expect(written.text.length).toBeLessThan(1000);
  });
});

test('in a thread the same is read, and the same is refused', async () => {
  const org = await read(
    { people: { xlsx: 'hr.xlsx', columns } },
    { 'hr.xlsx': workbookOf({ Staff: people }) },
    { readWorkbook: workbookInThread },
  );
  expect(org.ids).toEqual(['00012', '00130']);
  const { problems } = await refusal(() =>
    workbookInThread(workbookOf({ S: sheetXml('<row r="3000000"/>') }), 'hr.xlsx', undefined),
  );
  expect(codes(problems)).toEqual(['unreadable-workbook']);
}, 60_000);

describe('a thread that reads a workbook', () => {
  const large = workbookOf({
    S: sheetXml(
      Array.from(
        { length: 150_000 },
        (_, i) =>
          `<row r="${i + 1}">${['A', 'B', 'C', 'D', 'E'].map((letter) => `<c r="${letter}${i + 1}"><v>${i}.5</v></c>`).join('')}</row>`,
      ).join(''),
    ),
  });
  // an engine that is nearly out of memory may collect garbage for a minute before it gives up: time ends that, too
  test.each([
    ['takes more memory than it may', { megabytes: 24, milliseconds: 20_000 }],
    ['takes longer than it may', { megabytes: 1500, milliseconds: 40 }],
  ])(
    'is ended where it %s, with what to do, and the next one is read',
    async (_name, limits) => {
      const within = workbookWithin(limits);
      const { problems } = await refusal(() => within(large, 'hr.xlsx', undefined));
      expect(problems).toMatchObject([{ file: 'hr.xlsx', code: 'workbook-too-large' }]);
      expect(problems[0]?.message.fr).toContain('plus de mémoire ou de temps');
      expect(problems[0]?.remedy.en).toContain('CSV UTF-8');
      expect((await workbookInThread(workbookOf({ Staff: people }), 'hr.xlsx', undefined)).sheet).toBe(
        'Staff',
      );
    },
    60_000,
  );
});

describe('of several sheets', () => {
  const mails = [
    ['Expéditeur', 'Destinataire', 'Nombre'],
    ['00012', '00130', 3],
  ] as const;
  const byPlace = (org: Awaited<ReturnType<typeof readHr>>) => codes(org.notes).includes('sheet-by-place');

  test('people are read of the one that is likest to people, ties of the one that is likest to ties', async () => {
    for (const book of [
      { Mails: mails, Staff: people },
      {
        Staff: people,
        Notes: [
          ['a', 'b'],
          ['c', 'd'],
        ],
        Mails: mails,
      },
    ])
      expect(
        told(
          await read(
            { people: { xlsx: 'hr.xlsx' }, ties: [{ xlsx: 'hr.xlsx' }] },
            { 'hr.xlsx': workbookOf(book) },
          ),
        ),
      ).toEqual(['00012-00130:3']);
  });

  test('one is meant by its number where none is called so, and that is said', async () => {
    const book = workbookOf({ Mails: mails, Staff: people, '4': people });
    const second = await readHr(book, { xlsx: 'hr.xlsx', columns, sheet: '3' });
    expect([second.size, byPlace(second)]).toEqual([2, true]);
    expect(byPlace(await readHr(book, { xlsx: 'hr.xlsx', columns, sheet: '4' }))).toBe(false);
    expect(codes((await refusal(() => lines(book, '9'))).problems)).toEqual(['unknown-sheet']);
  });

  test('one that is hidden is read where no other holds a table, and that may change the result', async () => {
    const org = await readHr(workbookOf({ Old: people, Now: [['soon']] }, {}, ['Old']));
    expect(org.notes.find(({ code }) => code === 'several-sheets')).toMatchObject({
      strength: 'mayChangeResult',
    });
  });
});

describe('cells of a workbook', () => {
  const staff = (rows: readonly (readonly (string | null | { formula: string; value?: string })[])[]) =>
    workbookOf({ Staff: [['Matricule', 'Manager', 'Unit'], ...rows] });

  test('a formula that was never worked out is told: as a cause where something lacks, as a note elsewhere', async () => {
    const id = { formula: '"A"&ROW()' };
    const { problems } = await refusal(() =>
      readHr(
        staff([
          [id, null, 'X'],
          [id, null, 'Y'],
        ]),
      ),
    );
    expect(codes(problems)).toEqual(['blank-id', 'formulas-without-values']);
    expect(problems[1]?.message.en).toContain('A2');
    const org = await readHr(
      staff([
        ['a', null, 'X'],
        ['b', { formula: 'A2' }, 'Y'],
      ]),
    );
    expect(org.notes.find(({ code }) => code === 'formulas-without-values')).toMatchObject({
      strength: 'mayChangeResult',
    });
    const empty = await readHr(
      staff([
        ['a', { formula: '""', value: '' }, 'X'],
        ['b', { formula: 'A2', value: 'a' }, 'Y'],
      ]),
    );
    expect(codes(empty.notes)).not.toContain('formulas-without-values');
    expect([...empty.manager!]).toEqual([-1, 0]);
  });

  test('an error is read as blank, and counted', async () => {
    const org = await readHr(
      workbookOf({
        S: [
          ['Matricule', 'Manager'],
          ['a', null],
          ['b', { error: '#REF!' }],
          ['c', 'a'],
        ],
      }),
    );
    expect(org.notes.find(({ code }) => code === 'blank-markers')?.message.en).toContain('#REF! (1)');
  });

  test('one that is merged over rows stands in each of them, and rows that are hidden are told', async () => {
    const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const row = (n: number, cells: string, attributes = '') => `<row r="${n}"${attributes}>${cells}</row>`;
    const sheet = sheetXml(
      row(1, cell('A1', 'Matricule') + cell('B1', 'Unit')) +
        row(2, cell('A2', 'a') + cell('B2', 'X')) +
        row(3, `${cell('A3', 'b')}<c r="B3"/>`) +
        row(4, cell('A4', 'c') + cell('B4', 'Y'), ' hidden="1"'),
    ).replace('ref="A1:C1"/>', 'ref="A1:C1"/><mergeCell ref="B2:B3"/>');
    const org = await readHr(workbookOf({ S: sheet }));
    expect(Array.from(org.unit.of, (unit) => org.unit.labels[unit])).toEqual(['X', 'X', 'Y']);
    expect(codes(org.notes)).toEqual(expect.arrayContaining(['merged-cells', 'hidden-rows']));
  });

  test('one far away that holds nothing but a style makes no sheet too large, one with a value does', async () => {
    const far = (cell: string) =>
      sheetXml(
        `<row r="1"><c r="A1" t="inlineStr"><is><t>Matricule</t></is></c></row><row r="2"><c r="A2"><v>1</v></c></row><row r="1048576">${cell}</row>`,
      );
    expect((await readHr(workbookOf({ S: far('<c r="XFD1048576" s="1"/>') }))).ids).toEqual(['1']);
    const { problems } = await refusal(() =>
      readHr(workbookOf({ S: far('<c r="XFD1048576"><v>1</v></c>') })),
    );
    expect(problems[0]?.message.en).toContain('row 1,048,576 and column 16,384 with 3 cells');
  });

  test('an identifier of more digits than a spreadsheet keeps is told to be rounded', async () => {
    const sheet = sheetXml(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>Matricule</t></is></c></row><row r="2"><c r="A2"><v>1.23456789012346E+17</v></c></row><row r="3"><c r="A3"><v>12</v></c></row>',
    );
    const org = await readHr(workbookOf({ S: sheet }));
    expect(codes(org.notes)).toContain('rounded-identifiers');
  });
});

test('a scenario names a workbook in the place of a CSV file, and only workbooks have sheets', async () => {
  const scenario = (organisation: string) =>
    parseScenario(`version: 1\norganisation: ${organisation}\n`, 's.yaml', { read: filesOf({}) });
  const source = await scenario('{ people: { xlsx: data/hr.xlsx, sheet: Effectifs } }');
  expect(source.scenario.organisation.people).toMatchObject({ xlsx: 'data/hr.xlsx', sheet: 'Effectifs' });
  for (const [organisation, code] of [
    ['{ people: {} }', 'one-table'],
    ['{ people: { csv: a, xlsx: b } }', 'one-table'],
    ['{ ties: [{ csv: a, sheet: b }] }', 'sheet-of-text'],
  ] as const)
    expect(codes((await refusal(() => scenario(organisation))).problems)).toEqual([code]);
});
