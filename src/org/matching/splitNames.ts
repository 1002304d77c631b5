/** What stands between several names in a cell. */
const between = /\s*[;|\n]\s*|\s+\/\s+|\s+&\s+|\s*,\s*/;
const betweenAddresses = /\s*[;|,\n]\s*|\s+/;

/** The names in a cell that holds several; none where it holds one. */
export function splitNames(cell: string): string[] {
  if (!/[;|,\n/&\s]/.test(cell)) return [];
  const addresses = (cell.match(/@/g) ?? []).length;
  const parts = cell
    .split(addresses > 1 && !/[<>]/.test(cell) ? betweenAddresses : between)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length > 1) return parts;
  // `A1/A2`: a stroke without spaces stands in names too, so it is the last that is tried
  const strokes = cell.split('/').map((part) => part.trim());
  return strokes.length > 1 && strokes.every((part) => part !== '') ? strokes : [];
}
