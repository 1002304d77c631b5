/**
 * A text as a cell of a comma-separated file: in quotation marks where a reader of commas would take it apart otherwise
 * (RFC 4180, section 2, rules 6 and 7), and as it is everywhere else. Semicolons and tabs part nothing in such a file.
 */
export const csvCell = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
