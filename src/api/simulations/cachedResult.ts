import type { Coding } from '../negotiation/codingOf.ts';
import { encode } from '../negotiation/encode.ts';
import type { Form, Rendered } from '../results/resultForms.ts';
import type { StoredResult } from '../results/storedResult.ts';
import type { Weighed } from './resultCache.ts';

/** A finished simulation with all that was made of it: bytes and nothing else. */
export interface CachedResult extends Weighed {
  readonly id: string;
  /** What was stored of it. */
  readonly stored: StoredResult;
  /** A form as it was rendered, if it was. */
  rendered(form: Form): Rendered | undefined;
  /** Keeps a form. */
  keep(form: Form, rendered: Rendered): void;
  /** A form that is kept, compressed; it is done once. */
  encoded(form: Form, coding: Coding | undefined): Promise<Rendered> | Rendered;
}

/** Bytes that an entry takes besides those of its contents: objects, keys, headers [assumption, measured as 2 to 3 kB]. */
const OVERHEAD = 4_000;

/** Keeps a result; `grown` is called whenever it has become larger. */
export function cachedResult(id: string, stored: StoredResult, grown: () => void): CachedResult {
  const forms = new Map<string, Rendered>();
  let bytes = OVERHEAD + stored.rest.byteLength;

  function keep({ mark }: Pick<Form, 'mark'>, rendered: Rendered): void {
    if (forms.has(mark)) return;
    add(mark, rendered);
    grown();
  }

  function add(mark: string, { bytes: held, headers }: Rendered): void {
    forms.set(mark, { bytes: Buffer.from(held.buffer, held.byteOffset, held.byteLength), headers });
    bytes += held.byteLength;
  }

  for (const [mark, table] of Object.entries(stored.tables)) {
    add(mark, { bytes: table, headers: {} });
  }

  return {
    id,
    stored,
    bytes: () => bytes,
    rendered: ({ mark }) => forms.get(mark),
    keep,
    encoded({ mark }, coding) {
      const plain = forms.get(mark);
      if (plain === undefined) throw new Error(`the form ${mark} was not rendered`);
      if (coding === undefined) return plain;
      const marked = { mark: `${mark} ${coding}` };
      return (
        forms.get(marked.mark) ??
        encode(plain.bytes, coding).then((encoded) => {
          const rendered = { bytes: encoded, headers: plain.headers };
          keep(marked, rendered);
          return rendered;
        })
      );
    },
  };
}
