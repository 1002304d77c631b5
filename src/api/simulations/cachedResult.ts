import type { Comparison } from '../../experiment/comparison.ts';
import { reportHtml } from '../../report/reportHtml.ts';
import type { Result, Tables } from '../../report/result.ts';
import { resolvedText } from '../../scenario/resolvedText.ts';
import type { Language } from '../../text/text.ts';
import { answerOf } from './answer.ts';
import type { Weighed } from './resultCache.ts';

/** A finished simulation with the texts that were asked of it, each written once and kept as bytes. */
export interface CachedResult extends Weighed {
  readonly id: string;
  /** The answer in JSON. */
  json(language: Language): Buffer;
  /** The page for people. */
  report(language: Language): Buffer;
  readonly tables: Tables;
}

/** Keeps a result; `grown` is called after each text that makes it larger. */
export function cachedResult(id: string, result: Result, grown: () => void): CachedResult {
  const { comparison, source, tables, fingerprint, judgements } = result;
  const texts = new Map<string, Buffer>();
  const columns = bytesOf(comparison);

  function text(name: string, write: () => string): Buffer {
    const written = texts.get(name);
    if (written) return written;
    const bytes = Buffer.from(write());
    texts.set(name, bytes);
    grown();
    return bytes;
  }

  return {
    id,
    tables,
    json: (language) => text(`json ${language}`, () => JSON.stringify(answerOf(id, result, language))),
    report: (language) =>
      text(`report ${language}`, () =>
        reportHtml(comparison, {
          language,
          fingerprint: fingerprint.short,
          resolvedText: resolvedText(source),
          judgements,
        }),
      ),
    bytes() {
      const { weekly, summary, contrasts } = tables;
      const held = [weekly, summary, contrasts, ...texts.values()];
      return held.reduce((sum, { byteLength }) => sum + byteLength, columns);
    },
  };
}

/** Bytes that the columns of a comparison hold. */
const bytesOf = ({ plans }: Comparison): number =>
  plans.reduce(
    (sum, { weekly }) => sum + weekly.reduce((held, { mean }) => held + 7 * mean.byteLength, 0),
    0,
  );
