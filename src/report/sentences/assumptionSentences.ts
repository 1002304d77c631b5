import type {
  AssumptionVerdict,
  Contest,
  Flip,
  NoisyOutcome,
  NotDrawn,
  StrongAssumption,
} from '../../experiment/assumptions/assumptionVerdict.ts';
import { LEAST_DRAWS } from '../../scenario/assumptions/assumptionsSchema.ts';
import { joinWords } from '../../text/joinWords.ts';
import type { Language } from '../../text/text.ts';
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
    ? `Ce qui n’est pas connu, ${counted(paths.length, 'hypothèse tirée', 'hypothèses tirées', language)} ${showNumber(draws, language)} fois dans leurs plages plausibles : `
    : `What is not known, ${counted(paths.length, 'assumption', 'assumptions', language)} drawn ${showNumber(draws, language)} times from their plausible ranges: `;
}

function shares({ draws, told }: AssumptionVerdict, { language, titleOf }: AssumptionReader): string {
  if (told === undefined) return '';
  const french = language === 'fr';
  const all = [
    ...[...told.shares]
      .sort((a, b) => b.share.estimate - a.share.estimate)
      .map(({ plan, share }) => ({ name: titleOf(plan), share })),
    { name: french ? 'aucune différence qui compte' : 'no difference that matters', share: told.undecided },
  ];
  const parts = all.map(({ name, share: { estimate, low, high } }, k) => {
    const count = showNumber(Math.round(estimate * draws), language);
    const interval = showInterval(low, high, percent(language));
    const where = french
      ? k === 0
        ? `dans ${count} des ${showNumber(draws, language)} tirages (${interval})`
        : `dans ${count} (${interval})`
      : k === 0
        ? `in ${count} of the ${showNumber(draws, language)} draws (${interval})`
        : `in ${count} (${interval})`;
    if (k > 0) return `${name} ${where}`;
    return french ? `${name} est le choix ${where}` : `${name} is the choice ${where}`;
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
      ? 'aucune hypothèse n’est montrée liée à cette différence'
      : 'no assumption is shown to go together with that difference';
  const list = joinWords(
    named.map((each, k) => strength(each, k === 0, language)),
    french ? 'et' : 'and',
  );
  return french ? `ce qui la déplace le plus : ${list}` : `moved most by ${list}`;
}

/** `rule.trialRate (rank correlation +0.41, +0.21 to +0.58; among the three strongest in 94% of resamples)`, in short where it is not the first. */
function strength(
  { path, correlation, low, high, amongStrongest }: StrongAssumption,
  isFirst: boolean,
  language: Language,
): string {
  const french = language === 'fr';
  const signed = (value: number) => `${value > 0 ? '+' : ''}${showNumber(value, language, 2)}`;
  const interval = french ? `de ${signed(low)} à ${signed(high)}` : `${signed(low)} to ${signed(high)}`;
  const often = showValue(amongStrongest, percent(language));
  if (!isFirst) return `${path} (${signed(correlation)}, ${interval}${french ? ' ;' : ';'} ${often})`;
  return french
    ? `${path} (corrélation de rangs ${signed(correlation)}, ${interval} ; parmi les trois plus fortes dans ${often} des rééchantillonnages)`
    : `${path} (rank correlation ${signed(correlation)}, ${interval}; among the three strongest in ${often} of resamples)`;
}

function flip({ leader, flip: found }: Contest, reader: AssumptionReader): string {
  const { language } = reader;
  if (found === undefined)
    return language === 'fr'
      ? 'aucune hypothèse seule ne fait basculer le choix'
      : 'no single assumption flips it';
  return language === 'fr' ? flipInFrench(found, leader, reader) : flipInEnglish(found, leader, reader);
}

function flipInEnglish(
  { path, bound, above, instead, heldOut }: Flip,
  leader: string,
  { language, titleOf }: AssumptionReader,
): string {
  const then =
    instead === undefined ? 'no difference matters most often' : `${titleOf(instead)} is chosen most often`;
  return `where ${path} is ${above ? 'above' : 'below'} ${plain(bound, language)} ${then}: right in ${showValue(heldOut, percent(language))} of draws that had no part in finding it, where always naming ${titleOf(leader)} is in 50% (draws with and without it count alike)`;
}

function flipInFrench(
  { path, bound, above, instead, heldOut }: Flip,
  leader: string,
  { language, titleOf }: AssumptionReader,
): string {
  const then =
    instead === undefined
      ? 'le plus souvent aucune différence ne compte'
      : `${titleOf(instead)} est choisi le plus souvent`;
  return `si ${path} est ${above ? 'au-dessus' : 'en dessous'} de ${plain(bound, language)}, ${then} : juste dans ${showValue(heldOut, percent(language))} des tirages qui n’ont pas servi à le trouver, contre 50 % si l’on nomme toujours ${titleOf(leader)} (tirages avec et sans lui à poids égal)`;
}

/** A bound with three significant digits. */
const plain = (value: number, language: Language): string => {
  let digits = 2;
  for (let size = Math.abs(value); size < 1 && size > 0 && digits < 6; size *= 10) digits++;
  return showNumber(value, language, digits);
};

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
