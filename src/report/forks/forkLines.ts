import type { BestChange } from '../../experiment/forks/bestChange.ts';
import type { Language } from '../../text/text.ts';
import { metricNamed } from '../names.ts';
import { differenceStyle, showDifference, showDifferenceInterval } from '../quantity.ts';
import { bestSentence } from '../sentences/bestSentence.ts';
import { columns } from '../terminal/alignColumns.ts';
import type { LineStyle } from '../terminal/paint.ts';
import { wrap } from '../terminal/wrap.ts';
import { sayIn } from '../typeset.ts';
import type { ForksAnswer } from './forksAnswer.ts';

/** Changes of mind as people read them: what was asked, what may be said of each plan, and a table of weeks. */
export function forkLines(answer: ForksAnswer, { language, paint }: LineStyle, width: number): string[] {
  const say = sayIn(language);
  const told = (text: string) => wrap(text, width, '  ');
  const { titleOf, of } = answer;
  return [
    paint.strong(say({ en: 'When to change one’s mind', fr: 'Quand changer d’avis' })),
    '',
    ...told(say(about(answer))),
    ...answer.plans.flatMap(({ to, best }) => [
      '',
      paint.strong(
        say({
          en: `${titleOf(of).en}, then ${titleOf(to).en}`,
          fr: `${titleOf(of).fr}, puis ${titleOf(to).fr}`,
        }),
      ),
      ...best.flatMap((each) => told(say(bestSentence(each, answer)))),
      '',
      ...columns(table(best, answer, language)),
    ]),
    '',
    ...told(say(legend)),
  ];
}

const about = ({ title, scenario, worlds, deadline, seed, engineVersion }: ForksAnswer) => ({
  en: `${title.en || scenario}: what comes of going over to another plan, against going on, in week ${deadline}; the same ${worlds} possible worlds, seed ${seed}, engine ${engineVersion}`,
  fr: `${title.fr || scenario} : ce que donne le passage à un autre plan, par rapport à continuer, en semaine ${deadline} ; les mêmes ${worlds} mondes possibles, graine ${seed}, moteur ${engineVersion}`,
});

const legend = {
  en: 'week: first week of the plan that takes over; differences from going on over all worlds, paired, their 95% intervals hold together over the weeks; * best in the worlds that choose, ~ not told apart from it',
  fr: 'semaine : première semaine du plan qui prend le relais ; différences par rapport à continuer sur tous les mondes, appariées, leurs intervalles à 95 % tiennent ensemble sur toutes les semaines ; * la meilleure dans les mondes qui choisissent, ~ ne s’en distingue pas',
};

function table(
  best: readonly BestChange[],
  { currency }: Pick<ForksAnswer, 'currency'>,
  language: Language,
): string[][] {
  const say = sayIn(language);
  return [
    [
      say({ en: 'week', fr: 'semaine' }),
      ...best.flatMap(({ outcome }) => [
        metricNamed(outcome).name[language],
        say({ en: 'interval', fr: 'intervalle' }),
        '',
      ]),
    ],
    ...best[0].changes.map(({ week }, row) => [
      String(week),
      ...best.flatMap((each) => {
        const { difference } = each.changes[row];
        const { unit } = metricNamed(each.outcome);
        const style = differenceStyle(unit, { language, currency }, difference.low, difference.high);
        return [
          Number.isNaN(difference.estimate) ? '–' : showDifference(difference.estimate, style),
          showDifferenceInterval(difference.low, difference.high, style),
          markOf(each, week),
        ];
      }),
    ]),
  ];
}

const markOf = ({ best, alike }: BestChange, week: number): string =>
  best?.week === week ? '*' : alike.some((fork) => fork.week === week) ? '~' : '';
