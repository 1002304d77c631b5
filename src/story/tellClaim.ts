import type { Segment } from '../report/board/segments.ts';
import { planTitle } from '../report/names.ts';
import {
  differenceStyle,
  showAmount,
  showDifferenceInterval,
  showNumber,
  showValue,
} from '../report/quantity.ts';
import type { Language, Text } from '../text/text.ts';
import type { Judged } from './judgeClaim.ts';
import type { ClaimPlace } from './readStory.ts';
import type { Claim } from './storySchema.ts';
import { typesetAuthor } from './typesetProse.ts';
import { valuesOf } from './weeklyWorlds.ts';

/** What is needed to tell of a comparison's plans and money. */
export interface ToldOf {
  readonly plans: readonly { readonly name: string; readonly title: Text }[];
  readonly currency: string;
}

/** The sentence of a claim that holds, with its figures. */
export function tellClaim(claim: Claim, judged: Judged, of: ToldOf, language: Language): Segment[] {
  const values = valuesOf(claim);
  const unit = values.of.outcome === 'cost' ? 'money' : 'share';
  const reader = { language, currency: of.currency };
  const { low, high, difference, outcome } = judged;
  // the words say which way: the figure says how far
  const sign = outcome === 'less' ? -1 : 1;
  const [from, to] = sign < 0 ? [-high, -low] : [low, high];
  const style = differenceStyle(unit, reader, from, to);
  const interval = showDifferenceInterval(from, to, style);
  const sentence = claim.says[outcome][language];
  // what is subtracted before the reader's eyes has as many digits as what comes of it
  const decimals =
    unit === 'money' ? -3 : sentence.includes('{difference}') ? Math.max(0, Math.min(1, style.decimals)) : 0;
  const value = (amount: number) => showValue(amount, { ...style, unit, decimals });
  const figure = (text: string): Segment => ({ figure: text });
  const number = (count: number) => showNumber(count, language);
  const places: Record<ClaimPlace, () => Segment> = {
    of: () => figure(value(judged.of)),
    against: () => figure(value(judged.against)),
    difference: () => figure(showAmount(difference, style)),
    interval: () => (interval === '' ? '' : { interval: `(${interval})` }),
    worlds: () => figure(number(judged.worlds)),
    n: () => number(judged.n),
    week: () => number(judged.weekOf),
    weekAgainst: () => number(judged.weekAgainst),
    plan: () => planTitle(of, values.of.plan, language),
    planAgainst: () => planTitle(of, values.against.plan, language),
  };
  return filled(sentence, places, language);
}

/** A sentence with its figures in their places, its spaces set. */
export function filled(
  sentence: string,
  places: Readonly<Record<string, () => Segment>>,
  language: Language,
): Segment[] {
  const parts = sentence.split(/\{([^{}]*)\}/);
  // no line ends between a week and its number
  const bound = (text: string, next: string | undefined) =>
    next !== undefined && /^week/.test(next) ? text.replace(/ $/, '\u00a0') : text;
  return parts.flatMap((part, k): Segment[] => {
    const segment =
      k % 2 === 0 ? bound(typesetAuthor(part, language), parts[k + 1]) : (places[part]?.() ?? `{${part}}`);
    return segment === '' ? [] : [segment];
  });
}
