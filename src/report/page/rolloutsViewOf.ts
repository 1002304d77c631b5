import { type Band, type CheckedPoint, holds } from '../../experiment/rollouts/checkRollout.ts';
import { type HeldRollout, hasCurve } from '../../experiment/rollouts/holdInWorlds.ts';
import type { Point } from '../../experiment/rollouts/realRollout.ts';
import { joinWords } from '../../text/joinWords.ts';
import type { Language, Text } from '../../text/text.ts';
import { type Segment, said } from '../board/segments.ts';
import { counted } from '../counted.ts';
import { showNumber } from '../quantity.ts';
import { typeset } from '../typeset.ts';
import type { RolloutPointView, RolloutsView, RolloutView } from './methodView.ts';

const verdicts = {
  hit: { en: 'met by the defaults', fr: 'atteint par les valeurs par défaut' },
  possible: { en: 'within the plausible ranges', fr: 'dans les intervalles plausibles' },
  miss: { en: 'missed', fr: 'manqué' },
} as const satisfies Record<RolloutPointView['verdict'], Text>;

/** The model beside published roll-outs, as far as they were played. */
export function rolloutsViewOf(
  held: readonly HeldRollout[],
  worlds: number,
  isComplete: boolean,
  language: Language,
): RolloutsView {
  return {
    worlds,
    isComplete,
    summary: summaryOf(
      held.flatMap(({ points }) => points),
      language,
    ),
    rollouts: held.map((each) => rolloutOf(each, language)),
  };
}

const verdictOf = ({ point, byDefault, drawn }: CheckedPoint): RolloutPointView['verdict'] =>
  holds(byDefault, point) ? 'hit' : holds(drawn, point) ? 'possible' : 'miss';

/** Whether a missed figure lies above all that the model gives within the plausible ranges. */
const isBelow = ({ point, drawn }: CheckedPoint) => drawn.high < point.low;

/** How many figures are met and missed, and which way: the words follow the counts. */
function summaryOf(points: readonly CheckedPoint[], language: Language): Segment[] {
  const of = (verdict: RolloutPointView['verdict']) => points.filter((each) => verdictOf(each) === verdict);
  const misses = of('miss');
  const below = misses.filter(isBelow).length;
  const above = misses.length - below;
  const n = { figure: String(points.length) };
  const [hits, possible, missed] = [of('hit'), of('possible'), misses].map((all) => ({
    figure: String(all.length),
  }));
  if (language === 'fr')
    return [
      ...said`Sur ${n} chiffres publiés, les valeurs par défaut en atteignent ${hits} ; ${possible} de plus sont dans les seuls intervalles plausibles ; ${missed} ne sont nulle part`,
      missed.figure === '0' ? '.' : ` : ${missesTold(below, above, language)}.`,
    ];
  return [
    ...said`Of ${n} published figures the defaults meet ${hits}; ${possible} more lie within the plausible ranges alone; ${missed} in neither`,
    missed.figure === '0' ? '.' : `: ${missesTold(below, above, language)}.`,
  ];
}

function missesTold(below: number, above: number, language: Language): string {
  const parts =
    language === 'fr'
      ? [
          below > 0 ? `le modèle est trop bas pour ${below}` : '',
          above > 0 ? `${below > 0 ? '' : 'le modèle est '}trop haut pour ${above}` : '',
        ]
      : [
          below > 0 ? `the model is too low for ${below}` : '',
          above > 0 ? `${below > 0 ? '' : 'the model is '}too high for ${above}` : '',
        ];
  return joinWords(
    parts.filter((part) => part !== ''),
    language === 'fr' ? 'et' : 'and',
  );
}

function rolloutOf({ rollout, points, curve }: HeldRollout, language: Language): RolloutView {
  const say = (text: Text) => grouped(typeset(text[language], language), language);
  const views = points.map((each): RolloutPointView => {
    const verdict = verdictOf(each);
    return {
      name: say(each.point.name),
      published: say(each.point.published),
      label: each.point.label,
      byDefault: bandTold(each.byDefault, each.point, language),
      drawn: bandTold(each.drawn, each.point, language),
      verdict,
      verdictTold:
        verdict === 'miss' ? missTold(each, language) : typeset(verdicts[verdict][language], language),
    };
  });
  const misses = points.filter((each) => verdictOf(each) === 'miss');
  return {
    id: rollout.id,
    title: say(rollout.title),
    circumstances: say(rollout.circumstances),
    told: say(rollout.told),
    sources: rollout.sources,
    misses: missesOf(misses, points.length, language),
    points: views,
    curve:
      curve === undefined || !hasCurve(rollout)
        ? undefined
        : {
            counts: say(rollout.curve.counts),
            weeks: curve.byDefault.map((_, week) => week),
            byDefault: curve.byDefault,
            drawn: curve.drawn,
            published: rollout.points.map(({ week, low, high, published }) => ({
              week,
              low,
              high,
              told: /%/.test(published.en) ? say(published) : sharesTold(low, high, language),
            })),
          },
  };
}

/** A published count in the unit of the axis: `23–26%`. */
function sharesTold(low: number, high: number, language: Language): string {
  const [from, to] = [low, high].map((share) => showNumber(100 * share, language));
  return typeset(`${from === to ? from : `${from}–${to}`} %`, language);
}

function missesOf(misses: readonly CheckedPoint[], all: number, language: Language): string {
  if (misses.length === 0)
    return typeset(
      language === 'fr'
        ? `Aucun des ${all} chiffres n’est hors des intervalles plausibles.`
        : `None of ${counted(all, 'figure', 'figures', language)} lies outside of the plausible ranges.`,
      language,
    );
  const below = misses.filter(isBelow).length;
  const told = missesTold(below, misses.length - below, language);
  return typeset(
    language === 'fr'
      ? `${misses.length} sur ${all} hors des intervalles plausibles : ${told}.`
      : `${misses.length} of ${all} outside of the plausible ranges: ${told}.`,
    language,
  );
}

/** By how much the nearest end of the plausible band misses a figure, and which way. */
function missTold(each: CheckedPoint, language: Language): string {
  const { point, drawn } = each;
  const below = isBelow(each);
  const gap = below ? point.low - drawn.high : drawn.low - point.high;
  const amount = amountTold(gap, point, language);
  if (language === 'fr')
    return typeset(`manqué : ${below ? 'trop bas' : 'trop haut'} de ${amount}`, language);
  return `missed: too ${below ? 'low' : 'high'} by ${amount}`;
}

function amountTold(gap: number, { unit }: Point, language: Language): string {
  if (unit === 'times' || unit === 'yes') return showNumber(gap, language, 1);
  const points = gap * 100;
  const shown = showNumber(points, language, points < 1 ? 1 : 0);
  return `${shown} ${shown === '1' || (language === 'fr' && points < 2 && !shown.startsWith('2')) ? 'point' : 'points'}`;
}

/** `36–41%`, `−5 to 47 points`, `1.1–3.3`. */
function bandTold({ low, high }: Band, { unit }: Point, language: Language): string {
  if (unit === 'yes') {
    const word = (value: number) =>
      language === 'fr' ? (value > 0.5 ? 'oui' : 'non') : value > 0.5 ? 'yes' : 'no';
    return low === high ? word(low) : `${word(low)}–${word(high)}`;
  }
  const scale = unit === 'times' ? 1 : 100;
  // as many digits as a narrow band needs
  const digits = (high - low) * scale < 5 || unit === 'times' ? 1 : 0;
  const [from, to] = [low, high].map((value) => showNumber(value * scale, language, digits));
  const between = from.startsWith('−') ? (language === 'fr' ? ' à ' : ' to ') : '–';
  const shown = from === to ? from : `${from}${between}${to}`;
  if (unit === 'times') return shown;
  if (unit === 'points') return `${shown} points`;
  return language === 'fr' ? `${shown}\u202f%` : `${shown}%`;
}

/** Thousands that a case has in French are not broken. */
const grouped = (text: string, language: Language): string =>
  language === 'fr' ? text.replaceAll(/(?<=\d) (?=\d{3}(?!\d))/g, '\u202f') : text;
