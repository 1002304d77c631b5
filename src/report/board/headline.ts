import type { PlanShare } from '../../experiment/assumptions/assumptionVerdict.ts';
import type { Comparison } from '../../experiment/comparison.ts';
import type { Decision } from '../../experiment/decision/decision.ts';
import { deadlineOf } from '../../experiment/outcomes.ts';
import { isRanked } from '../../scenario/compile/armOfNothing.ts';
import type { Language } from '../../text/text.ts';
import { counted } from '../counted.ts';
import { lookNumber } from '../html/planLooks.ts';
import { shorten } from '../html/shorten.ts';
import { planTitle, targetPhrase } from '../names.ts';
import { showNumber, wholePercent } from '../quantity.ts';
import { firmnessOf, toldOf } from '../sentences/firmness.ts';
import { firmOf, worldsOf } from '../sentences/worldWords.ts';
import { summaryOf } from '../seriesOf.ts';
import { verdictClauses } from '../verdictSentences.ts';
import { boardFigure, worldCount } from './boardFigure.ts';
import { likeliestFirst } from './likeliestFirst.ts';
import { figured, joined, type Segment, said, saidPlainly } from './segments.ts';
import { tradeClauses } from './tradeClauses.ts';

/**
 * The decision in one or two sentences that a board reads first: the most likely thing, as strongly as it may be said, then in
 * how many worlds each plan has the target reached and kept.
 */
export const headlineOf = (comparison: Comparison, language: Language): Segment[] =>
  headlineThatFits(comparison, language, false);

/** The first of them alone, where a page has the rest beside it: who is the choice, and how firmly. */
export const choiceOf = (comparison: Comparison, language: Language): Segment[] =>
  headlineThatFits(comparison, language, true);

function headlineThatFits(comparison: Comparison, language: Language, choiceAlone: boolean): Segment[] {
  const told = (room: number) => headlineWith(settingOf(comparison, language, room), choiceAlone);
  const fits = (room: number) => saidPlainly(told(room), language).length <= LONG_HEADLINE;
  return told(NAME_ROOMS.find(fits) ?? NAME_ROOMS[NAME_ROOMS.length - 1]);
}

/** The same with names as long as the setting has room for. */
function headlineWith(setting: Setting, choiceAlone: boolean): Segment[] {
  const { comparison, language } = setting;
  const { decision } = comparison.verdict;
  const [only, ...more] = comparison.plans.filter(isRanked);
  const isAlone = only !== undefined && more.length === 0 && summaryOf(only, 'kept') !== undefined;
  if (isAlone && (decision === undefined || decision.besideNothing === undefined))
    return [...keptClause(comparison, [only.name], setting, false), '.'];
  if (decision === undefined) {
    const [[first = ''] = []] = verdictClauses(comparison, language);
    return first === '' ? [nothingToCompare[language]] : [`${first}.`];
  }
  const beside = besideNothing(comparison, decision, setting);
  if (decision.rivals.length === 0)
    return [...beside, ...keptClause(comparison, [decision.chosen], setting, false), '.'];
  const opening = openingOf(comparison, decision, setting);
  if (beside.length > 0 || choiceAlone) return [...beside, ...opening, '.'];
  const firmness = firmnessOf(comparison);
  const isOne = decision.contenders.length === 1;
  const isShort = firmness === 'not-asked' || (firmness === 'firm' && isOne);
  const isNamed = isOne && isShort;
  const kept = keptClause(comparison, likeliestFirst(comparison).slice(0, MOST_TOLD), setting, isNamed);
  const french = language === 'fr';
  const asAssumed = french ? 'Selon les hypothèses, ' : 'As assumed, ';
  if (!isOne) {
    const alike = drawsLead(comparison, decision) ? [...likeClause(comparison, decision, setting)] : [];
    return [
      ...opening,
      '. ',
      asAssumed,
      ...(alike.length > 0 ? [...alike, french ? '\u00a0: ' : ': '] : []),
      ...kept,
      '.',
    ];
  }
  if (!isShort) return [...opening, '. ', asAssumed, ...kept, '.'];
  const told = [...opening, french ? '\u00a0: ' : ': ', ...kept, '.'];
  const trade = tradeOff(decision, setting);
  const isRoom = saidPlainly([...told, ...trade], language).length <= LONGEST[language];
  return [...told, ...(isRoom ? trade : [])];
}

interface Setting {
  readonly language: Language;
  readonly currency: string;
  readonly plan: (name: string) => Segment;
  readonly comparison: Comparison;
}

const settingOf = (comparison: Comparison, language: Language, room: number): Setting => ({
  language,
  currency: comparison.currency,
  comparison,
  plan: (name) => {
    const place = comparison.plans.findIndex((each) => each.name === name);
    const title = shorten(planTitle(comparison, name, language), room);
    return { plan: { title, look: lookNumber({ name }, place) } };
  },
});

/** A headline of more characters than these is long: names are cut, in full they stand in the scoreboard. */
export const LONG_HEADLINE = 330;
/** To how many characters names are cut where a headline is long, one after the other. */
const NAME_ROOMS = [200, 40, 32, 24];
/** So many plans that may be the choice are named, or two fewer and how many others. */
const MOST_NAMED = 4;
/** At most this many plans in one sentence. */
const MOST_TOLD = 3;
/** Characters beyond which nothing is added: a board reads four lines, which hold more in French, where they are set smaller. */
const LONGEST: Record<Language, number> = { en: 315, fr: 345 };

/** `of 100 draws of what is not known …`: who is the choice, and how firmly. */
function openingOf(comparison: Comparison, decision: Decision, setting: Setting): Segment[] {
  const { language, plan } = setting;
  const french = language === 'fr';
  const { chosen, contenders } = decision;
  const firmness = firmnessOf(comparison);
  const { assumptions } = comparison.verdict;
  const told = toldOf(assumptions);
  const draws = assumptions !== undefined && 'draws' in assumptions ? assumptions.draws : 0;
  const all = showNumber(draws, language);
  const inShort = (share: PlanShare['share']): Segment => ({
    figure: showNumber(Math.round(share.estimate * draws), language),
  });
  const inDraws = (share: PlanShare['share']) => countOf(share, draws, language);
  const shares = [...(told?.shares ?? [])].sort((a, b) => b.share.estimate - a.share.estimate);
  const others = (but: string) =>
    shares
      .filter((each) => each.plan !== but && each.share.estimate > 0)
      .slice(0, 2)
      .map((each) => said`${plan(each.plan)}${french ? ' dans ' : ' in '}${inShort(each.share)}`);
  const chosenShare = shares.find((each) => each.plan === chosen);
  if (contenders.length > 1) return severalLead();
  if (chosenShare === undefined || firmness === 'not-asked')
    return french
      ? said`Selon les hypothèses, ${plan(chosen)} est le choix`
      : said`As assumed, ${plan(chosen)} is the choice`;
  const often = inDraws(chosenShare.share);
  const rest = others(chosen).flatMap((each) => [', ', ...each]);
  switch (firmness) {
    case 'firm':
      return french
        ? said`${plan(chosen)} est le choix, et le reste dans ${often} des ${all} tirages de ce qui n’est pas connu`
        : said`${plan(chosen)} is the choice, and stays it in ${often} of ${all} draws of what is not known`;
    case 'likely':
      return french
        ? said`${plan(chosen)} est sans doute le choix : dans ${often} des ${all} tirages de ce qui n’est pas connu${rest}`
        : said`${plan(chosen)} is probably the choice: in ${often} of ${all} draws of what is not known${rest}`;
    case 'open':
      // a choice that is none in more draws than another leads in nothing
      if (shares.some((each) => each !== chosenShare && each.share.estimate >= chosenShare.share.estimate))
        return french
          ? said`Selon les hypothèses, ${plan(chosen)} est le choix, mais dans ${often} seulement des ${all} tirages de ce qui n’est pas connu${rest}`
          : said`As assumed, ${plan(chosen)} is the choice, but in only ${often} of ${all} draws of what is not known${rest}`;
      return french
        ? said`${plan(chosen)} est en tête, sans certitude : c’est le choix dans ${often} des ${all} tirages de ce qui n’est pas connu${rest}`
        : said`${plan(chosen)} leads, but not safely: it is the choice in ${often} of ${all} draws of what is not known${rest}`;
    case 'none':
      return french
        ? said`Dans ${inDraws(told!.undecided)} des ${all} tirages de ce qui n’est pas connu, aucun plan n’est en tête ; ${plan(chosen)} l’est dans ${often}${rest}`
        : said`In ${inDraws(told!.undecided)} of ${all} draws of what is not known no plan is ahead; ${plan(chosen)} is in ${often}${rest}`;
    default: {
      const [first] = shares;
      return french
        ? said`Ce qui n’est pas connu en décide : sur ${all} tirages, ${plan(first.plan)} est le choix dans ${inDraws(first.share)}, ${plan(chosen)} dans ${inShort(chosenShare.share)} seulement`
        : said`What is not known decides: of ${all} draws ${plan(first.plan)} is the choice in ${inDraws(first.share)}, ${plan(chosen)} in only ${inShort(chosenShare.share)}`;
    }
  }

  /** More than one plan may be the best. */
  function severalLead(): Segment[] {
    if (drawsLead(comparison, decision)) {
      const [first] = shares;
      const rest = others(first.plan).flatMap((each) => [', ', ...each]);
      const isContender = contenders.includes(first.plan);
      if (isContender)
        return french
          ? said`${plan(first.plan)} est sans doute le choix : dans ${inDraws(first.share)} des ${all} tirages de ce qui n’est pas connu${rest}`
          : said`${plan(first.plan)} is probably the choice: in ${inDraws(first.share)} of ${all} draws of what is not known${rest}`;
      return french
        ? said`Ce qui n’est pas connu en décide : sur ${all} tirages, ${plan(first.plan)} est le choix dans ${inDraws(first.share)}${rest}`
        : said`What is not known decides: of ${all} draws ${plan(first.plan)} is the choice in ${inDraws(first.share)}${rest}`;
    }
    const opened = likeClause(comparison, decision, setting);
    if (isSame(comparison, contenders)) return opened;
    const inEach = shares
      .filter(({ share }) => share.estimate > 0)
      .slice(0, 3)
      .map((each) => said`${plan(each.plan)}${french ? ' dans ' : ' in '}${inDraws(each.share)}`);
    if (inEach.length === 0) return opened;
    const list = inEach.flatMap((each, k) => (k === 0 ? each : [', ', ...each]));
    return french
      ? said`${opened} ; sur ${all} tirages de ce qui n’est pas connu, le choix est ${list}`
      : said`${opened}; over ${all} draws of what is not known the choice is ${list}`;
  }
}

/** Whether plans are not told apart as assumed, but one is shown to be the choice in more than half of the draws. */
function drawsLead(comparison: Comparison, { contenders }: Decision): boolean {
  const shares = toldOf(comparison.verdict.assumptions)?.shares ?? [];
  return (
    contenders.length > 1 && !isSame(comparison, contenders) && shares.some(({ share }) => share.low > HALF)
  );
}

const HALF = 0.5;

/** `Voluntary and Guerrilla are not told apart`: of plans of which each may be the best. */
function likeClause(comparison: Comparison, decision: Decision, { language, plan }: Setting): Segment[] {
  const { contenders, rivals } = decision;
  const french = language === 'fr';
  const likely = likeliestFirst(comparison).filter((name) => contenders.includes(name));
  const isMany = likely.length > MOST_NAMED;
  const named = likely.slice(0, isMany ? MOST_NAMED - 1 : MOST_NAMED);
  const more = likely.length - named.length;
  const names = joined(
    [
      ...named.map((name) => [plan(name)]),
      ...(isMany
        ? [[counted(more, french ? 'autre' : 'other', french ? 'autres' : 'others', language)]]
        : []),
    ],
    french ? 'et' : 'and',
  );
  if (isSame(comparison, contenders))
    return french ? said`${names} reviennent au même` : said`${names} come to the same`;
  const isAlike = !rivals.some(({ verdict }) => verdict === 'not-told-apart');
  const isLater = drawsLead(comparison, decision);
  if (isAlike)
    return french
      ? said`${isLater ? 'il' : 'Il'} n’y a aucune différence qui compte entre ${names}`
      : said`${isLater ? 'there' : 'There'} is no difference that matters between ${names}`;
  return french ? said`${names} ne sont pas départagés` : said`${names} are not told apart`;
}

/** Whether plans have the same curves, keep the target as often and cost the same, to the last bit. */
function isSame({ plans, verdict }: Comparison, names: readonly string[]): boolean {
  const [first, ...others] = names;
  const of = (name: string) => plans.find((plan) => plan.name === name);
  const means = (name: string) =>
    ['kept', 'buyIn', 'cost'].map((metric) => {
      const plan = of(name);
      return plan && summaryOf(plan, metric)?.mean;
    });
  return others.every(
    (other) =>
      verdict.coincident.some((pair) => pair.includes(first) && pair.includes(other)) &&
      means(first).every((mean, k) => Object.is(mean, means(other)[k])),
  );
}

/**
 * `Voluntary reaches and keeps the coordinated structure to week 52 in 97% (93–98) of 200 worlds, Blitzkrieg in …`, and in
 * how many nothing does, where it does in any, or there is no other plan.
 */
function keptClause(
  comparison: Comparison,
  names: readonly string[],
  setting: Setting,
  /** Whether the first of them was the last that was named, and is *it*. */
  isNamed: boolean,
): Segment[] {
  const french = setting.language === 'fr';
  const nothing = comparison.plans.find((each) => !isRanked(each));
  const itself = (nothing && summaryOf(nothing, 'kept')?.mean) ?? 0;
  const isTold = nothing !== undefined && (itself > 0 || comparison.plans.filter(isRanked).length === 1);
  const told = keptOf(comparison, names, setting, isNamed);
  if (!isTold) return told;
  const often = itself > 0 ? keptShare(comparison, nothing.name, setting) : french ? 'aucun' : 'none';
  return french
    ? said`${told} ; sans rien faire, dans ${often}`
    : said`${told}; where nothing is done, in ${often}`;
}

/** In how many worlds plans reach and keep the target, the first in full; no final full stop. */
export const keptInWorlds = (
  comparison: Comparison,
  names: readonly string[],
  language: Language,
): Segment[] => keptOf(comparison, names, settingOf(comparison, language, NAME_ROOMS[0]), false);

function keptOf(
  comparison: Comparison,
  [first, ...others]: readonly string[],
  setting: Setting,
  isNamed: boolean,
): Segment[] {
  const { language, plan } = setting;
  const french = language === 'fr';
  const share = (name: string) => keptShare(comparison, name, setting);
  const goal = targetPhrase(comparison.target, language);
  const week = showNumber(deadlineOf(comparison), language);
  const rest = others.flatMap((name) => said`, ${plan(name)}${french ? ' dans ' : ' in '}${share(name)}`);
  const who: Segment = isNamed ? (french ? 'ce plan' : 'it') : plan(first);
  return french
    ? said`${who} atteint et garde ${goal} jusqu’à la semaine\u00a0${week} dans ${share(first)} ${ofWorlds(comparison, language)}${rest}`
    : said`${who} reaches and keeps ${goal} to week\u00a0${week} in ${share(first)} ${ofWorlds(comparison, language)}${rest}`;
}

/** `56 (45–67)` of a hundred: how often, and the interval of that in as many. */
const countOf = (
  { estimate, low, high }: { readonly estimate: number; readonly low: number; readonly high: number },
  all: number,
  language: Language,
): Segment[] => {
  const count = (share: number) => showNumber(Math.round(share * all), language);
  return figured(count(estimate), Number.isNaN(low) ? '' : `${count(low)}–${count(high)}`);
};

/** `97% (93–98)`, `19 (14–22)` of 24 worlds. */
function keptShare({ plans }: Comparison, name: string, setting: Setting): Segment[] {
  const found = plans.find((each) => each.name === name);
  const row = found && summaryOf(found, 'kept');
  const count = row && worldCount(row);
  if (row !== undefined && count !== undefined && count > 0)
    return countOf({ estimate: row.mean, low: row.ciLow, high: row.ciHigh }, row.worlds, setting.language);
  const { value, interval } = boardFigure(row, setting);
  return figured(value, interval);
}

/** `of 200 worlds`; of one world its runs, where it has several. */
function ofWorlds({ worlds, replicates }: Comparison, language: Language): string {
  if (worlds > 1)
    return `${language === 'fr' ? 'des' : 'of'} ${showNumber(worlds, language)} ${language === 'fr' ? 'mondes' : 'worlds'}`;
  const runs = showNumber(replicates, language);
  if (language === 'fr') return replicates > 1 ? `des ${runs} répliques d’un seul monde` : 'monde sur 1';
  return replicates > 1 ? `of ${runs} replicates of one world` : 'of 1 world';
}

/** What the choice costs against the plan that comes nearest, and what it wins over: as far as shown. */
function tradeOff({ chosen, rivals }: Decision, { language, currency, plan }: Setting): Segment[] {
  const french = language === 'fr';
  const near = rivals.toSorted((a, b) => distance(a) - distance(b))[0];
  if (near === undefined) return [];
  const clauses = near.differences.flatMap(({ outcome, ...difference }): Segment[][] =>
    outcome === 'buyIn' || outcome === 'cost'
      ? tradeClauses(outcome, difference, { language, currency })
      : [],
  );
  if (clauses.length === 0) return [];
  const list = joined(clauses, french ? 'et' : 'and');
  return french
    ? said` Face à ${plan(near.plan)}, ${plan(chosen)} ${list}.`
    : said` Beside ${plan(near.plan)}, ${plan(chosen)} ${list}.`;
}

const distance = ({ differences }: Decision['rivals'][number]) => Math.abs(differences[0]?.estimate ?? 0);

/** What is said first where the target does not tell the plan that leads from doing nothing. */
function besideNothing(comparison: Comparison, decision: Decision, { language, plan }: Setting): Segment[] {
  const { besideNothing: beside, chosen } = decision;
  if (beside === undefined) return [];
  const french = language === 'fr';
  const goal = targetPhrase(comparison.target, language);
  const week = showNumber(deadlineOf(comparison), language);
  const worlds = worldsOf(comparison.worlds, firmOf(comparison), language);
  const level = (value: number) => ({
    figure: wholePercent(value, language),
  });
  const levels = french
    ? said`adhésion ${level(beside.buyIn.ofChosen)} contre ${level(beside.buyIn.ofNothing)} sans rien faire`
    : said`buy-in ${level(beside.buyIn.ofChosen)} against ${level(beside.buyIn.ofNothing)} where nothing is done`;
  if (beside.keptNowhere)
    return french
      ? said`Aucun plan n’a ${goal} en place à la semaine\u00a0${week}, dans aucun des ${worlds} (avec ${plan(chosen)}, ${levels}). De ce qui reste : `
      : said`No plan has ${goal} in place in week\u00a0${week}, in any of ${worlds} (with ${plan(chosen)}, ${levels}). Of what is left: `;
  return french
    ? said`Pour ${goal}, ${plan(chosen)} n’est pas départagé de ne rien faire (${levels}). Entre les plans : `
    : said`In having ${goal}, ${plan(chosen)} is not told apart from doing nothing (${levels}). Between the plans: `;
}

const nothingToCompare: Record<Language, string> = {
  en: 'There is nothing to compare in this run.',
  fr: 'Il n’y a rien à comparer dans ce passage.',
};
