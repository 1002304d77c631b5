/** Characters of a record up to which nobody takes it for a quotation mark that was never closed. */
const usualRecord = 100_000;

/**
 * The cells of every record of a text in which quotation marks stand around whole cells and nowhere else, doubled
 * inside them; undefined for every other text, and for records of unusual length. Line ends are `\n` or `\r\n`.
 */
export function splitQuoted(text: string, delimiter: string): string[][] | undefined {
  const records: string[][] = [];
  for (let at = 0; at < text.length; ) {
    const start = at;
    const cells: string[] = [];
    for (let more = true; more; ) {
      const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, delimiter);
      if (cell === undefined) return undefined;
      cells.push(cell.written);
      at = cell.end;
      more = text[at] === delimiter;
      if (more) at++;
    }
    if (at - start > usualRecord) return undefined;
    records.push(cells);
    if (text.startsWith('\r\n', at)) at += 2;
    else if (text[at] === '\n') at++;
    else if (at < text.length) return undefined;
  }
  return records;
}

function quotedCell(text: string, at: number): { written: string; end: number } | undefined {
  let end = text.indexOf('"', at + 1);
  let doubled = false;
  while (end >= 0 && text[end + 1] === '"') {
    doubled = true;
    end = text.indexOf('"', end + 2);
  }
  if (end < 0) return undefined;
  const inside = text.slice(at + 1, end);
  return { written: doubled ? inside.replaceAll('""', '"') : inside, end: end + 1 };
}

function plainCell(
  text: string,
  at: number,
  delimiter: string,
): { written: string; end: number } | undefined {
  const code = delimiter.charCodeAt(0);
  let end = at;
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end);
    if (unit === code || unit === LINE_FEED) break;
    if (unit === QUOTE) return undefined;
  }
  return { written: text.slice(at, end), end };
}

const LINE_FEED = 0x0a;
const QUOTE = 0x22;
