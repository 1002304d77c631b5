/** A piece of a sentence as an author wrote it. */
export interface Span {
  readonly text: string;
  readonly as?: 'strong' | 'em' | 'code' | 'link' | undefined;
  /** Of a link: `http:` or `https:`, and nothing else. */
  readonly href?: string | undefined;
  /** Of a link to a heading or to a document beside: `#limits`, `parts/tactics.md`. Whoever shows it says where that is, if anywhere. */
  readonly to?: string | undefined;
}

/** A piece of an author's text: never markup, so that whoever shows it decides what it looks like. */
export type Prose =
  | { readonly kind: 'paragraph' | 'heading'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Span[])[] }
  /** A table: what its columns are called, and cells in rows, the first of each what the row is called. */
  | {
      readonly kind: 'table';
      readonly head: readonly (readonly Span[])[];
      readonly rows: readonly (readonly (readonly Span[])[])[];
    };

/** The same text with other sentences: every one of it, in a cell as well. */
export function withSentences(prose: Prose, of: (spans: readonly Span[]) => readonly Span[]): Prose {
  switch (prose.kind) {
    case 'list':
      return { ...prose, items: prose.items.map(of) };
    case 'table':
      return { ...prose, head: prose.head.map(of), rows: prose.rows.map((row) => row.map(of)) };
    default:
      return { ...prose, spans: of(prose.spans) };
  }
}

/** What is written in it, as plain text: a paragraph, every item of a list, every row of a table. */
export function textsOf(prose: Prose): string[] {
  const textOf = (spans: readonly Span[]) => spans.map(({ text }) => text).join('');
  switch (prose.kind) {
    case 'list':
      return prose.items.map(textOf);
    case 'table':
      return [prose.head, ...prose.rows].map((row) => row.map(textOf).join(' | '));
    default:
      return [textOf(prose.spans)];
  }
}

/** The same in every language; an author who writes one language has it in both. */
export interface Told {
  readonly en: readonly Prose[];
  readonly fr: readonly Prose[];
}
