import { zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { InputError, type Problem } from '../../text/problem.ts';
import { attributeOf, padded, paddedFormats, unescapeXml } from './paddedFormats.ts';
import { likeness } from './sheetLikeness.ts';
import { columnNumber, type SheetScan, scanSheet, withoutBareCells } from './sheetScan.ts';
import { unpackWorkbook } from './unpack.ts';
import type { ReadWorkbook, SheetHolds } from './workbook.ts';
import * as say from './workbookFaults.ts';
import { workbookKind } from './workbookKind.ts';

/** The part of the platform that is needed; Node, browsers and workers all have it. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** Cells that a sheet may have, those between others included. */
const mostCells = 10_000_000;

interface Sheet {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

/**
 * Reads a sheet of an .xlsx workbook, behind a gate: what is unpacked is counted first, a sheet is looked through before
 * it is parsed, and the parser is given what was looked at and nothing else. Numbers are as they are shown where that
 * is with leading zeros, dates are 2027-01-04.
 *
 * @throws InputError for everything that is no such workbook, and for more than is read
 */
export const readWorkbook: ReadWorkbook = async (bytes, file, sheet, holds) => {
  const kind = workbookKind(bytes);
  if (kind.is === 'text') throw refusal(say.textAsWorkbook(file));
  if (kind.is === 'other') throw refusal(say.noWorkbook(file, kind));
  const parts = unpackWorkbook(bytes, file);
  const text = (name: string) => {
    const part = parts.get(name);
    return part === undefined ? '' : decoded(part);
  };
  const related = relationsIn(text('xl/_rels/workbook.xml.rels'));
  const sheets = sheetsOf(text('xl/workbook.xml'), related, parts);
  if (sheets.length === 0) throw refusal(say.brokenWorkbook(file));
  const shared = related.filter(({ type }) => type === 'styles' || type === 'sharedStrings');
  const formats = paddedFormats(text(shared.find(({ type }) => type === 'styles')?.part ?? ''));
  const styles = new Set(formats.keys());
  const stripped = new Map<string, Uint8Array>();
  const scan = ({ name, part }: Sheet) => {
    let xml = text(part);
    let scanned = scanSheet(xml, styles);
    if (scanned !== undefined && isTooLarge(scanned)) {
      // most often there is nothing in those cells
      xml = withoutBareCells(xml);
      stripped.set(part, new TextEncoder().encode(xml));
      scanned = scanSheet(xml, styles);
    }
    if (scanned === undefined) throw refusal(say.brokenWorkbook(file));
    if (isTooLarge(scanned)) throw refusal(say.sheetTooLarge(file, name, scanned));
    return scanned;
  };
  const parse = ({ name, part }: Sheet) => {
    const wanted = new Map(parts);
    for (const [other, xml] of stripped) wanted.set(other, xml);
    return parsed(onlyOf(wanted, [...shared.map((one) => one.part), part], sheets), name, file);
  };
  const names = sheets.map(({ name }) => name);
  const found =
    sheet === undefined
      ? await mostLikely(tables(sheets, scan), holds, parse)
      : sheetNamed(sheets, sheet, scan);
  if (found === undefined) throw refusal(say.noSheet(file, sheet ?? '', names));
  const { chosen, scanned } = found;
  if (scanned.values === 0)
    throw refusal(
      scanned.unvalued.count > 0
        ? say.onlyFormulas(file, chosen.name, scanned.unvalued.first)
        : say.emptySheet(file, chosen.name, names),
    );

  const rows = found.rows ?? (await parse(chosen));
  show(rows, scanned, formats);
  return {
    text: rows.map(csvLine).join('\n'),
    sheet: chosen.name,
    sheets: sheets.filter(({ hidden }) => !hidden).map(({ name }) => name),
    notes: [
      ...(sheet === undefined && sheets.length > 1
        ? [say.severalSheets(file, chosen.name, names, chosen.hidden)]
        : []),
      ...(found.byPlace ? [say.sheetByPlace(file, sheet!, chosen.name)] : []),
      ...say.notesOfCells(file, scanned),
    ],
  };
};

const isTooLarge = ({ rows, columns }: SheetScan) => rows * Math.max(1, columns) > mostCells;

const refusal = (problem: Problem) => new InputError('data', [problem]);

/** UTF-8 or, as few programs write it, UTF-16. */
function decoded(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(wide).decode(bytes);
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly part: string;
}

/** The parts that a workbook names. */
const relationsIn = (xml: string): Relation[] =>
  [...xml.matchAll(/<(?:[\w.-]+:)?Relationship\s([^>]*)>/g)].map(([, attributes]) => {
    const target = unescapeXml(attributeOf(attributes!, 'Target') ?? '');
    return {
      id: attributeOf(attributes!, 'Id') ?? '',
      type: (attributeOf(attributes!, 'Type') ?? '').replace(/^.*\//, ''),
      part: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
    };
  });

/** The sheets that hold cells, in their order. */
function sheetsOf(
  workbook: string,
  related: readonly Relation[],
  parts: ReadonlyMap<string, unknown>,
): Sheet[] {
  const partOf = new Map(
    related.filter(({ type }) => type === 'worksheet').map(({ id, part }) => [id, part]),
  );
  return [...workbook.matchAll(/<(?:[\w.-]+:)?sheet\s([^>]*)>/g)].flatMap(([, attributes]) => {
    const part = partOf.get(attributeOf(attributes!, 'id') ?? '');
    if (part === undefined || !parts.has(part)) return [];
    const name = unescapeXml(attributeOf(attributes!, 'name') ?? '');
    return [
      { name, part, hidden: attributeOf(attributes!, 'state')?.toLowerCase().includes('hidden') === true },
    ];
  });
}

/** A sheet that may be read, with its cells where they were parsed already. */
interface Found {
  readonly chosen: Sheet;
  readonly scanned: SheetScan;
  readonly rows?: Cell[][] | undefined;
  /** Whether it was asked for by its place among the sheets. */
  readonly byPlace?: boolean;
}

/** The sheet of that name, in whatever case, or else of that number. */
function sheetNamed(
  sheets: readonly Sheet[],
  name: string,
  scan: (sheet: Sheet) => SheetScan,
): Found | undefined {
  const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();
  const named = sheets.find((sheet) => sheet.name === name) ?? sheets.find((sheet) => same(sheet.name, name));
  const chosen = named ?? (/^[1-9]\d?$/.test(name) ? sheets[Number(name) - 1] : undefined);
  return chosen && { chosen, scanned: scan(chosen), byPlace: named === undefined };
}

/** The sheets that look like tables, those that can be seen first; or else the first that holds anything at all. */
function tables(sheets: readonly Sheet[], scan: (sheet: Sheet) => SheetScan): Found[] {
  const all = [...sheets.filter(({ hidden }) => !hidden), ...sheets.filter(({ hidden }) => hidden)];
  const found: Found[] = [];
  let first: Found | undefined;
  for (const chosen of all) {
    // where some that can be seen is a table, no other is asked
    if (chosen.hidden && found.length > 0) break;
    const scanned = scan(chosen);
    const { rows, columns, values, unvalued } = scanned;
    if (rows > 1 && columns > 1 && values + unvalued.count >= 4) found.push({ chosen, scanned });
    if (first === undefined || (first.scanned.values === 0 && values > 0)) first = { chosen, scanned };
  }
  return found.length > 0 ? found : first ? [first] : [];
}

/** Cells that are parsed to see which of several sheets is meant; of more, the first is taken. */
const mostCompared = 1_000_000;

/** Of several sheets, the one whose names of columns are likest to what is looked for; the first, where none is. */
async function mostLikely(
  found: readonly Found[],
  holds: SheetHolds | undefined,
  parse: (sheet: Sheet) => Promise<Cell[][]>,
): Promise<Found | undefined> {
  const cells = found.reduce((sum, { scanned }) => sum + scanned.rows * scanned.columns, 0);
  if (holds === undefined || found.length < 2 || cells > mostCompared) return found[0];
  let best: { readonly found: Found; readonly score: number } | undefined;
  for (const one of found) {
    const rows = await parse(one.chosen);
    const score = likeness(
      rows.slice(0, 15).map((row) => row.map((cell) => (typeof cell === 'string' ? cell : ''))),
      holds,
    );
    if (best === undefined || score > best.score) best = { found: { ...one, rows }, score };
  }
  return best?.found;
}

const emptyPart =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>';

/** The workbook again with one sheet filled, not compressed. */
function onlyOf(
  parts: ReadonlyMap<string, Uint8Array>,
  wanted: readonly string[],
  sheets: readonly Sheet[],
): Uint8Array {
  const empty = new TextEncoder().encode(emptyPart);
  const kept = new Map(sheets.map(({ part }) => [part, empty]));
  for (const name of ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', ...wanted])
    if (parts.has(name)) kept.set(name, parts.get(name)!);
  return zipSync(Object.fromEntries(kept), { level: 0 });
}

/** A cell as the parser gives it; a date is an object. */
type Cell = string | number | boolean | { toISOString(): string } | null;

async function parsed(workbook: Uint8Array, sheet: string, file: string): Promise<Cell[][]> {
  try {
    const buffer = workbook.buffer.slice(workbook.byteOffset, workbook.byteOffset + workbook.byteLength);
    // numbers of more digits than a number holds keep them
    const parseNumber = (written: string) => (/^-?\d{16,}$/.test(written) ? written : Number(written));
    return (await readSheet(buffer as ArrayBuffer, sheet, {
      parseNumber,
      trim: true,
    })) as unknown as Cell[][];
  } catch (error) {
    // what the parser trips over says nothing to people
    const told = error instanceof Error && !(error instanceof TypeError) ? error.message : undefined;
    throw Object.assign(refusal(say.brokenWorkbook(file, told)), { cause: error });
  }
}

/** Puts numbers that are shown with leading zeros, errors and merged cells as they are shown. */
function show(
  rows: Cell[][],
  { styled, errors, merged }: SheetScan,
  formats: ReturnType<typeof paddedFormats>,
): void {
  for (const [address, error] of errors) {
    const letters = address.replace(/\d+$/, '');
    const row = rows[Number(address.slice(letters.length)) - 1];
    if (row !== undefined) row[columnNumber(letters) - 1] = error;
  }
  for (const [address, style] of styled) {
    const letters = address.replace(/\d+$/, '');
    const row = rows[Number(address.slice(letters.length)) - 1];
    const column = columnNumber(letters) - 1;
    const cell = row?.[column];
    if (typeof cell === 'number' || typeof cell === 'string')
      row![column] = padded(String(cell), formats.get(style)!);
  }
  // one cell stands for all rows that it spans
  for (const { column, from, to } of merged) {
    const value = rows[from - 1]?.[column - 1] ?? null;
    if (value === null || to - from > rows.length) continue;
    for (let row = from; row < to; row++) if (rows[row] !== undefined) rows[row]![column - 1] ??= value;
  }
}

function csvLine(cells: readonly Cell[]): string {
  return cells.map(csvCell).join(',');
}

function csvCell(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  // a spreadsheet keeps fifteen digits: what it rounded is told as such
  if (typeof cell === 'number' && Math.abs(cell) >= 1e15) return cell.toExponential().toUpperCase();
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  if (typeof cell !== 'string') return dateOf(cell);
  const line = cell.replaceAll(/[\r\n\t]+/g, ' ').trim();
  return line === '' ? '' : `"${line.replaceAll('"', '""')}"`;
}

/** 2027-01-04, with the time of day where there is one. */
function dateOf(date: { toISOString(): string }): string {
  try {
    const [day, time] = date.toISOString().split('T');
    return /^00:00:00/.test(time!) ? day! : `${day} ${time!.slice(0, 5)}`;
  } catch {
    return '';
  }
}
