import type { Language } from '../../text/text.ts';
import { type Markup, markup } from '../html/markup.ts';
import { planLook } from '../html/planLooks.ts';
import { bold } from '../markdown/bold.ts';
import { markdownText } from '../markdown/markdownText.ts';
import { typeset } from '../typeset.ts';
import type { BoardPlan } from './boardPlans.ts';

/** A piece of a sentence that is read at arm's length: words, a plan, a figure, or an interval that is said more quietly. */
export type Segment =
  | string
  | { readonly plan: Pick<BoardPlan, 'title' | 'look'> }
  | { readonly figure: string }
  | { readonly interval: string };

type Parts = Segment | readonly Segment[];

/** A sentence from a template: `` said`${{ plan }} leads` ``. */
export function said(strings: TemplateStringsArray, ...parts: readonly Parts[]): Segment[] {
  const all: Segment[] = [strings[0]];
  for (const [k, part] of parts.entries())
    all.push(...(Array.isArray(part) ? (part as readonly Segment[]) : [part as Segment]), strings[k + 1]);
  return all.filter((segment) => segment !== '');
}

/** Segments with words between them: `a, b and c`; `a; b, or not; and c` where a plan has a comma in its name. */
export function joined(all: readonly (readonly Segment[])[], last: string): Segment[] {
  const hasComma = all
    .flat()
    .some((one) => typeof one !== 'string' && 'plan' in one && one.plan.title.includes(','));
  const semicolon = last === 'et' ? ' ; ' : '; ';
  const [between, before] =
    hasComma && all.length > 1 ? [semicolon, `${semicolon}${last} `] : [', ', ` ${last} `];
  return all.flatMap((one, k) => [...(k === 0 ? [] : [k === all.length - 1 ? before : between]), ...one]);
}

/** A figure with its interval, which sticks to it. */
export const figured = (value: string, interval: string): Segment[] =>
  interval === '' ? [{ figure: value }] : [{ figure: value }, { interval: `\u00a0(${interval})` }];

/** As a page shows it: plans underlined in their own dash, intervals small. */
export const saidMarkup = (segments: readonly Segment[], language: Language): Markup =>
  markup`${segments.map((segment) => {
    if (typeof segment === 'string') return typeset(segment, language);
    if ('plan' in segment)
      return markup`<span class="plan-name ${planLook(segment.plan.look).className}">${segment.plan.title}</span>`;
    if ('figure' in segment) return markup`<b>${segment.figure}</b>`;
    return markup`<span class="interval">${segment.interval}</span>`;
  })}`;

/** As plain text. */
export const saidPlainly = (segments: readonly Segment[], language: Language): string =>
  segments
    .map((segment) => {
      if (typeof segment === 'string') return typeset(segment, language);
      if ('plan' in segment) return segment.plan.title;
      return 'figure' in segment ? segment.figure : segment.interval;
    })
    .join('');

/** As Markdown: plans and figures stand out. */
export const saidInMarkdown = (segments: readonly Segment[], language: Language): string =>
  segments
    .map((segment) => {
      if (typeof segment === 'string') return typeset(segment, language);
      if ('interval' in segment) return segment.interval;
      return bold('plan' in segment ? markdownText(segment.plan.title) : segment.figure);
    })
    .join('');
