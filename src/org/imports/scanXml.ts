import type { Text } from '../../text/text.ts';

/** Why a text is not XML that should be parsed, and where. */
export interface XmlFault {
  readonly reason: Text;
  /** Position in the text. */
  readonly at: number;
}

/** Graph files stay far below these; more is no graph file, and would cost the parser hours or all memory. */
const mostElements = 3_000_000;
const deepest = 100;
const mostAttributes = 200;

/**
 * Looks through an XML text before it is parsed, in one pass: whether every element is closed by its own name, and
 * whether it is too large, too deep or declares entities. The parser, made to be lenient, would let all of that pass.
 */
export function scanXml(text: string): XmlFault | undefined {
  const open: string[] = [];
  let elements = 0;
  for (let at = text.indexOf('<'); at >= 0; ) {
    const end = endOfMarkup(text, at);
    if (end < 0) return { reason: unfinished, at };
    if (end === tooManyAttributes) return { reason: attributes, at };
    if (text[at + 1] === '!' && /^<!doctype/i.test(text.slice(at, at + 9))) {
      if (text.slice(at, end).includes('[')) return { reason: entities, at };
    } else if (text[at + 1] === '/') {
      const name = text.slice(at + 2, end - 1).trim();
      if (open.pop() !== name) return { reason: wrongClose, at };
    } else if (text[at + 1] !== '!' && text[at + 1] !== '?') {
      if (++elements > mostElements) return { reason: elementCount, at };
      if (text[end - 2] !== '/') open.push(/^[^\s/>]*/.exec(text.slice(at + 1, Math.min(end, at + 201)))![0]);
      if (open.length > deepest) return { reason: depth, at };
    }
    at = text.indexOf('<', end);
  }
  return open.length > 0 ? { reason: unclosed, at: text.length } : undefined;
}

const tooManyAttributes = Number.MAX_SAFE_INTEGER;

/** Where the markup that begins at `at` is over, −1 if nowhere. */
function endOfMarkup(text: string, at: number): number {
  for (const [start, close] of [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ] as const)
    if (text.startsWith(start, at)) return after(text, close, at + start.length);
  let quotes = 0;
  for (let i = at + 1; i < text.length; i++) {
    const char = text[i]!;
    if (char === '>') return i + 1;
    if (char === '<') return -1;
    if (char !== '"' && char !== "'") continue;
    if (++quotes > mostAttributes) return tooManyAttributes;
    i = text.indexOf(char, i + 1);
    if (i < 0) return -1;
  }
  return -1;
}

function after(text: string, close: string, from: number): number {
  const at = text.indexOf(close, from);
  return at < 0 ? -1 : at + close.length;
}

const unfinished: Text = {
  en: 'a tag, comment or quotation mark is not closed',
  fr: 'une balise, un commentaire ou un guillemet n’est pas fermé',
};
const wrongClose: Text = {
  en: 'this tag closes another element than the one that is open',
  fr: 'cette balise ne ferme pas l’élément ouvert',
};
const unclosed: Text = {
  en: 'it ends before its elements are closed',
  fr: 'il finit avant que ses éléments soient fermés',
};
const entities: Text = {
  en: 'it declares entities, which are not read',
  fr: 'il déclare des entités, qui ne sont pas lues',
};
const elementCount: Text = {
  en: 'it has more than three million elements',
  fr: 'il compte plus de trois millions d’éléments',
};
const depth: Text = {
  en: `its elements are nested more than ${deepest} deep`,
  fr: `ses éléments sont imbriqués à plus de ${deepest} niveaux`,
};
const attributes: Text = {
  en: `an element has more than ${mostAttributes} attributes`,
  fr: `un élément a plus de ${mostAttributes} attributs`,
};
