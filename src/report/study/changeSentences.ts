import type { PointChanges } from '../../study/fork/changesAt.ts';
import type { PointDigest } from '../../study/pointDigest.ts';
import type { StudySource } from '../../study/studySource.ts';
import type { Language, Text } from '../../text/text.ts';
import { planTitle } from '../names.ts';
import { bestSentence } from '../sentences/bestSentence.ts';
import { firmOf } from '../sentences/worldWords.ts';
import { sayIn } from '../typeset.ts';
import { pointNamed } from './pointNamed.ts';

/** What may be said of a change of mind at a point. */
export interface ChangeTold {
  /** `climate.leadership = 0.1`; empty where nothing varies. */
  readonly point: string;
  /** `Blitzkrieg, then Guerrilla`. */
  readonly heading: string;
  /** By each outcome that decides there: the best week, what it gains in worlds that did not choose it, the weeks not told apart from it. */
  readonly sentences: readonly string[];
}

/** A point at which minds were changed. */
export type ChangedDigest = PointDigest & { readonly changes: PointChanges };

export const isChanged = (digest: PointDigest): digest is ChangedDigest => digest.changes !== undefined;

/** The best weeks to change one's mind, point by point, in words; nothing where the study does not ask. */
export const changeSentences = (
  source: Pick<StudySource, 'factors'>,
  digests: readonly PointDigest[],
  language: Language,
): ChangeTold[] =>
  digests.filter(isChanged).map((digest) => ({
    point: pointNamed(digest.point, source, language),
    heading: sayIn(language)(changeNamed(digest)),
    sentences: digest.changes.plans.flatMap(({ best }) =>
      best.map((each) =>
        sayIn(language)(
          bestSentence(each, { currency: digest.currency, firm: firmOf({ drawn: digest.changes.drawn }) }),
        ),
      ),
    ),
  }));

/** `Blitzkrieg, then Guerrilla`. */
export function changeNamed({ changes: { of, to }, plans }: ChangedDigest): Text {
  const told = (name: string, language: Language) => planTitle({ plans }, name, language);
  return {
    en: `${told(of, 'en')}, then ${told(to, 'en')}`,
    fr: `${told(of, 'fr')}, puis ${told(to, 'fr')}`,
  };
}
