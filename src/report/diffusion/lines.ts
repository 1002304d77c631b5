import type { Benchmark } from '../../diffusion/benchmark.ts';
import { scopes } from '../../diffusion/contrast.ts';
import { type Measure, measures } from '../../diffusion/measures.ts';
import type { TieMeaning } from '../../diffusion/readDiffusion.ts';
import type { Language, Text } from '../../text/text.ts';
import { counted } from '../counted.ts';
import { showNumber } from '../quantity.ts';
import { columns } from '../terminal/alignColumns.ts';
import type { LineStyle } from '../terminal/paint.ts';
import { wrap } from '../terminal/wrap.ts';
import { sayIn } from '../typeset.ts';
import { differenceCells, estimateCells, weeksShown } from './figures.ts';
import { meaningNames, measureNames, rivalNames } from './names.ts';
import { verdictSentences } from './sentences.ts';

/** A benchmark as people read it: what it is about, what may be said, and the figures that this rests on. */
export function diffusionLines(
  result: Benchmark,
  meaning: TieMeaning,
  style: LineStyle,
  width: number,
): string[] {
  const { language, paint } = style;
  const say = sayIn(language);
  const told = (text: string) => wrap(text, width, '  ');
  const block = (title: Text, rows: readonly (readonly string[])[]) => [
    '',
    ...told(say(title)).map(paint.strong),
    ...columns(rows),
  ];
  return [
    ...aboutSentences(result, meaning, language).flatMap(told),
    '',
    ...verdictSentences(result, language).flatMap(told),
    ...block(
      {
        en: 'Period by period, on the examples that people really had (95% intervals)',
        fr: 'Période par période, avec les exemples que chacun avait vraiment (intervalles à 95 %)',
      },
      rivalRows(result, ['likelihood', 'next'], language),
    ),
    ...block(
      {
        en: 'From the first adopters alone (95% intervals; error in points of the share of adopters)',
        fr: 'À partir des seuls premiers adoptants (intervalles à 95 % ; erreur en points de la part d’adoptants)',
      },
      rivalRows(result, ['order', 'curve'], language),
    ),
    ...(result.weeksPerPeriod === undefined
      ? []
      : block(
          {
            en: 'Thresholds of the seven states, as shares of contacts, by the half that they were judged on',
            fr: 'Seuils des sept états, en parts des contacts, selon la moitié où ils ont été jugés',
          },
          thresholdRows(result, language),
        )),
    ...measures.flatMap((measure) =>
      block(differenceTitle(measure), differenceRows(result, measure, language)),
    ),
    '',
    ...ranks(result, language).flatMap(told),
  ];
}

/** What was read, how it was split, and how the figures were made. */
function aboutSentences(result: Benchmark, meaning: TieMeaning, language: Language): string[] {
  const { people, adopters, seeds, firstPeriod, lastPeriod, ties, withoutContacts, halves } = result;
  const { seed, replicates, rewirings, weeksPerPeriod } = result;
  const say = sayIn(language);
  const count = (value: number) => showNumber(value, language);
  const [first, second] = halves.map((names) => names.join(', '));
  return [
    say({
      en: `${count(people)} people, ${count(adopters)} adopters from period ${firstPeriod} to ${lastPeriod}, ${count(seeds)} of them in the first, which is all that a forecast is given`,
      fr: `${count(people)} personnes, ${count(adopters)} adoptants de la période ${firstPeriod} à ${lastPeriod}, dont ${count(seeds)} dans la première, seuls donnés à une prévision`,
    }),
    say({
      en: `${count(ties)} one-way ties; ${meaningNames[meaning].en}; ${count(withoutContacts)} people without contacts`,
      fr: `${count(ties)} liens à sens unique ; ${meaningNames[meaning].fr} ; ${count(withoutContacts)} personnes sans contacts`,
    }),
    say({
      en: `fitted on one half of the communities and judged on the other, both ways: first half ${first}; second half ${second}`,
      fr: `ajusté sur une moitié des communautés et jugé sur l’autre, dans les deux sens : première moitié ${first} ; seconde moitié ${second}`,
    }),
    say({
      en: `seed ${seed}, ${count(replicates)} replicates, ${counted(rewirings, 'rewiring', 'rewirings', 'en')}; intervals by leaving out one community after the other`,
      fr: `graine ${seed}, ${count(replicates)} répliques, ${counted(rewirings, 'permutation', 'permutations', 'fr')} ; intervalles en retirant une communauté après l’autre`,
    }),
    ...(weeksPerPeriod === undefined
      ? []
      : [
          say({
            en: `seven states: the rule change without any plan, a period being ${weeksShown(weeksPerPeriod, 'en')} weeks; mean and standard deviation of the thresholds fitted, everything else as published`,
            fr: `sept états : la règle change sans aucun plan, une période valant ${weeksShown(weeksPerPeriod, 'fr')} semaines ; moyenne et écart type des seuils ajustés, tout le reste tel que publié`,
          }),
        ]),
  ];
}

function rivalRows({ rivals }: Benchmark, shown: readonly Measure[], language: Language): string[][] {
  const say = sayIn(language);
  const band = shown.includes('curve');
  const head = [
    '',
    ...shown.flatMap((measure) => [say(measureNames[measure]), '']),
    ...(band ? [say({ en: 'periods in the band', fr: 'périodes dans la bande' })] : []),
    'n',
  ];
  return [
    head,
    ...rivals.map((each) => [
      say(rivalNames[each.rival]),
      ...shown.flatMap((measure) => estimateCells(measure, each.scores.all[measure], language)),
      ...(band ? [`${each.band.all.inside}/${each.band.all.of}`] : []),
      String(each.scores.all[shown[0]].n),
    ]),
  ];
}

function thresholdRows({ rivals }: Benchmark, language: Language): string[][] {
  const say = sayIn(language);
  const share = (value: number) => showNumber(value, language, 2);
  const halves: readonly Text[] = [
    { en: 'first half: mean', fr: 'première moitié : moyenne' },
    { en: 'second half: mean', fr: 'seconde moitié : moyenne' },
  ];
  const spread: Text = { en: 'standard deviation', fr: 'écart type' };
  return [
    ['', ...halves.flatMap((half) => [say(half), say(spread)])],
    ...rivals.flatMap((each) =>
      'thresholds' in each
        ? [
            [
              say(rivalNames[each.rival]),
              ...each.thresholds.flatMap(({ mean, sd }) => [share(mean), share(sd)]),
            ],
          ]
        : [],
    ),
  ];
}

const differenceTitle = (measure: Measure): Text => {
  const { en, fr } = measureNames[measure];
  return measure === 'curve'
    ? { en: `Difference in ${en}: below 0 is better`, fr: `Différence d’${fr} : sous 0, c’est mieux` }
    : { en: `Difference in ${en}: above 0 is better`, fr: `Différence, ${fr} : au-dessus de 0, c’est mieux` };
};

function differenceRows({ contrasts }: Benchmark, measure: Measure, language: Language): string[][] {
  const heads: Record<(typeof scopes)[number], Text> = {
    all: { en: 'all', fr: 'toutes' },
    first: { en: 'first half', fr: 'première moitié' },
    second: { en: 'second half', fr: 'seconde moitié' },
  };
  const say = sayIn(language);
  const n = (scope: (typeof scopes)[number]) => contrasts[0].scores[scope][measure].n;
  return [
    ['', ...scopes.flatMap((scope) => [say(heads[scope]), `n = ${n(scope)}`])],
    ...contrasts.map(({ one, other, scores }) => [
      `${bracketed(say(rivalNames[one]))} − ${bracketed(say(rivalNames[other]))}`,
      ...scopes.flatMap((scope) => differenceCells(measure, scores[scope][measure], language)),
    ]),
  ];
}

/** A sum keeps together when something is taken from it. */
const bracketed = (name: string) => (name.includes('+') ? `(${name})` : name);

const ranks = (result: Benchmark, language: Language): string[] =>
  result.ranks.map(({ one, other, better, of }) =>
    sayIn(language)({
      en: `${rivalNames[one].en} better than ${rivalNames[other].en} in ${better} of ${of} rewirings, by log-likelihood`,
      fr: `${rivalNames[one].fr} mieux que ${rivalNames[other].fr} dans ${better} permutations sur ${of}, selon la log-vraisemblance`,
    }),
  );
