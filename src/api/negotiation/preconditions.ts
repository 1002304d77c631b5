import type { IncomingHttpHeaders } from 'node:http';

/** What the conditions of a request say of what is there. */
export type Precondition = 'met' | 'not-modified' | 'failed';

/** Conditions of a request, as far as they name entity tags. */
type Conditions = Pick<IncomingHttpHeaders, 'if-match' | 'if-none-match'>;

/**
 * Whether a request may go on (RFC 9110, section 13.2.2). `tag` is the entity tag of what is answered, `exists` whether
 * that is there. `If-None-Match` is about what a client does not want again: reading is then answered with 304,
 * everything else has failed.
 */
export function preconditionOf(
  method: string,
  headers: Conditions,
  { tag, exists }: { readonly tag: string; readonly exists: boolean },
): Precondition {
  const { 'if-match': wanted, 'if-none-match': held } = headers;
  // a weak tag never is the same as a strong one
  if (wanted !== undefined && !names(wanted, exists, ({ weak, name }) => !weak && name === tag))
    return 'failed';
  if (held === undefined || !names(held, exists, ({ name }) => name === tag)) return 'met';
  return method === 'GET' || method === 'HEAD' ? 'not-modified' : 'failed';
}

interface Tag {
  readonly weak: boolean;
  /** With its quotation marks. */
  readonly name: string;
}

function names(header: string, exists: boolean, isNamed: (tag: Tag) => boolean): boolean {
  if (header.trim() === '*') return exists;
  for (const [, weak, name = ''] of header.matchAll(/(W\/)?("[^"]*")/g)) {
    if (isNamed({ weak: weak !== undefined, name })) return true;
  }
  return false;
}
