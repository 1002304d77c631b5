/** A piece of a sentence as an author wrote it. */
export interface Span {
  readonly text: string;
  readonly as?: 'strong' | 'em' | 'code' | 'link' | undefined;
  /** Of a link: `http:` or `https:`, and nothing else. */
  readonly href?: string | undefined;
}

/** A piece of an author's text: never markup, so that whoever shows it decides what it looks like. */
export type Prose =
  | { readonly kind: 'paragraph' | 'heading'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Span[])[] };

/** The same in every language; an author who writes one language has it in both. */
export interface Told {
  readonly en: readonly Prose[];
  readonly fr: readonly Prose[];
}
