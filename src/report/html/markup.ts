/** Text that is markup already; everything else is escaped when it is put into a page. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in a template: texts are escaped, markup is not, a missing part leaves nothing. */
export type Part = string | number | Markup | undefined | readonly Part[];

/** A piece of page from a template: `` markup`<p>${text}</p>` ``. Whatever people wrote in their files stays text. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let written = strings[0];
  for (let k = 0; k < parts.length; k++) written += put(parts[k]) + strings[k + 1];
  return { markup: written };
}

function put(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return escaped(part);
  return 'markup' in part ? part.markup : part.map(put).join('');
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Safe between tags and in quoted attributes; characters that no page may hold are dropped. */
const escaped = (text: string) =>
  text
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll(/[&<>"']/g, (character) => entities[character]);
