import { area } from 'd3-shape';
import { structureOf } from '../../model/structures/structures.ts';
import { tenth } from '../html/chartAxes.ts';
import { type Markup, markup } from '../html/markup.ts';
import type { Page } from '../html/page.ts';
import { say } from '../html/page.ts';
import { svg } from '../html/svg.ts';
import { weekTicks } from '../html/weekSteps.ts';
import { memberName } from '../names.ts';
import { showNumber, showValue } from '../quantity.ts';
import { seriesOf } from '../seriesOf.ts';
import { type Spell, spellsOf } from '../spells.ts';
import { monthTold } from '../weekDated.ts';
import { boardPlans } from './boardPlans.ts';
import { boardWords } from './boardWords.ts';
import { drawnKey } from './planKey.ts';

const STRIP = 20;
const ROW = 46;
const LEFT = 40;
/** Mean width of a character at 12 units. */
const CHARACTER = 6.3;

/** A strip a plan: the share of worlds that have the target's structure, in ink, and below it what blocks most of the others. */
export function structureStrips(page: Page, width: number, suffix: string): Markup | undefined {
  const { comparison, language } = page;
  const { target, horizon } = comparison;
  if (target === undefined) return undefined;
  const rows = boardPlans(comparison, language).flatMap((each) => {
    const share = seriesOf(each.plan, 'structure', `structure=${target.structure}`)?.mean;
    return share === undefined || !each.ranked
      ? []
      : [{ ...each, share, spells: spellsOf(each.plan, 'blocking') }];
  });
  if (rows.length === 0) return undefined;
  const isNarrow = width < 500;
  const name = structureOf(target.structure).title[language].toLowerCase();
  const right = isNarrow ? 54 : 132;
  const edge = width - right;
  const x = (week: number) => tenth(LEFT + ((edge - LEFT) * week) / Math.max(1, horizon));
  const weeks = Array.from({ length: horizon + 1 }, (_, week) => week);
  const { starts } = comparison;
  const height = rows.length * ROW + (starts === undefined ? 16 : 30);
  const percent = { unit: 'share', language, currency: '', decimals: 0 } as const;
  return svg(
    {
      id: `strips-${suffix}`,
      title: say(page, boardWords.structure),
      description: `${say(page, boardWords.structureMeans)} – ${rows.map(({ title, share }) => `${title}: ${showValue(share[horizon], percent)}`).join(', ')}`,
      width,
      height,
    },
    [
      rows.map((row, k) => {
        const top = k * ROW;
        const outline = area<number>(x, top + STRIP, (week) => tenth(top + STRIP * (1 - row.share[week])))(
          weeks,
        );
        const last = showValue(row.share[horizon], percent);
        return markup`${drawnKey(row, 4, top + 2)}<rect class="way" x="${LEFT}" y="${top}" width="${edge - LEFT}" height="${STRIP}"/><path class="there" d="${outline ?? ''}"/>${blocks(row.spells, top + STRIP + 4)}<text class="strong" x="${edge + 10}" y="${top + 15}">${last}${isNarrow ? '' : ` ${name}`}</text>`;
      }),
      markup`<g class="axes">${weekTicks(horizon, (edge - LEFT) / 70).map((week, k, ticks) => {
        const at = height - (starts === undefined ? 4 : 18);
        const month =
          starts === undefined
            ? undefined
            : markup`<text x="${x(week)}" y="${at + 14}" text-anchor="middle">${monthTold(starts, week, language, ticks[k - 1])}</text>`;
        return markup`<text x="${x(week)}" y="${at}" text-anchor="middle">${k === 0 ? `${say(page, boardWords.week)} ` : ''}${showNumber(week, language)}</text>${month}`;
      })}</g>`,
    ],
  );

  /** A rule for every spell of what blocks most; its name where that fits, or that of the longest of those too short for one. */
  function blocks(spells: readonly Spell[], top: number): Markup[] {
    const drawn = spells.map(({ member, from, to }, k) => {
      const next = spells[k + 1];
      const end = x(next === undefined ? to : next.from) - 2;
      const text =
        member === undefined
          ? say(page, boardWords.nothingBlocks)
          : memberName('condition', member, language);
      return {
        text,
        isFree: member === undefined,
        start: x(from),
        end,
        length: [...text].length * CHARACTER + 4,
      };
    });
    const named = drawn.map(({ start, end, length }) => length <= end - start);
    for (let k = 0; k < drawn.length; ) {
      if (named[k]) {
        k++;
        continue;
      }
      let after = k;
      while (after < drawn.length && !named[after]) after++;
      const until = after < drawn.length ? drawn[after].start : edge;
      const fitting = drawn
        .map((_, i) => i)
        .filter((i) => i >= k && i < after && drawn[i].start + drawn[i].length <= until);
      fitting.sort((a, b) => drawn[b].end - drawn[b].start - (drawn[a].end - drawn[a].start));
      if (fitting.length > 0) named[fitting[0]] = true;
      k = after;
    }
    return drawn.map(({ text, isFree, start, end }, k) => {
      const rule = markup`<line class="${isFree ? 'floor-strong' : 'stem'}" x1="${start}" x2="${tenth(Math.max(start, end))}" y1="${top}" y2="${top}"/>`;
      const label = markup`<text class="${isFree ? 'strong-small' : 'quiet'}" x="${start}" y="${top + 14}">${text}</text>`;
      return named[k] ? markup`${rule}${label}` : rule;
    });
  }
}
