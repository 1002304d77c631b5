import type { KeptContrast, KeptStudy } from '../../study/keptStudy.ts';
import type { Move, MovedConclusions } from '../../study/movedConclusions.ts';
import type { Language, Text } from '../../text/text.ts';
import { metricNamed } from '../names.ts';
import { differenceStyle, showDifference, showDifferenceInterval, showNumber } from '../quantity.ts';
import { typeset } from '../typeset.ts';
import { columns } from './alignColumns.ts';

/** Differences that are told one by one. */
const MOST = 40;

const moves: Record<Move, Text> = {
  noLongerShown: { en: 'no longer shown', fr: 'n’est plus montrée' },
  newlyShown: { en: 'newly shown', fr: 'montrée désormais' },
  signChanged: { en: 'sign changed', fr: 'signe changé' },
  outside: { en: 'outside of each other’s interval', fr: 'chacune hors de l’intervalle de l’autre' },
};

/** Which conclusions moved between two studies, as lines of text. */
export function movedLines(
  moved: MovedConclusions,
  before: KeptStudy,
  now: KeptStudy,
  language: Language,
): string[] {
  const say = (text: Text) => typeset(text[language], language);
  const at = (levels: readonly string[]) =>
    moved.factors.map((factor, k) => `${factor} = ${levels[k]}`).join(', ');
  const told = moved.moved.slice(0, MOST);
  const more = moved.moved.length - told.length;
  const none = say({ en: 'none', fr: 'aucun' });
  const [points, differences, count, lucky] = [
    moved.points,
    moved.differences,
    moved.moved.length,
    Math.round(moved.expectedByLuck),
  ].map((value) => showNumber(value, language));
  return [
    say({
      en: `${before.shown} (engine ${before.engine}) beside ${now.shown} (engine ${now.engine}): ${points} points, ${differences} differences between plans`,
      fr: `${before.shown} (moteur ${before.engine}) à côté de ${now.shown} (moteur ${now.engine}) : ${points} points, ${differences} différences entre plans`,
    }),
    ...onlyIn(moved, before, now).map(say),
    '',
    say({
      en: `Choices that changed: ${moved.choices.length} of ${points}`,
      fr: `Choix qui ont changé : ${moved.choices.length} sur ${points}`,
    }),
    ...columns(
      moved.choices.map(({ levels, before: was, now: is }) => [
        `  ${at(levels)}`,
        `${was || none} → ${is || none}`,
      ]),
    ),
    '',
    say({
      en: `Differences that moved: ${count} of ${differences}`,
      fr: `Différences qui ont bougé : ${count} sur ${differences}`,
    }),
    ...columns(
      told.map(({ levels, before: was, now: is, move }) => [
        `  ${at(levels)}`,
        `${was.b} − ${was.a}`,
        typeset(metricNamed(was.metric).name[language], language),
        shown(was, language),
        '→',
        shown(is, language),
        say(moves[move]),
      ]),
    ),
    ...(more > 0 ? [say({ en: `… and ${more} more`, fr: `… et ${more} de plus` })] : []),
    '',
    moved.sameLuck
      ? say({
          en: 'Seeds and replicates are the same: none of this is luck.',
          fr: 'Les graines et les répliques sont les mêmes : rien de cela n’est du hasard.',
        })
      : say({
          en: `Seeds or replicates differ: if nothing else did, about ${lucky} differences would move by luck alone.`,
          fr: `Les graines ou les répliques diffèrent : si rien d’autre ne différait, environ ${lucky} différences bougeraient par le seul hasard.`,
        }),
  ];
}

function onlyIn({ only }: MovedConclusions, before: KeptStudy, now: KeptStudy): Text[] {
  const told = (count: number, { shown: of }: KeptStudy): Text[] =>
    count === 0
      ? []
      : [{ en: `only in ${of}: ${count} points`, fr: `seulement dans ${of} : ${count} points` }];
  return [...told(only.before, before), ...told(only.now, now)];
}

/** In the currency of none: a study may have several. */
function shown({ metric, difference, ciLow, ciHigh }: KeptContrast, language: Language): string {
  const { unit } = metricNamed(metric);
  const style = differenceStyle(unit === 'money' ? 'count' : unit, { language, currency: '' }, ciLow, ciHigh);
  return `${showDifference(difference, style)} (${showDifferenceInterval(ciLow, ciHigh, style)})`;
}
