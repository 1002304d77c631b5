import type { Text } from '../../text/text.ts';
import { holders, localName, textual } from './graphElements.ts';

/** Why a text is not XML that should be parsed, and where. */
export interface XmlFault {
  readonly reason: Text;
  /** Position in the text. */
  readonly at: number;
}

/** What was found in a text: its nodes and edges, or why it should not be parsed. */
export interface XmlScan {
  readonly nodes: number;
  readonly edges: number;
  readonly fault?: XmlFault;
}

/** Graph files stay far below these; more is no graph file, and would cost the parser hours or all memory. */
const mostElements = 3_000_000;
const deepest = 100;
const mostAttributes = 200;
/** Different names of elements; the parser looks each up in the whole text. */
const mostNames = 200;
/** In how many nodes and edges an element may stand on average, with room for small files. */
const mostAround = { average: 10, anyway: 1_000_000 };
/** How often the characters of a text may stand in values that stand in one another. */
const mostRepeated = 10;
/** Elements that a file may have whose people and ties are counted: some anyway, and so many for a node or an edge. */
const usualElements = { anyway: 10_000, each: 100 };

/**
 * Looks through an XML text before it is parsed, in one pass: whether every element is closed by its own name, and
 * whether it is too large, too deep or declares entities. The parser, made to be lenient, would let all of that pass.
 *
 * @param count told of every node and edge as it is met, and where; it may throw
 */
export function scanXml(text: string, count?: (kind: 'people' | 'ties', at: number) => void): XmlScan {
  const open: string[] = [];
  const names = new Set<string>();
  const found = { nodes: 0, edges: 0 };
  let elements = 0;
  // how many of those that are open hold other elements, or characters, that count
  let holding = 0;
  let reading = 0;
  let inside = 0;
  let repeated = 0;
  const opened = (name: string, step: 1 | -1) => {
    if (holders.has(localName(name))) holding += step;
    if (textual.has(localName(name))) reading += step;
  };
  const stop = (reason: Text, at: number): XmlScan => ({ ...found, fault: { reason, at } });

  let before = 0;
  for (let at = text.indexOf('<'); at >= 0; ) {
    const end = endOfMarkup(text, at);
    // declarations inside of it hold tags of their own
    if (end < 0) return stop(/^<!doctype[^>]*\[/i.test(text.slice(at, at + 300)) ? entities : unfinished, at);
    if (end === tooManyAttributes) return stop(attributes, at);
    repeated += reading * (end - before);
    before = end;
    const sign = text.charCodeAt(at + 1);
    if (sign === EXCLAMATION) {
      if (/^<!doctype/i.test(text.slice(at, at + 9)) && text.slice(at, end).includes('['))
        return stop(entities, at);
    } else if (sign === SLASH) {
      const name = text.slice(at + 2, end - 1).trim();
      if (open.pop() !== name) return stop(wrongClose, at);
      opened(name, -1);
    } else if (sign !== QUESTION) {
      const name = nameAt(text, at + 1, Math.min(end, at + 201));
      if (++elements > mostElements) return stop(elementCount, at);
      if (names.size <= mostNames) names.add(name);
      inside += holding;
      const local = localName(name);
      if (local === 'node') {
        found.nodes++;
        count?.('people', at);
      } else if (local === 'edge') {
        found.edges++;
        count?.('ties', at);
      }
      if (text.charCodeAt(end - 2) !== SLASH) {
        open.push(name);
        opened(name, 1);
      }
      if (open.length > deepest) return stop(depth, at);
    }
    if (names.size > mostNames) return stop(nameCount, at);
    if (inside > mostAround.anyway + mostAround.average * elements || repeated > mostRepeated * text.length)
      return stop(nesting, at);
    at = text.indexOf('<', end);
  }
  if (open.length > 0) return stop(unclosed, text.length);
  const usual = usualElements.anyway + usualElements.each * (found.nodes + found.edges);
  return count !== undefined && elements > usual ? stop(tooManyFor(elements, found), 0) : found;
}

const EXCLAMATION = 0x21;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const LESS = 0x3c;
const GREATER = 0x3e;
const QUESTION = 0x3f;

/** The name that begins at `at`, up to white space, a slash or the end of the tag. */
function nameAt(text: string, at: number, end: number): string {
  let to = at;
  for (; to < end; to++) {
    const code = text.charCodeAt(to);
    if (code === SLASH || code === GREATER || code === 0x20 || (code >= 9 && code <= 13)) break;
    if (code >= 0xa0 && /\s/.test(text[to]!)) break;
  }
  return text.slice(at, to);
}

const tooManyAttributes = Number.MAX_SAFE_INTEGER;

/** Where the markup that begins at `at` is over, −1 if nowhere. */
function endOfMarkup(text: string, at: number): number {
  const sign = text.charCodeAt(at + 1);
  if (sign === EXCLAMATION || sign === QUESTION)
    for (const [start, close] of [
      ['<!--', '-->'],
      ['<![CDATA[', ']]>'],
      ['<?', '?>'],
    ] as const)
      if (text.startsWith(start, at)) return after(text, close, at + start.length);
  let quotes = 0;
  for (let i = at + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === GREATER) return i + 1;
    if (code === LESS) return -1;
    if (code !== QUOTE && code !== APOSTROPHE) continue;
    if (++quotes > mostAttributes) return tooManyAttributes;
    i = text.indexOf(code === QUOTE ? '"' : "'", i + 1);
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
const nameCount: Text = {
  en: `its elements have more than ${mostNames} different names`,
  fr: `ses éléments ont plus de ${mostNames} noms différents`,
};
const nesting: Text = {
  en: 'too many of its elements stand in nodes, edges or values that stand in others of their kind',
  fr: 'trop de ses éléments se trouvent dans des nœuds, arêtes ou valeurs imbriqués les uns dans les autres',
};
const tooManyFor = (elements: number, { nodes, edges }: XmlScan): Text => ({
  en: `it has ${elements} elements, far more than its ${nodes} nodes and ${edges} edges need`,
  fr: `il compte ${elements} éléments, bien plus qu’il n’en faut pour ses ${nodes} nœuds et ${edges} arêtes`,
});
