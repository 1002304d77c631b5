import type {
  AssumptionVerdict,
  Contest,
  NoisyOutcome,
  NotDrawn,
  StrongAssumption,
} from '../../experiment/assumptions/assumptionVerdict.ts';
import { LEAST_DRAWS } from '../../scenario/assumptions/assumptionsSchema.ts';
import { joinWords } from '../../text/joinWords.ts';
import type { Language } from '../../text/text.ts';
import { assumptionName, assumptionValue } from '../assumptionNames.ts';
import { counted } from '../counted.ts';
import { metricNamed } from '../names.ts';
import { differenceStyle, showDifference, showInterval, showNumber, showValue } from '../quantity.ts';

/** What the sentences on what is not known are told with. */
export interface AssumptionReader {
  readonly language: Language;
  readonly currency: string;
  /** What a plan is called. */
  readonly titleOf: (plan: string) => string;
}

/**
 * What the choice owes to what is not known, without final full stops: in how many draws each plan is chosen as the main point; then what
 * moves it, and the bound at which it changes. Why it is not told, where it is not.
 */
export function assumptionClauses(verdict: AssumptionVerdict | NotDrawn, reader: AssumptionReader): string[] {
  if ('replicatesNeeded' in verdict) return [notDrawn(verdict, reader)];
  const { told, noisy } = verdict;
  if (told === undefined) return [drawn(verdict, reader) + tooNoisy(noisy, verdict.worlds, reader)];
  const { contest } = told;
  return [
    drawn(verdict, reader) + shares(verdict, reader),
    ...(contest === undefined
      ? []
      : [spread(contest, reader), strongest(contest, reader), flip(contest, reader)]),
  ];
}

/** `What is not known, 30 assumptions drawn 100 times from their plausible ranges: `. */
function drawn({ paths, draws }: AssumptionVerdict, { language }: AssumptionReader): string {
  return language === 'fr'
    ? `Ce qui n’est pas connu, ${counted(paths.length, 'hypothèse tirée', 'hypothèses tirées', language)} ${showNumber(draws, language)} fois dans ${paths.length === 1 ? 'sa plage plausible' : 'leurs plages plausibles'} : `
    : `What is not known, ${counted(paths.length, 'assumption', 'assumptions', language)} drawn ${showNumber(draws, language)} times from ${paths.length === 1 ? 'its plausible range' : 'their plausible ranges'}: `;
}

function shares({ draws, told }: AssumptionVerdict, { language, titleOf }: AssumptionReader): string {
  if (told === undefined) return '';
  const french = language === 'fr';
  const choices = told.shares.map(({ plan, share }) => ({
    first: french ? `${titleOf(plan)} est le choix` : `${titleOf(plan)} is the choice`,
    next: titleOf(plan),
    share,
  }));
  const none = french
    ? 'aucune différence qui compte entre les meilleurs'
    : 'no difference that matters between the best';
  const all = [...choices, { first: none, next: none, share: told.undecided }].sort(
    (a, b) => b.share.estimate - a.share.estimate,
  );
  const parts = all.map(({ first, next, share: { estimate, low, high } }, k) => {
    const count = showNumber(Math.round(estimate * draws), language);
    const interval = showInterval(low, high, percent(language));
    const among = french
      ? ` des ${showNumber(draws, language)} tirages`
      : ` of the ${showNumber(draws, language)} draws`;
    return `${k === 0 ? first : next} ${french ? 'dans' : 'in'} ${count}${k === 0 ? among : ''} (${interval})`;
  });
  return parts.join(', ');
}

/** Draws are at least forty: tenths of a point say nothing. */
const percent = (language: Language) => ({ unit: 'share', language, currency: '', decimals: 0 }) as const;

/** What is to be expected of the leader less the rival over the draws. */
function spread({ leader, rival, outcome, difference }: Contest, reader: AssumptionReader): string {
  const { language, titleOf } = reader;
  const [low, median, high] = difference;
  const { name, unit } = metricNamed(outcome);
  const style = differenceStyle(unit, reader, low, high);
  const [from, middle, to] = [low, median, high].map((value) => showDifference(value, style));
  const called = lowered(name[language]);
  return language === 'fr'
    ? `à attendre de ${titleOf(leader)} moins ${titleOf(rival)} en « ${called} » : entre ${from} et ${to} dans neuf tirages sur dix, ${middle} au milieu`
    : `to be expected of ${titleOf(leader)} less ${titleOf(rival)} in ${called}: between ${from} and ${to} in nine draws of ten, ${middle} in the middle`;
}

function strongest({ strongest: named }: Contest, { language }: AssumptionReader): string {
  const french = language === 'fr';
  if (named.length === 0)
    return french
      ? 'rien ne montre qu’une hypothèse aille avec cette différence'
      : 'no assumption is shown to go together with that difference';
  const list = joinWords(
    named.map((each, k) => strength(each, k === 0, language)),
    french ? 'et' : 'and',
  );
  return french ? `ce qui la déplace le plus : ${list}` : `moved most by ${list}`;
}

/** `how fast people try it (rank correlation +0.41, +0.21 to +0.58; among the three strongest in 94% of resamples)`, in short where it is not the first. */
function strength(
  { path, correlation, low, high, amongStrongest }: StrongAssumption,
  isFirst: boolean,
  language: Language,
): string {
  const french = language === 'fr';
  const signed = (value: number) => `${value > 0 ? '+' : ''}${showNumber(value, language, 2)}`;
  const interval = french ? `de ${signed(low)} à ${signed(high)}` : `${signed(low)} to ${signed(high)}`;
  const often = showValue(amongStrongest, percent(language));
  const name = assumptionName(path, language);
  if (!isFirst)
    return `${french ? `« ${name} »` : name} (${signed(correlation)}, ${interval}${french ? ' ;' : ';'} ${often})`;
  return french
    ? `« ${name} » (corrélation de rangs ${signed(correlation)}, ${interval} ; parmi les trois plus fortes dans ${often} des rééchantillonnages)`
    : `${name} (rank correlation ${signed(correlation)}, ${interval}; among the three strongest in ${often} of resamples)`;
}

function flip({ leader, flip: found }: Contest, reader: AssumptionReader): string {
  const { language, titleOf } = reader;
  const french = language === 'fr';
  if (found === undefined)
    return french
      ? 'rien ne montre qu’une hypothèse, à elle seule, fasse basculer le choix'
      : 'no single assumption is shown to flip it';
  const { path, bound, above, beyond, elsewhere, heldOut } = found;
  const first = titleOf(leader);
  const other = beyond.instead && titleOf(beyond.instead.plan);
  const number = (count: number) => showNumber(count, language);
  const of = (count: number, draws: number) =>
    french ? `${number(count)} des ${number(draws)} tirages` : `${number(count)} of ${number(draws)} draws`;
  const accuracy = showValue(heldOut, percent(language));
  const where = assumptionValue(path, bound, language);
  const name = assumptionName(path, language);
  if (french) {
    const there =
      other === undefined
        ? `${first} est le choix dans ${of(beyond.leader, beyond.draws)}`
        : `${other} est le choix dans ${of(beyond.instead!.draws, beyond.draws)} et ${first} dans ${number(beyond.leader)}`;
    return `là où « ${name} » est ${above ? 'au-dessus' : 'en dessous'} de ${where}, ${there} ; ailleurs ${first} dans ${of(elsewhere.leader, elsewhere.draws)} (exactitude équilibrée ${accuracy} dans des tirages qui n’ont pas servi à trouver cette borne, 50 % si l’on nomme toujours ${first})`;
  }
  const there =
    other === undefined
      ? `${first} is the choice in ${of(beyond.leader, beyond.draws)}`
      : `${other} is the choice in ${of(beyond.instead!.draws, beyond.draws)} and ${first} in ${number(beyond.leader)}`;
  return `where ${name} is ${above ? 'above' : 'below'} ${where} ${there}, elsewhere ${first} in ${of(elsewhere.leader, elsewhere.draws)} (balanced accuracy ${accuracy} in draws that had no part in finding this bound, 50% where ${first} is always named)`;
}

function tooNoisy(noisy: readonly NoisyOutcome[], worlds: number, { language }: AssumptionReader): string {
  const french = language === 'fr';
  const of = noisy.map(({ outcome, reliability }) => {
    const name = lowered(metricNamed(outcome).name[language]);
    return `${french ? `« ${name} »` : name} (${french ? 'fiabilité' : 'reliability'} ${showNumber(reliability, language, 2)})`;
  });
  const list = joinWords(of, french ? 'et' : 'and');
  const needed = Math.max(...noisy.map((each) => each.worldsNeeded));
  const told = french
    ? `${showNumber(worlds, language)} mondes par tirage laissent trop de hasard en ${list} pour dire dans combien de tirages chaque plan est le choix`
    : `${showNumber(worlds, language)} worlds a draw leave too much luck in ${list} to say in how many draws each plan is the choice`;
  if (needed === Number.POSITIVE_INFINITY)
    return french
      ? `${told} ; les tirages ne s’y distinguent pas du hasard, si nombreux que soient les mondes`
      : `${told}; draws differ there by no more than luck, however many the worlds`;
  return french
    ? `${told} ; ${showNumber(needed, language)} y suffiraient : assumptions: { worlds: ${needed} }`
    : `${told}; ${showNumber(needed, language)} would do: assumptions: { worlds: ${needed} }`;
}

const notDrawn = ({ replicatesNeeded }: NotDrawn, { language }: AssumptionReader): string =>
  language === 'fr'
    ? `Rien n’est dit ici de ce qui n’est pas connu : ${LEAST_DRAWS} tirages au moins coûteraient plus du double de la comparaison ; écrivez replicates: ${replicatesNeeded} ou plus`
    : `Nothing is said here of what is not known: at least ${LEAST_DRAWS} draws would cost more than twice the comparison; write replicates: ${replicatesNeeded} or more`;

const lowered = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
