import type { PointDigest } from '../../study/pointDigest.ts';
import type { StudyPoint, StudySource } from '../../study/studySource.ts';
import type { Language, Text } from '../../text/text.ts';
import { planTitle } from '../names.ts';
import { type BestTold, bestSentence } from '../sentences/bestSentence.ts';
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

/** What is told of a change of mind at a point. */
export interface ChangesTold {
  /** Name of the plan that is left, and of the one that is gone on with. */
  readonly of: string;
  readonly to: string;
  /** Whether each world has an organisation of its own. */
  readonly drawn: boolean;
  readonly plans: readonly { readonly to: string; readonly best: readonly BestTold[] }[];
}

/** A point at which minds may have been changed. */
export type MaybeChanged = Pick<PointDigest, 'currency' | 'plans'> & {
  readonly point: Pick<StudyPoint, 'levels'>;
  readonly changes: ChangesTold | undefined;
};

/** A point at which minds were changed. */
export type ChangedPoint = MaybeChanged & { readonly changes: ChangesTold };

export const isChanged = <Point extends MaybeChanged>(
  point: Point,
): point is Point & { readonly changes: ChangesTold } => point.changes !== undefined;

/** The best weeks to change one's mind, point by point, in words; nothing where the study does not ask. */
export const changeSentences = (
  source: Pick<StudySource, 'factors'>,
  points: readonly MaybeChanged[],
  language: Language,
): ChangeTold[] =>
  points.filter(isChanged).map((changed) => ({
    point: pointNamed(changed.point, source, language),
    heading: sayIn(language)(changeNamed(changed)),
    sentences: changed.changes.plans.flatMap(({ best }) =>
      best.map((each) =>
        sayIn(language)(
          bestSentence(each, { currency: changed.currency, firm: firmOf({ drawn: changed.changes.drawn }) }),
        ),
      ),
    ),
  }));

/** `Blitzkrieg, then Guerrilla`. */
export function changeNamed({ changes: { of, to }, plans }: ChangedPoint): Text {
  const told = (name: string, language: Language) => planTitle({ plans }, name, language);
  return {
    en: `${told(of, 'en')}, then ${told(to, 'en')}`,
    fr: `${told(of, 'fr')}, puis ${told(to, 'fr')}`,
  };
}
