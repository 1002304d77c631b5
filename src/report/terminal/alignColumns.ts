/** A table in columns two spaces apart: the first to the left, the others to the right. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows)
    for (const [k, cell] of row.entries()) widths[k] = Math.max(widths[k] ?? 0, [...cell].length);
  return rows.map((row) =>
    row
      .map((cell, k) => {
        const padding = ' '.repeat(widths[k] - [...cell].length);
        return k === 0 ? cell + padding : padding + cell;
      })
      .join('  ')
      .trimEnd(),
  );
}
