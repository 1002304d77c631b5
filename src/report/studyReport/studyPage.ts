import type { PointDigest } from '../../study/pointDigest.ts';
import type { StudyFailure } from '../../study/studyFailures.ts';
import type { StudyPoint } from '../../study/studySource.ts';
import { joinWords } from '../../text/joinWords.ts';
import type { Language, Text } from '../../text/text.ts';
import { planTitle } from '../names.ts';
import { showNumber } from '../quantity.ts';
import type { ChangesTold } from '../study/changeSentences.ts';
import { levelShown } from '../study/pointNamed.ts';
import type { PagePrecision } from '../study/studySentences.ts';
import { typeset } from '../typeset.ts';
import { factorLevels } from './factorLevels.ts';

/** What the report of a study is made from, once it was run or read from its folder. */
export interface StudyPage {
  readonly name: string;
  readonly title: Text;
  readonly question: Text;
  /** Names of what varied, and of every point its levels. */
  readonly factors: readonly string[];
  readonly points: readonly PagePoint[];
  /** Outcomes that are told of. */
  readonly metrics: readonly string[];
  /** Points and runs that broke off. */
  readonly failures: readonly StudyFailure[];
  readonly runs: number;
  /** The short fingerprint. */
  readonly fingerprint: string;
  readonly engine: string;
  readonly language: Language;
}

/** What is told of a point. */
export type PagePoint = { readonly point: Pick<StudyPoint, 'number' | 'levels'> } & Pick<
  PointDigest,
  'people' | 'worlds' | 'replicates' | 'currency' | 'plans' | 'contrasts' | 'decision' | 'judgements'
> &
  Partial<Pick<PointDigest, 'fit' | 'standing'>> & {
    readonly precision: PagePrecision | undefined;
    readonly changes: ChangesTold | undefined;
  };

/** A text in the page's language, with its spaces set. */
export const sayOf = (page: Pick<StudyPage, 'language'>, text: Text): string =>
  typeset(text[page.language], page.language);

/** Every plan of a study, in the order in which points have them: its name and title. */
export function plansOf({ points, language }: StudyPage): { name: string; title: string }[] {
  const plans = new Map<string, PointDigest['plans'][number]>();
  for (const point of points)
    for (const plan of point.plans) if (!plans.has(plan.name)) plans.set(plan.name, plan);
  const all = { plans: [...plans.values()] };
  return all.plans.map(({ name }) => ({ name, title: planTitle(all, name, language) }));
}

/** How many points choose what, in one sentence. */
export function studyHeadline(page: StudyPage): string {
  const { points } = page;
  const counts = new Map<string, number>();
  let open = 0;
  let none = 0;
  for (const { decision } of points)
    if (decision === undefined) none++;
    else if (decision.contenders.length === 1)
      counts.set(decision.contenders[0], (counts.get(decision.contenders[0]) ?? 0) + 1);
    else open++;
  const titles = new Map(plansOf(page).map(({ name, title }) => [name, title]));
  const number = (value: number, of: Language) => showNumber(value, of);
  const all = points.length;
  if (none === all)
    return sayOf(page, {
      en: `${all === 1 ? '1 point was' : `${number(all, 'en')} points were`} played; there was nothing to choose between`,
      fr: `${all === 1 ? '1 point a été joué' : `${number(all, 'fr')} points ont été joués`} ; il n’y avait rien entre quoi choisir`,
    });
  const findings: readonly (readonly [count: number, found: Text])[] = [
    ...[...counts]
      .sort(([, a], [, b]) => b - a)
      .map(([plan, count]): [number, Text] => {
        const title = titles.get(plan) ?? plan;
        return [count, { en: `${title} is the choice`, fr: `${title} est le choix` }];
      }),
    ...(open > 0 ? [[open, { en: 'no plan is ahead', fr: 'aucun plan n’est devant' }] as const] : []),
  ];
  const [[count, found]] = findings;
  if (count === all)
    return sayOf(page, {
      en: all === 1 ? capital(found.en) : `At all ${number(all, 'en')} points, ${found.en}`,
      fr: all === 1 ? capital(found.fr) : `Aux ${number(all, 'fr')} points, ${found.fr}`,
    });
  const parts = (language: Language): string[] =>
    findings.map(
      ([count, found]) => `${found[language]} ${{ en: 'at', fr: 'à' }[language]} ${number(count, language)}`,
    );
  return sayOf(page, {
    en: `Of ${number(all, 'en')} points, ${joinWords(parts('en'), 'and')}`,
    fr: `Sur ${number(all, 'fr')} points, ${joinWords(parts('fr'), 'et')}`,
  });
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** Levels that are listed one by one. */
const MOST_LEVELS = 12;

/** What varied: each factor with its levels, or where there are many, from where to where. */
export const variedIn = ({ factors, points, language }: StudyPage): [factor: string, levels: string][] => {
  const drawn = new Set(
    factorLevels({ factors, points })
      .filter(({ isDrawn }) => isDrawn)
      .map(({ name }) => name),
  );
  // a comma stands in French numbers
  const separator = { en: ', ', fr: ' ; ' }[language];
  return factors.map((factor, k) => {
    const levels = [...new Set(points.map(({ point }) => point.levels[k]))];
    if (levels.length <= MOST_LEVELS && !drawn.has(factor))
      return [factor, typeset(levels.map((level) => levelShown(level, language)).join(separator), language)];
    const numbers = levels.filter((level) => typeof level === 'number');
    const count = showNumber(levels.length, language);
    if (numbers.length < levels.length)
      return [factor, typeset({ en: `${count} levels`, fr: `${count} niveaux` }[language], language)];
    const [least, most] = [
      numbers.reduce((a, b) => Math.min(a, b)),
      numbers.reduce((a, b) => Math.max(a, b)),
    ].map((level) => levelShown(level, language));
    const told = {
      en: `${count} values from ${least} to ${most}`,
      fr: `${count} valeurs de ${least} à ${most}`,
    };
    return [factor, typeset(told[language], language)];
  });
};
