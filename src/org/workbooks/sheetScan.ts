/** What a sheet holds, before it is parsed. */
export interface SheetScan {
  /** The last row and column that are spoken of. */
  readonly rows: number;
  readonly columns: number;
  /** Cells with a value. */
  readonly values: number;
  /** The style of numbers that are shown in one of the styles asked for, by their addresses. */
  readonly styled: ReadonlyMap<string, number>;
  /** What cells show instead of a value that could not be worked out, such as `#REF!`, by their addresses. */
  readonly errors: ReadonlyMap<string, string>;
  /** Formulas that no spreadsheet has worked out yet: how many, and where the first of them is. */
  readonly unvalued: { readonly count: number; readonly first: string };
  /** Rows with values that a spreadsheet does not show, by a filter or by hand. */
  readonly hidden: number;
  /** Cells of one column that are merged, the first and the last row of each. */
  readonly merged: readonly { readonly column: number; readonly from: number; readonly to: number }[];
}

/** Excel's own limits. */
const mostRows = 1_048_576;
const mostColumns = 16_384;

const tag = /<(?:[\w.-]+:)?(row|c|v|is|f|mergeCell)(?=[\s/>])([^>]*)>/g;
/** Attributes as every program writes them: nothing in them can stand for something else. */
const plainAttributes = /^(?:\s+[\w:.-]+\s*=\s*(?:"[^"<>&]*"|'[^'<>&]*'))*\s*\/?$/;
const attribute = /\s(?:[\w.-]+:)?(r|s|t|hidden)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Looks through a sheet for its size: a parser that fills the gaps between cells would take all memory for one cell far
 * down. undefined for what is no sheet that a spreadsheet writes.
 */
export function scanSheet(xml: string, styles: ReadonlySet<number>): SheetScan | undefined {
  let [rows, columns, values, hidden] = [0, 0, 0, 0];
  const styled = new Map<string, number>();
  const errors = new Map<string, string>();
  const merged: { column: number; from: number; to: number }[] = [];
  const unvalued = { count: 0, first: '' };
  let [address, isError, isText, hasFormula, inHidden] = ['', false, false, false, false];
  const endCell = () => {
    if (hasFormula) {
      unvalued.count++;
      unvalued.first ||= address;
    }
    hasFormula = false;
  };
  for (const found of xml.matchAll(tag)) {
    const [whole, name, attributes] = found;
    if (name === 'v' || name === 'is') {
      const inside = found.index + whole.length;
      // a formula that was never worked out has a value that is empty; one that comes to an empty text says so
      if (name === 'v' && (attributes!.endsWith('/') || xml.startsWith('</', inside))) {
        hasFormula &&= !isText;
        continue;
      }
      values++;
      hasFormula = false;
      if (inHidden) hidden++;
      inHidden = false;
      if (name === 'v' && isError)
        errors.set(address, xml.slice(inside, xml.indexOf('<', inside)).slice(0, 20));
      continue;
    }
    if (name === 'f') {
      hasFormula = true;
      continue;
    }
    if (name === 'mergeCell') {
      const [, one, first, other, last] =
        /\sref\s*=\s*["']([A-Z]{1,3})([1-9]\d{0,6}):([A-Z]{1,3})([1-9]\d{0,6})["']/.exec(attributes!) ?? [];
      if (one !== undefined && one === other && merged.length < mostMerged)
        merged.push({ column: columnNumber(one), from: Number(first), to: Number(last) });
      continue;
    }
    endCell();
    if (!plainAttributes.test(attributes!)) return undefined;
    const stated = attributesOf(attributes!);
    if (stated === undefined) return undefined;
    const { r, s, t } = stated;
    if (name === 'row') {
      inHidden = stated.hidden === '1' || stated.hidden === 'true';
      if (r === undefined) continue;
      if (!/^[1-9]\d{0,6}$/.test(r)) return undefined;
      rows = Math.max(rows, Number(r));
      continue;
    }
    const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(r ?? '') ?? [];
    if (letters === undefined) return undefined;
    rows = Math.max(rows, Number(digits));
    columns = Math.max(columns, columnNumber(letters));
    address = r!;
    isError = t === 'e';
    isText = t === 'str';
    if (s !== undefined && (t === undefined || t === 'n') && styles.has(Number(s))) styled.set(r!, Number(s));
  }
  endCell();
  return rows > mostRows || columns > mostColumns
    ? undefined
    : { rows, columns, values, styled, errors, unvalued, hidden, merged };
}

/** Merged cells that are looked at. */
const mostMerged = 100_000;

/** undefined where one is stated twice, whatever the prefix. */
function attributesOf(text: string): { r?: string; s?: string; t?: string; hidden?: string } | undefined {
  const found: { r?: string; s?: string; t?: string; hidden?: string } = {};
  for (const [, name, double, single] of text.matchAll(attribute)) {
    const key = name as 'r' | 's' | 't' | 'hidden';
    if (found[key] !== undefined) return undefined;
    found[key] = double ?? single ?? '';
  }
  return found;
}

/** Cells that hold nothing but a style: a parser would make room for them, and for all before them. */
const bareCell = /<(?:[\w.-]+:)?c(?:\s+[\w:.-]+\s*=\s*(?:"[^"<>&]*"|'[^'<>&]*'))*\s*\/>/g;
/** Rows without cells. */
const bareRow =
  /<(?:[\w.-]+:)?row(?:\s+[\w:.-]+\s*=\s*(?:"[^"<>&]*"|'[^'<>&]*'))*\s*(?:\/>|>\s*<\/(?:[\w.-]+:)?row>)/g;

/** A sheet without the cells that hold nothing but a style, and the rows that hold nothing else. */
export const withoutBareCells = (xml: string): string => xml.replaceAll(bareCell, '').replaceAll(bareRow, '');

/** A is 1, Z is 26, AA is 27. */
export const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
