import { deadlineOf } from '../../experiment/outcomes.ts';
import { type Markup, markup } from '../html/markup.ts';
import type { Page } from '../html/page.ts';
import { say } from '../html/page.ts';
import { planLook } from '../html/planLooks.ts';
import { shorten } from '../html/shorten.ts';
import { svg } from '../html/svg.ts';
import { showNumber } from '../quantity.ts';
import { boardWords } from './boardWords.ts';
import { drawnKey } from './planKey.ts';
import { type ScoreLine, scoreboardOf } from './scoreboard.ts';

const NAMES = 200;
const COLUMN = 150;
const LINE = 27;
const HEAD = 50;
const HALF = 76;

/** The scoreboard as a drawing, for slides; undefined where there is none. */
export function scoreboardSvg(page: Page): Markup | undefined {
  const { comparison, language } = page;
  const { plans, outcomes, means, meansHeading } = scoreboardOf(comparison, language);
  if (outcomes.length === 0) return undefined;
  const width = NAMES + plans.length * COLUMN;
  const height = HEAD + (outcomes.length + (means.length > 0 ? means.length + 1 : 0)) * LINE + 8;
  const middle = (column: number) => NAMES + column * COLUMN + HALF;
  const rule = (y: number, className: string) =>
    markup`<line class="${className}" x1="0" x2="${width}" y1="${y}" y2="${y}"/>`;
  const line = ({ name, cells }: ScoreLine, k: number, isQuiet: boolean): Markup => {
    const y = HEAD + k * LINE + 18;
    return markup`<text class="note" x="0" y="${y}">${name}</text>${cells.map(
      ({ value, interval }, column) =>
        markup`<text class="${isQuiet ? 'note' : 'strong'}" x="${middle(column)}" y="${y}" text-anchor="end">${value}</text>${interval === '' ? undefined : markup`<text x="${middle(column) + 6}" y="${y}">${interval}</text>`}`,
    )}${rule(y + 9, 'line')}`;
  };
  const title = say(page, boardWords.scores);
  const when = `${say(page, boardWords.by)} ${showNumber(deadlineOf(comparison), language)}`;
  const how = say(page, comparison.worlds === 1 ? boardWords.valueOf : boardWords.mean);
  return svg({ id: 'scoreboard', title, description: `${when}, ${how}`, width, height }, [
    markup`<text x="0" y="20">${when}</text><text x="0" y="37">${how}</text>`,
    plans.map((plan, column) => {
      const { className, dash } = planLook(plan.look);
      const end = middle(column);
      const sample = plan.ranked
        ? markup`<path class="curve ${className}" stroke-dasharray="${dash || 'none'}" d="M${end - 42} 36h40"/>`
        : markup`<text x="${end}" y="37" text-anchor="end">${say(page, boardWords.nothing)}</text>`;
      return markup`<text class="strong" x="${end - (plan.ranked ? 26 : 0)}" y="19" text-anchor="end">${shorten(plan.title, 16)}</text>${plan.ranked ? drawnKey(plan, end - 18, 5) : undefined}${sample}`;
    }),
    rule(HEAD - 4, 'stem'),
    outcomes.map((each, k) => line(each, k, false)),
    means.length === 0
      ? undefined
      : markup`<text x="0" y="${HEAD + outcomes.length * LINE + 20}">${meansHeading}</text>`,
    means.map((each, k) => line(each, outcomes.length + 1 + k, true)),
  ]);
}
