import { zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { InputError, type Problem } from '../../text/problem.ts';
import { attributeOf, padded, paddedFormats, unescapeXml } from './paddedFormats.ts';
import { columnNumber, type SheetScan, scanSheet } from './sheetScan.ts';
import { unpackWorkbook } from './unpack.ts';
import type { ReadWorkbook } from './workbook.ts';
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
export const readWorkbook: ReadWorkbook = async (bytes, file, sheet) => {
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
  const scan = (part: string) => {
    const scanned = scanSheet(text(part), styles);
    if (scanned === undefined) throw refusal(say.brokenWorkbook(file));
    if (scanned.rows * Math.max(1, scanned.columns) > mostCells) throw refusal(say.workbookTooLarge(file));
    return scanned;
  };
  const names = sheets.map(({ name }) => name);
  const { chosen, scanned } = choose(sheets, sheet, scan) ?? { chosen: undefined, scanned: undefined };
  if (chosen === undefined) throw refusal(say.noSheet(file, sheet ?? '', names));
  if (scanned.values === 0) throw refusal(say.emptySheet(file, chosen.name, names));

  const rows = await parsed(
    onlyOf(parts, [...shared.map(({ part }) => part), chosen.part], sheets),
    chosen.name,
    file,
  );
  show(rows, scanned, formats);
  return {
    text: rows.map(csvLine).join('\n'),
    sheet: chosen.name,
    sheets: sheets.filter(({ hidden }) => !hidden).map(({ name }) => name),
    notes: sheet === undefined && sheets.length > 1 ? [say.severalSheets(file, chosen.name, names)] : [],
  };
};

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

/** The sheet of that name, or the first that looks like a table, or holds anything at all. */
function choose(
  sheets: readonly Sheet[],
  name: string | undefined,
  scan: (part: string) => SheetScan,
): { chosen: Sheet; scanned: SheetScan } | undefined {
  if (name !== undefined) {
    const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();
    const chosen =
      sheets.find((sheet) => sheet.name === name) ?? sheets.find((sheet) => same(sheet.name, name));
    return chosen && { chosen, scanned: scan(chosen.part) };
  }
  let first: { chosen: Sheet; scanned: SheetScan } | undefined;
  for (const chosen of [
    ...sheets.filter(({ hidden }) => !hidden),
    ...sheets.filter(({ hidden }) => hidden),
  ]) {
    const scanned = scan(chosen.part);
    const found = { chosen, scanned };
    if (scanned.rows > 1 && scanned.columns > 1 && scanned.values >= 4) return found;
    if (first === undefined || (first.scanned.values === 0 && scanned.values > 0)) first = found;
  }
  return first;
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
    const reason = error instanceof Error ? error.message : String(error);
    throw Object.assign(refusal(say.brokenWorkbook(file, reason)), { cause: error });
  }
}

/** Puts numbers that are shown with leading zeros as they are shown. */
function show(rows: Cell[][], { styled }: SheetScan, formats: ReturnType<typeof paddedFormats>): void {
  for (const [address, style] of styled) {
    const letters = address.replace(/\d+$/, '');
    const row = rows[Number(address.slice(letters.length)) - 1];
    const column = columnNumber(letters) - 1;
    const cell = row?.[column];
    if (typeof cell === 'number' || typeof cell === 'string')
      row![column] = padded(String(cell), formats.get(style)!);
  }
}

function csvLine(cells: readonly Cell[]): string {
  return cells.map(csvCell).join(',');
}

function csvCell(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
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
