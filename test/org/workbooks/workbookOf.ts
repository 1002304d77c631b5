import { zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What a cell holds: a text, a number, a number in a style, an error, a formula with its value or without, or nothing. */
export type Written =
  | string
  | number
  | { readonly number: number; readonly style: number }
  | { readonly error: string }
  | { readonly formula: string; readonly value?: string }
  | null;

/** The styles of {@link workbookOf}, by their numbers: plain, 00000, a date, "EMP"000, a date with time. */
export const styles = { plain: 0, five: 1, date: 2, employee: 3, moment: 4 } as const;

const styleSheet = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="${main}"><numFmts count="3"><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="&quot;EMP&quot;000;[Red]\\-0"/><numFmt numFmtId="166" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts>
<cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs>
<cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"><alignment horizontal="left"/></xf><xf numFmtId="14"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>`;

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A sheet's XML, as Excel writes it. */
export const sheetOf = (rows: readonly (readonly Written[])[]): string =>
  sheetXml(
    rows
      .map((cells, i) => {
        const inside = cells.map((cell, k) => {
          const at = `${letters(k)}${i + 1}`;
          if (cell === null) return '';
          if (typeof cell === 'string')
            return `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
          if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
          if ('formula' in cell)
            return cell.value === undefined
              ? `<c r="${at}"><f>${escaped(cell.formula)}</f><v></v></c>`
              : `<c r="${at}" t="str"><f>${escaped(cell.formula)}</f><v>${escaped(cell.value)}</v></c>`;
          if ('error' in cell) return `<c r="${at}" t="e"><v>${cell.error}</v></c>`;
          return `<c r="${at}" s="${cell.style}"><v>${cell.number}</v></c>`;
        });
        return `<row r="${i + 1}" spans="1:${cells.length}" x14ac:dyDescent="0.25">${inside.join('')}</row>`;
      })
      .join(''),
  );

export const sheetXml = (rows: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="${main}" xmlns:r="${relations}" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"><selection activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="9.140625"/></cols><sheetData>${rows}</sheetData><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells></worksheet>`;

/** A workbook of sheets, given by their rows or their XML. */
export function workbookOf(
  sheets: Readonly<Record<string, readonly (readonly Written[])[] | string>>,
  extra: Readonly<Record<string, string>> = {},
  hidden: readonly string[] = [],
): Uint8Array {
  const names = Object.keys(sheets);
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${names
      .map(
        (name, i) =>
          `<sheet name="${escaped(name)}" sheetId="${i + 1}"${hidden.includes(name) ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
      .map(
        (_, i) =>
          `<Relationship Id="rId${i + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
      )
      .join('')}<Relationship Id="s" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styleSheet,
    ...Object.fromEntries(
      Object.values(sheets).map((rows, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        typeof rows === 'string' ? rows : sheetOf(rows),
      ]),
    ),
    ...extra,
  };
  const encoder = new TextEncoder();
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, encoder.encode(text)])),
  );
}
