import type { BestChange } from '../../experiment/forks/bestChange.ts';
import type { PointDigest } from '../../study/pointDigest.ts';
import type { StudySource } from '../../study/studySource.ts';
import type { Language, Text } from '../../text/text.ts';
import { metricNamed } from '../names.ts';
import { differenceStyle, showDifference, showDifferenceInterval } from '../quantity.ts';
import { type ChangedDigest, changeNamed, changeSentences, isChanged } from '../study/changeSentences.ts';
import { levelShown } from '../study/pointNamed.ts';
import { sayIn } from '../typeset.ts';
import { columns } from './alignColumns.ts';
import type { LineStyle } from './paint.ts';
import { wrap } from './wrap.ts';

/** Points that are shown; the others stand in the tables. */
const MOST_POINTS = 40;

/**
 * The best week to change one's mind: of one point in sentences, of several a line each and outcome – the week, what it gains in the
 * worlds that did not choose it, and how many of the weeks tried are not told apart from it.
 */
export function changesAtPoints(
  source: Pick<StudySource, 'factors'>,
  digests: readonly PointDigest[],
  { language, paint }: LineStyle,
  width: number,
): string[] {
  const say = sayIn(language);
  const changed = digests.filter(isChanged);
  const [first] = changed;
  if (first === undefined) return [];
  const heading = paint.strong(
    say({
      en: `When to change one’s mind: ${changeNamed(first).en}`,
      fr: `Quand changer d’avis : ${changeNamed(first).fr}`,
    }),
  );
  if (changed.length === 1) {
    const [{ sentences }] = changeSentences(source, changed, language);
    return [heading, ...sentences.flatMap((sentence) => wrap(sentence, width, '  '))];
  }
  const more = changed.length - MOST_POINTS;
  return [
    heading,
    ...columns([
      [...source.factors, ...head.map(say)],
      ...changed.slice(0, MOST_POINTS).flatMap((digest) => rowsOf(digest, language)),
    ]),
    ...(more > 0 ? [say({ en: `… and ${more} more points`, fr: `… et ${more} points de plus` })] : []),
    ...wrap(say(legend), width, ''),
  ];
}

const head: readonly Text[] = [
  { en: 'by', fr: 'selon' },
  { en: 'best week', fr: 'meilleure semaine' },
  { en: 'against going on', fr: 'par rapport à continuer' },
  { en: 'shown', fr: 'montré' },
  { en: 'not told apart', fr: 'non distinguées' },
  { en: 'worlds', fr: 'mondes' },
];

const legend: Text = {
  en: 'the best week is chosen in half of the possible worlds, and what it gains is told of the others (worlds: their number), with its 95% interval; not told apart: weeks tried that may as well be the best',
  fr: 'la meilleure semaine est choisie dans la moitié des mondes possibles, et ce qu’elle apporte est dit des autres (mondes : leur nombre), avec son intervalle à 95 % ; non distinguées : semaines essayées qui peuvent aussi bien être la meilleure',
};

const shown: Record<BestChange['verdict'], Text> = {
  better: { en: 'better', fr: 'mieux' },
  worse: { en: 'worse', fr: 'moins bien' },
  'not-told-apart': { en: 'no difference', fr: 'aucune différence' },
};

function rowsOf({ point, changes, currency }: ChangedDigest, language: Language): string[][] {
  const levels = point.levels.map((level) => levelShown(level, language));
  return changes.plans.flatMap(({ best }) =>
    best.map((each) => [
      ...levels,
      metricNamed(each.outcome).name[language],
      ...cellsOf(each, currency, language),
    ]),
  );
}

function cellsOf(each: BestChange, currency: string, language: Language): string[] {
  const { outcome, best, gain, verdict, alike, changes, worldsJudging } = each;
  if (best === undefined || gain === undefined || Number.isNaN(gain.estimate))
    return [best === undefined ? '–' : String(best.week), '–', '–', '–', String(worldsJudging)];
  const style = differenceStyle(metricNamed(outcome).unit, { language, currency }, gain.low, gain.high);
  const interval = showDifferenceInterval(gain.low, gain.high, style);
  const amount = showDifference(gain.estimate, style);
  const many = { en: `${alike.length} of ${changes.length}`, fr: `${alike.length} sur ${changes.length}` };
  return [
    String(best.week),
    interval === '' ? amount : `${amount} (${interval})`,
    shown[verdict][language],
    many[language],
    String(worldsJudging),
  ];
}
