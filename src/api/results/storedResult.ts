import { deserialize, serialize } from 'node:v8';
import { reportHtml } from '../../report/reportHtml.ts';
import type { Result, Tables } from '../../report/result.ts';
import { resolvedText } from '../../scenario/resolvedText.ts';
import { pageHeaders } from '../access/securityHeaders.ts';
import { answerOf } from './answer.ts';
import type { Form, Rendered } from './resultForms.ts';

/** A result as bytes, as it is kept: what it takes is known. */
export interface StoredResult {
  readonly tables: { readonly [name in keyof Tables]: Uint8Array<ArrayBuffer> };
  /** All that its other forms are made of, in memory that every thread sees. */
  readonly rest: SharedArrayBuffer;
}

/** What of a result the forms are made of that are no tables. */
type Rest = Pick<Result, 'comparison' | 'fingerprint' | 'judgements'> & {
  readonly source: Pick<Result['source'], 'resolved' | 'origins' | 'scenario' | 'plans'>;
};

/** Writes a result down. */
export function storeResult({ comparison, fingerprint, judgements, tables, source }: Result): StoredResult {
  const { resolved, origins, scenario, plans } = source;
  const told = { resolved, origins, scenario, plans };
  const rest: Rest = { comparison, fingerprint, judgements, source: told };
  const bytes = serialize(rest);
  const shared = new SharedArrayBuffer(bytes.byteLength);
  new Uint8Array(shared).set(bytes);
  const { weekly, summary, contrasts, replicates, assumptions } = tables;
  return {
    tables: {
      weekly: new Uint8Array(weekly),
      summary: new Uint8Array(summary),
      contrasts: new Uint8Array(contrasts),
      replicates: new Uint8Array(replicates),
      assumptions: new Uint8Array(assumptions),
    },
    rest: shared,
  };
}

/** A result that is to be rendered, in a form that is no table. */
export interface ToRender {
  readonly id: string;
  readonly rest: StoredResult['rest'];
  readonly form: Form;
}

/** Renders a result. Takes tens of milliseconds, for a large one hundreds. */
export function renderStored({ id, rest, form }: ToRender): Rendered {
  const { name, language = 'en' } = form;
  // a copy, for the reader takes no memory that is shared
  const { comparison, fingerprint, judgements, source } = deserialize(new Uint8Array(rest).slice()) as Rest;
  if (name === 'json')
    return rendered(JSON.stringify(answerOf(id, { comparison, fingerprint, judgements }, language)));
  const page = reportHtml(comparison, {
    language,
    fingerprint: fingerprint.short,
    resolvedText: resolvedText(source),
    source,
    judgements,
  });
  return rendered(page, pageHeaders(page));
}

/** A text with a buffer of its own, which can move to another thread. */
const rendered = (text: string, headers: Rendered['headers'] = {}): Rendered => ({
  bytes: new Uint8Array(new TextEncoder().encode(text)),
  headers,
});
