/** What a sheet holds, before it is parsed. */
export interface SheetScan {
  /** The last row and column that are spoken of. */
  readonly rows: number;
  readonly columns: number;
  /** Cells with a value. */
  readonly values: number;
  /** The style of numbers that are shown in one of the styles asked for, by their addresses. */
  readonly styled: ReadonlyMap<string, number>;
}

/** Excel's own limits. */
const mostRows = 1_048_576;
const mostColumns = 16_384;

const tag = /<(?:[\w.-]+:)?(row|c|v|is)(?=[\s/>])([^>]*)>/g;
/** Attributes as every program writes them: nothing in them can stand for something else. */
const plainAttributes = /^(?:\s+[\w:.-]+\s*=\s*(?:"[^"<>&]*"|'[^'<>&]*'))*\s*\/?$/;
const attribute = /\s(?:[\w.-]+:)?(r|s|t)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Looks through a sheet for its size: a parser that fills the gaps between cells would take all memory for one cell far
 * down. undefined for what is no sheet that a spreadsheet writes.
 */
export function scanSheet(xml: string, styles: ReadonlySet<number>): SheetScan | undefined {
  let [rows, columns, values] = [0, 0, 0];
  const styled = new Map<string, number>();
  for (const [, name, attributes] of xml.matchAll(tag)) {
    if (name === 'v' || name === 'is') {
      values++;
      continue;
    }
    if (!plainAttributes.test(attributes!)) return undefined;
    const stated = attributesOf(attributes!);
    if (stated === undefined) return undefined;
    const { r, s, t } = stated;
    if (name === 'row') {
      if (r === undefined) continue;
      if (!/^[1-9]\d{0,6}$/.test(r)) return undefined;
      rows = Math.max(rows, Number(r));
      continue;
    }
    const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(r ?? '') ?? [];
    if (letters === undefined) return undefined;
    rows = Math.max(rows, Number(digits));
    columns = Math.max(columns, columnNumber(letters));
    if (s !== undefined && (t === undefined || t === 'n') && styles.has(Number(s))) styled.set(r!, Number(s));
  }
  return rows > mostRows || columns > mostColumns ? undefined : { rows, columns, values, styled };
}

/** undefined where one is stated twice, whatever the prefix. */
function attributesOf(text: string): { r?: string; s?: string; t?: string } | undefined {
  const found: { r?: string; s?: string; t?: string } = {};
  for (const [, name, double, single] of text.matchAll(attribute)) {
    const key = name as 'r' | 's' | 't';
    if (found[key] !== undefined) return undefined;
    found[key] = double ?? single ?? '';
  }
  return found;
}

/** A is 1, Z is 26, AA is 27. */
export const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
