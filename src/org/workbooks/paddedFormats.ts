/** How a whole number is shown: with at least so many digits, between these words. */
export interface PaddedFormat {
  readonly digits: number;
  readonly before: string;
  readonly after: string;
}

/**
 * The styles of a workbook in which whole numbers are shown with leading zeros, by their numbers: an identifier 00012 is
 * kept as 12 and shown by the format 00000.
 */
export function paddedFormats(stylesXml: string): ReadonlyMap<number, PaddedFormat> {
  const byFormat = new Map<string, PaddedFormat>();
  for (const [, attributes] of stylesXml.matchAll(/<(?:[\w.-]+:)?numFmt\s([^>]*)>/g)) {
    const id = attributeOf(attributes!, 'numFmtId');
    const padded = paddedFormat(unescapeXml(attributeOf(attributes!, 'formatCode') ?? ''));
    if (id !== undefined && padded !== undefined) byFormat.set(id, padded);
  }
  const styles = new Map<number, PaddedFormat>();
  if (byFormat.size === 0) return styles;
  const cells = /<(?:[\w.-]+:)?cellXfs\b[^>]*>([\s\S]*?)<\/(?:[\w.-]+:)?cellXfs>/.exec(stylesXml)?.[1] ?? '';
  let style = 0;
  for (const [, attributes] of cells.matchAll(/<(?:[\w.-]+:)?xf\b([^>]*)>/g)) {
    const padded = byFormat.get(attributeOf(attributes!, 'numFmtId') ?? '');
    if (padded !== undefined) styles.set(style, padded);
    style++;
  }
  return styles;
}

/** `00000`, `"EMP"000`: one row of zeros and words around it; of formats for several signs, the first. */
function paddedFormat(code: string): PaddedFormat | undefined {
  let [before, digits, after] = ['', 0, ''];
  for (const [token] of code.matchAll(/"[^"]*"|\\.|\[[^\]]*\]|_.|[\s\S]/g)) {
    if (token === ';') break;
    if (token === '0') {
      // digits in two parts are a telephone number: not read
      if (after !== '') return undefined;
      digits++;
    } else if (token.startsWith('[') || token.startsWith('_')) continue;
    else if (/^("|\\|[ ()'-])/.test(token)) {
      const word = token.startsWith('"')
        ? token.slice(1, -1)
        : token.startsWith('\\')
          ? token.slice(1)
          : token;
      if (digits === 0) before += word;
      else after += word;
    } else return undefined;
  }
  return digits > 1 || (digits === 1 && before + after !== '') ? { digits, before, after } : undefined;
}

/** A whole number as it is shown; what is none stays as it is. */
export const padded = (number: string, { digits, before, after }: PaddedFormat): string =>
  /^\d+$/.test(number) ? `${before}${number.padStart(digits, '0')}${after}` : number;

export function attributeOf(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found?.[1] ?? found?.[2];
}

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export const unescapeXml = (text: string): string =>
  text.replaceAll(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return signs[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });
