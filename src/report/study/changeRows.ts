import type { BestChange } from '../../experiment/forks/bestChange.ts';
import type { Language, Text } from '../../text/text.ts';
import { metricNamed } from '../names.ts';
import { differenceStyle, showDifference, showDifferenceInterval } from '../quantity.ts';
import type { BestTold } from '../sentences/bestSentence.ts';
import { sayIn } from '../typeset.ts';
import type { ChangedPoint } from './changeSentences.ts';

const head: readonly Text[] = [
  { en: 'by', fr: 'selon' },
  { en: 'best week', fr: 'meilleure semaine' },
  { en: 'against going on', fr: 'par rapport à continuer' },
  { en: 'shown', fr: 'montré' },
  { en: 'not told apart', fr: 'non distinguées' },
  { en: 'worlds', fr: 'mondes' },
];

/** Heads of the rows, after those of the factors. */
export const changeHeads = (language: Language): string[] => head.map(sayIn(language));

/** What the columns mean. */
export const changeLegend: Text = {
  en: 'the best week is chosen in half of the possible worlds, and what it gains is told of the others (worlds: their number), with its 95% interval; not told apart: weeks tried that may as well be the best',
  fr: 'la meilleure semaine est choisie dans la moitié des mondes possibles, et ce qu’elle apporte est dit des autres (mondes : leur nombre), avec son intervalle à 95 % ; non distinguées : semaines essayées qui peuvent aussi bien être la meilleure',
};

const shown: Record<BestChange['verdict'], Text> = {
  better: { en: 'better', fr: 'mieux' },
  worse: { en: 'worse', fr: 'moins bien' },
  'not-told-apart': { en: 'no difference', fr: 'aucune différence' },
};

/** A row an outcome by which the best week to change one's mind is told at a point, without the levels of the point. */
export const changeRows = ({ changes, currency }: ChangedPoint, language: Language): string[][] =>
  changes.plans.flatMap(({ best }) =>
    best.map((each) => [metricNamed(each.outcome).name[language], ...cellsOf(each, currency, language)]),
  );

function cellsOf(each: BestTold, currency: string, language: Language): string[] {
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
