import { preferences } from './preferences.ts';

/** Content codings of answers, the better one first. */
export const codings = ['br', 'gzip'] as const;
export type Coding = (typeof codings)[number];

/** How an answer is compressed for a client; undefined for one that does not ask for it (RFC 9110, section 12.5.3). */
export function codingOf(acceptEncoding: string | undefined): Coding | undefined {
  if (acceptEncoding === undefined) return undefined;
  const wanted = preferences(acceptEncoding);
  const qualityOf = (coding: string) =>
    (wanted.find(({ name }) => name === coding) ?? wanted.find(({ name }) => name === '*'))?.quality ?? 0;
  let best: Coding | undefined;
  // unless it is excluded, an answer as it is will do; any coding that is as welcome is shorter
  for (const coding of codings) {
    const quality = qualityOf(coding);
    if (quality > 0 && (best === undefined || quality > qualityOf(best))) best = coding;
  }
  const plain = wanted.find(({ name }) => name === 'identity')?.quality;
  return best !== undefined && plain !== undefined && plain > qualityOf(best) ? undefined : best;
}
