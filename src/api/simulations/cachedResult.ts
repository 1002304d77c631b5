import type { Coding } from '../negotiation/codingOf.ts';
import { encode } from '../negotiation/encode.ts';
import { type Form, type Rendered, tableForms } from '../results/resultForms.ts';
import type { StoredResult } from '../results/storedResult.ts';
import { type Representation, representation } from './representation.ts';
import type { Weighed } from './resultCache.ts';

/** A finished simulation with all that was made of it: bytes and what is said of them. */
export interface CachedResult extends Weighed {
  readonly id: string;
  /** What was stored of it. */
  readonly stored: StoredResult;
  /** A form in a coding, ready to be sent; undefined before it was made. */
  ready(form: Form, coding: Coding | undefined): Representation | undefined;
  /** Keeps a form that was rendered. */
  keep(form: Form, rendered: Rendered): Representation;
  /** Compresses a form that is kept, and keeps that. */
  encode(form: Form, coding: Coding): Promise<Representation>;
}

/** Bytes that an entry takes besides those of its contents: objects, keys, headers [assumption, measured as 2 to 3 kB]. */
const OVERHEAD = 4_000;

/** Keeps a result; `grown` is called whenever it has become larger. `version` is the product's. */
export function cachedResult(
  id: string,
  stored: StoredResult,
  { version, grown }: { readonly version: string; readonly grown: () => void },
): CachedResult {
  const made = new Map<string, Representation>();
  let bytes = OVERHEAD + stored.rest.byteLength;

  const keyOf = ({ mark }: Form, coding: Coding | undefined) => (coding ? `${mark} ${coding}` : mark);
  const ready = (form: Form, coding: Coding | undefined) => made.get(keyOf(form, coding));

  function add(form: Form, coding: Coding | undefined, rendered: Rendered): Representation {
    const there = ready(form, coding);
    if (there) return there;
    const added = representation({ id, form, coding, version }, rendered);
    made.set(keyOf(form, coding), added);
    bytes += rendered.bytes.byteLength;
    return added;
  }

  /** The same for what is made later. */
  function grow(form: Form, coding: Coding | undefined, rendered: Rendered): Representation {
    const added = add(form, coding, rendered);
    grown();
    return added;
  }

  for (const form of tableForms) add(form, undefined, { bytes: stored.tables[form.name], headers: {} });

  return {
    id,
    stored,
    bytes: () => bytes,
    ready,
    keep: (form, rendered) => grow(form, undefined, rendered),
    async encode(form, coding) {
      const plain = ready(form, undefined);
      if (plain === undefined) throw new Error(`the form ${form.mark} was not rendered`);
      return grow(form, coding, { bytes: await encode(plain.bytes, coding), headers: plain.ownHeaders });
    },
  };
}
