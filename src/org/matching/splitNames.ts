/** What stands between several names in a cell, the surest first: a comma may stand inside a name. */
const between = [/\s*[;|\n]\s*/, /\s+[/&+]\s+/, /\s*,\s*/, /\s*\/\s*/];

/** The names in a cell that holds several; none where it holds one. */
export function splitNames(cell: string): string[] {
  if (!/[;|,\n/&+\s]/.test(cell)) return [];
  const addresses = (cell.match(/@/g) ?? []).length;
  if (addresses > 1 && !/[<>]/.test(cell)) return parts(cell, /[\s;|,/]+/);
  for (const separator of between) {
    const names = parts(cell, separator);
    if (names.length > 1) return names;
  }
  return [];
}

const parts = (cell: string, separator: RegExp): string[] =>
  cell
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
