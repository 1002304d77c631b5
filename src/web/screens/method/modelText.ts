import { typeset } from '../../../report/typeset.ts';
import { type Prose, type Span, withSentences } from '../../../story/prose.ts';
import { readMarkdown } from '../../../story/readMarkdown.ts';
import { typesetProse } from '../../../story/typesetProse.ts';
import type { Language } from '../../../text/text.ts';

/** A piece of the text of the model, in the order in which it is read. */
export type ModelPart =
  | { readonly kind: 'heading'; readonly depth: number; readonly text: string; readonly anchor: string }
  | { readonly kind: 'prose'; readonly prose: readonly Prose[] }
  /** Lines that stand as they are written. */
  | { readonly kind: 'lines'; readonly lines: readonly string[] };

/** The text of the model: what it is called, and what follows. */
export interface ModelText {
  readonly title: string;
  readonly parts: readonly ModelPart[];
}

/** What the two texts are called, which name each other: a page that changes its language has no use for it. */
const twins = new Set(['model.md', 'model.fr.md']);

/** Reads the text of the model as it stands in the documentation. */
export function modelText(markdown: string, language: Language): ModelText {
  const parts: ModelPart[] = [];
  let title = '';
  for (const piece of readMarkdown(markdown)) {
    if (piece.kind === 'heading') {
      const text = typeset(piece.text, language);
      if (piece.depth === 1) title = text;
      else parts.push({ kind: 'heading', depth: piece.depth, text, anchor: anchorOf(piece.text) });
    } else if (piece.kind === 'block')
      parts.push({ kind: 'lines', lines: typeset(piece.text, language).split('\n') });
    else if (piece.kind === 'prose' && !namesTwin(piece.prose)) {
      const prose = typesetProse(piece.prose, language);
      const last = parts.at(-1);
      if (last?.kind === 'prose') parts[parts.length - 1] = { kind: 'prose', prose: [...last.prose, prose] };
      else parts.push({ kind: 'prose', prose: [prose] });
    }
  }
  const anchors = new Map(
    parts.flatMap((part) => (part.kind === 'heading' ? [[part.text.split(' ')[0] ?? '', part.anchor]] : [])),
  );
  const set = (prose: Prose) =>
    withSentences(prose, (spans) => spans.flatMap((span) => refined(span, anchors)));
  return {
    title,
    parts: parts.map((part) => (part.kind === 'prose' ? { ...part, prose: part.prose.map(set) } : part)),
  };
}

/**
 * A piece of a sentence with its apostrophes curved, no line broken before or after a sign of comparison, and what it says of a
 * section, as `§7.6`, leading there.
 */
function refined(span: Span, anchors: ReadonlyMap<string, string>): Span[] {
  if (span.as === 'code') return [span];
  const text = span.text.replaceAll("'", '’').replaceAll(/ ([=≥≤<>]) /g, '\u00a0$1\u00a0');
  if (span.to !== undefined) return [{ ...span, text }];
  return text
    .split(/(§\d+(?:\.\d+)?)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const anchor = piece.startsWith('§') ? anchors.get(piece.slice(1)) : undefined;
      return { ...span, text: piece, ...(anchor !== undefined && { to: `#${anchor}` }) };
    });
}

const namesTwin = (prose: Prose) =>
  prose.kind === 'paragraph' && prose.spans.some(({ to }) => to !== undefined && twins.has(to));

/** What a heading is linked to by, as GitHub has it: `#79-outcomes-and-verdict`. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
