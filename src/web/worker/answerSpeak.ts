import type { Answer, Asked } from '../protocol/requests.ts';
import type { Answering } from './answering.ts';

/** Tells everything in another language from here on: the comparison again, if there is one. */
export async function answerSpeak(
  { language }: Asked<'speak'>,
  { session }: Answering<'speak'>,
): Promise<Answer<'speak'>> {
  session.language = language;
  const { opened } = session;
  if (opened?.comparison === undefined) return undefined;
  const { compareViewOf } = await import('./reportParts.ts');
  return compareViewOf(opened.comparison, opened.prepared.source, language, {
    awaitsDraws: opened.fingerprint === undefined,
  });
}
