import { readFileSync, writeFileSync } from 'node:fs';

const BEGIN = '<!-- measured -->';
const END = '<!-- end of measured -->';

/**
 * Writes measured tables into a page, between its markers.
 *
 * @throws Error for a page without the markers
 */
export function intoPage(page: string, text: string): void {
  const before = readFileSync(page, 'utf8');
  const from = before.indexOf(BEGIN);
  const to = before.indexOf(END);
  if (from < 0 || to < from) throw new Error(`${page} has no place for the tables: ${BEGIN} … ${END}`);
  writeFileSync(page, `${before.slice(0, from + BEGIN.length)}\n${text}\n${before.slice(to)}`);
}
