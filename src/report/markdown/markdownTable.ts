/** A bar that is not escaped yet, with the backslashes before it. */
const bar = /(?<!\\)((?:\\\\)*)\|/g;

/** A table in Markdown, a line a row; bars in its cells are escaped, once. */
export const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  [head, head.map(() => '---'), ...rows].map(
    (cells) => `| ${cells.map((cell) => cell.replaceAll(bar, '$1\\|')).join(' | ')} |`,
  );
