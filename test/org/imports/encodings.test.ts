import { expect, test } from 'vitest';
import { decode } from '../../../src/org/imports/decode.ts';
import { codes, readPeopleFile, refusal } from './files.ts';

const utf16 = (text: string, littleEndian: boolean) => {
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  for (const [i, char] of [...`\ufeff${text}`].entries())
    view.setUint16(2 * i, char.charCodeAt(0), littleEndian);
  return bytes;
};

test('UTF-8 is read as it is, and its byte order mark is no part of the first name', () => {
  const { text, notes } = decode(new TextEncoder().encode('\ufeffid,unité\n'), 'a.csv');
  expect(text).toBe('id,unité\n');
  expect(notes).toEqual([]);
});

test('UTF-16 is read in both byte orders, with a note', () => {
  for (const littleEndian of [true, false]) {
    const { text, notes } = decode(utf16('id;unité €\n', littleEndian), 'a.csv');
    expect(text).toBe('id;unité €\n');
    expect(codes(notes)).toEqual(['encoding']);
  }
});

test('what is not UTF-8 is read as Windows-1252: 0x80 is the euro, 0x9c œ, 0xe9 é', () => {
  const { text, notes } = decode(Uint8Array.of(0x69, 0x64, 0x80, 0x9c, 0xe9, 0x92), 'a.csv');
  expect(text).toBe('id€œé’');
  expect(notes[0]?.message.en).toContain('Windows-1252');
});

test('Windows-1252 longer than one block keeps every character', () => {
  const { text } = decode(new Uint8Array(20_000).fill(0xe9), 'a.csv');
  expect(text).toBe('é'.repeat(20_000));
});

test('an empty file, a workbook, a picture and half a character are refused with what to do', async () => {
  const noise = Uint8Array.from({ length: 500 }, (_, i) => 1 + (i % 8));
  const cases: [Uint8Array, string][] = [
    [new Uint8Array(0), 'empty-file'],
    [Uint8Array.of(0xef, 0xbb, 0xbf, 0x20, 0x0a), 'empty-file'],
    [Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0), 'binary-file'],
    [noise, 'binary-file'],
    [Uint8Array.of(0xff, 0xfe, 0x41), 'cut-off'],
  ];
  for (const [bytes, code] of cases) {
    const { problems } = await refusal(() => decode(bytes, 'a.csv'));
    expect(codes(problems)).toEqual([code]);
    expect(problems[0]?.file).toBe('a.csv');
  }
  const { problems } = await refusal(() => decode(cases[2]![0], 'a.xlsx'));
  expect(problems[0]?.remedy.en).toContain('CSV');
});

test('a French spreadsheet reads without being told anything', async () => {
  const csv =
    'Matricule;Responsable hiérarchique;Service;Direction;Établissement;Seuil;Adoptant initial\r\n' +
    '007;;Études & Conseil;Siège;Besançon;0,5;oui\r\n' +
    '012;007;"Ventes; export";Siège;Nîmes;1,25;non\r\n' +
    '\r\n' +
    ';;;;;;\r\n';
  for (const bytes of [
    new TextEncoder().encode(`\ufeff${csv}`),
    Uint8Array.from(csv, (char) => char.charCodeAt(0)),
  ]) {
    const org = await readPeopleFile(bytes);
    expect(org.ids).toEqual(['007', '012']);
    expect([...org.manager!]).toEqual([-1, 0]);
    expect([...org.level]).toEqual([0, 1]);
    expect(org.unit.labels).toEqual(['Études & Conseil', 'Ventes; export']);
    expect(org.division.labels).toEqual(['Siège']);
    expect(org.site.labels).toEqual(['Besançon', 'Nîmes']);
    expect([...org.threshold!]).toEqual([0.5, 1.25]);
    expect([...org.start!]).toEqual([1, 0]);
    expect(codes(org.notes)).toContain('delimiter');
  }
});
