import { lexer, type Token, type Tokens } from 'marked';
import type { Prose, Span } from './prose.ts';

/** A piece of a file in Markdown at the top level, by its line. */
export type Piece =
  | { readonly kind: 'heading'; readonly line: number; readonly depth: number; readonly text: string }
  | { readonly kind: 'prose'; readonly line: number; readonly prose: Prose }
  /** A fenced block of a language: ```` ```uptake ````. */
  | { readonly kind: 'block'; readonly line: number; readonly language: string; readonly text: string }
  /** What no text has a use for: HTML, quotations. */
  | { readonly kind: 'other'; readonly line: number; readonly what: string };

/** Headings from this depth on belong to the text. */
const OF_TEXT = 4;

/**
 * What a text in Markdown is made of. Nothing is ever made into HTML: what an author writes as such is text where it stands in a
 * sentence, and `other` where it stands alone.
 *
 * @param from the line on which the text begins in its file
 */
export function readMarkdown(text: string, from = 1): Piece[] {
  const pieces: Piece[] = [];
  let line = from;
  for (const token of lexer(text)) {
    const piece = pieceOf(token, line);
    if (piece !== undefined) pieces.push(piece);
    line += token.raw.split('\n').length - 1;
  }
  return pieces;
}

function pieceOf(token: Token, line: number): Piece | undefined {
  switch (token.type) {
    case 'space':
    case 'hr':
    case 'def':
      return undefined;
    case 'html':
      // a comment is of the author's, and for nobody else
      return /^\s*(<!--[\s\S]*?-->\s*)+$/.test(token.raw) ? undefined : { kind: 'other', line, what: 'html' };
    case 'heading': {
      const { depth, text, tokens } = token as Tokens.Heading;
      if (depth < OF_TEXT) return { kind: 'heading', line, depth, text: text.trim() };
      return { kind: 'prose', line, prose: { kind: 'heading', spans: spansOf(tokens) } };
    }
    case 'code': {
      const { lang = '', text } = token as Tokens.Code;
      return { kind: 'block', line, language: lang.trim(), text };
    }
    case 'paragraph':
    case 'text': {
      const { tokens = [] } = token as Tokens.Paragraph;
      return { kind: 'prose', line, prose: { kind: 'paragraph', spans: spansOf(tokens) } };
    }
    case 'list': {
      const { ordered, items } = token as Tokens.List;
      return { kind: 'prose', line, prose: { kind: 'list', ordered, items: items.flatMap(itemsOf) } };
    }
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      const cells = (row: readonly Tokens.TableCell[]) => row.map(({ tokens }) => spansOf(tokens));
      return { kind: 'prose', line, prose: { kind: 'table', head: cells(header), rows: rows.map(cells) } };
    }
    default:
      return { kind: 'other', line, what: token.type };
  }
}

/** An item of a list, and after it those of lists within. */
function itemsOf({ tokens }: Tokens.ListItem): Span[][] {
  const own = tokens.filter(({ type }) => type !== 'list').flatMap((token) => inlineOf(token));
  const inner = tokens.filter(({ type }) => type === 'list') as Tokens.List[];
  return [spansOf(own), ...inner.flatMap(({ items }) => items.flatMap(itemsOf))];
}

const inlineOf = (token: Token): Token[] =>
  'tokens' in token && token.tokens !== undefined ? token.tokens : [token];

/** Whether a link leads to a heading, or to a document beside: it names neither a scheme nor a root. */
const isBeside = (href: string) => !/^([a-z][a-z\d+.-]*:|\/)/i.test(href);

function spansOf(tokens: readonly Token[], as?: Span['as']): Span[] {
  return tokens.flatMap((token): Span[] => {
    switch (token.type) {
      case 'strong':
      case 'em':
        return spansOf((token as Tokens.Strong).tokens, token.type);
      case 'codespan':
        return [{ text: (token as Tokens.Codespan).text, as: 'code' }];
      case 'link': {
        const { href, text, tokens: inner } = token as Tokens.Link;
        if (/^https?:\/\//i.test(href)) return [{ text, as: 'link', href }];
        const said = spansOf(inner, as);
        return isBeside(href) ? said.map((span) => ({ ...span, to: href })) : said;
      }
      case 'br':
        return [{ text: ' ' }];
      case 'del':
        return spansOf((token as Tokens.Del).tokens, as);
      case 'image':
        return [{ text: (token as Tokens.Image).text }];
      default: {
        // lines of a paragraph are one text
        const { text = '' } = token as Tokens.Text;
        return [{ text: text.replaceAll(/\s*\n\s*/g, ' '), ...(as !== undefined && { as }) }];
      }
    }
  });
}
