import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes what was measured into a page, each section between its own markers; the others stay as they are.
 *
 * @throws Error for a page without the markers
 */
export function intoPage(page: string, sections: Readonly<Record<string, string>>): void {
  let text = readFileSync(page, 'utf8');
  for (const [name, measured] of Object.entries(sections)) {
    const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
    const from = text.indexOf(begin);
    const to = text.indexOf(end);
    if (from < 0 || to < from) throw new Error(`${page} has no place for the tables: ${begin} … ${end}`);
    text = `${text.slice(0, from + begin.length)}\n${measured}\n${text.slice(to)}`;
  }
  writeFileSync(page, text);
}
