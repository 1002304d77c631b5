/** What stands between several names in a cell, the surest first: a comma may stand inside a name. */
const between = [/\s*[;|\n]\s*/, /\s+(?:[/&+]|et|and|und)\s+/i, /\s*,\s*/, /\s*\/\s*/];

/** Identifiers with digits, apart by commas. */
const codes = /^\p{L}*\d[\w.-]*(?:\s*,\s*\p{L}*\d[\w.-]*)+$/u;

/** Identifiers with digits, apart by nothing but spaces: `A3 A4`. */
const spaced = /^\p{L}*\d[\w.-]*(?:\s+\p{L}*\d[\w.-]*)+$/u;

/** The names in a cell that holds several; none where it holds one. */
export function splitNames(cell: string): string[] {
  if (!/[;|,\n/&+\s]/.test(cell)) return [];
  // a list as programs write it
  const list = /^(?:\[(.*)\]|\{(.*)\})$/s.exec(cell);
  if (list) return parts((list[1] ?? list[2])!.replaceAll(/["']/g, ''), /\s*,\s*/);
  const addresses = (cell.match(/@/g) ?? []).length;
  if (addresses > 1 && !/[<>(]/.test(cell)) return parts(cell, /[\s;|,/]+/);
  // each with an address of its own, and perhaps a comma in the name
  if (addresses > 1 && />\s*[;,|]/.test(cell)) return parts(cell, /(?<=>)\s*[;,|]\s*/);
  for (const separator of between) {
    const names = parts(cell, separator);
    // `A2, A3 and A4`
    if (names.length > 1)
      return names.flatMap((name) => (codes.test(name) ? parts(name, /\s*,\s*/) : [name]));
  }
  return spaced.test(cell) ? parts(cell, /\s+/) : [];
}

/** The keys in a cell of one person: aliases stand beside an address as `a@firm.example;b@firm.example`. */
export const keysIn = (cell: string): readonly string[] => {
  if (!/[;|\n]|@.*@/.test(cell)) return [cell];
  return [cell, ...splitNames(cell)];
};

const parts = (cell: string, separator: RegExp): string[] =>
  cell
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
