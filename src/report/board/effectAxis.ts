import { assumptionName } from '../assumptionNames.ts';
import { tenth } from '../html/chartAxes.ts';
import { type Markup, markup } from '../html/markup.ts';
import type { Page } from '../html/page.ts';
import { say } from '../html/page.ts';
import { shorten } from '../html/shorten.ts';
import { svg } from '../html/svg.ts';
import { metricNamed, planTitle } from '../names.ts';
import { showNumber } from '../quantity.ts';
import { toldOf } from '../sentences/firmness.ts';
import { boardWords } from './boardWords.ts';

const LINE = 36;
const NAMES = 188;
/** Characters of a line of a name. */
const MOST = 30;

/** What the axis is called: assumptions decide where one of them is shown to turn the choice, and move it otherwise. */
export const effectsHeading = (page: Page): string => {
  const contest = toldOf(page.comparison.verdict.assumptions)?.contest;
  return say(page, contest?.flip === undefined ? boardWords.moves : boardWords.decides);
};

/** What the axis shows, under its heading; empty where no contest is told. */
export function effectsMean({ comparison, language }: Page): string {
  const contest = toldOf(comparison.verdict.assumptions)?.contest;
  if (contest === undefined) return '';
  const [leader, rival] = [contest.leader, contest.rival].map((name) =>
    planTitle(comparison, name, language),
  );
  const outcome = metricNamed(contest.outcome).name[language];
  const called = outcome.charAt(0).toLowerCase() + outcome.slice(1);
  return language === 'fr'
    ? `l’avance de ${leader} sur ${rival} en « ${called} » : corrélation de rangs, 95\u202f%`
    : `the lead of ${leader} over ${rival} in ${called}: rank correlation, 95%`;
}

/** How the assumptions that move the choice most go together with it, about zero; undefined where that is not told. */
export function effectAxis(page: Page, width: number, suffix: string): Markup | undefined {
  const { comparison, language } = page;
  const contest = toldOf(comparison.verdict.assumptions)?.contest;
  if (contest === undefined || contest.strongest.length === 0) return undefined;
  const { strongest } = contest;
  const zero = NAMES + (width - NAMES) / 2;
  const x = (value: number) => tenth(zero + (value * (width - NAMES - 8)) / 2);
  const height = 22 + strongest.length * LINE;
  return svg(
    {
      id: `effects-${suffix}`,
      title: effectsHeading(page),
      description: strongest
        .map(
          ({ path, correlation }) =>
            `${assumptionName(path, language)}: ${showNumber(correlation, language, 2)}`,
        )
        .join(', '),
      width,
      height,
    },
    markup`<text x="${tenth(zero - 6)}" y="11" text-anchor="end">${say(page, boardWords.lowers)}</text><text x="${tenth(zero + 6)}" y="11">${say(page, boardWords.raises)}</text><line class="stem" x1="${zero}" x2="${zero}" y1="16" y2="${height}"/>${strongest.map(
      ({ path, correlation, low, high }, k) => {
        const y = 22 + k * LINE + LINE / 2;
        return markup`${inTwoLines(assumptionName(path, language)).map((text, at, both) => markup`<text class="note" x="0" y="${y + 4 + (at - (both.length - 1) / 2) * 15}">${text}</text>`)}<line class="stem" x1="${zero}" x2="${x(correlation)}" y1="${y}" y2="${y}"/><line class="whisker" x1="${x(low)}" x2="${x(high)}" y1="${y}" y2="${y}"/><circle class="dot" cx="${x(correlation)}" cy="${y}" r="4"/>`;
      },
    )}`,
  );
}

/** A name on two lines at most, parted between words; what has no room is cut. */
function inTwoLines(name: string): string[] {
  if ([...name].length <= MOST) return [name];
  const words = name.split(' ');
  let first = '';
  while (words.length > 0 && [...first].length + 1 + [...words[0]].length <= MOST)
    first += `${first === '' ? '' : ' '}${words.shift()}`;
  return first === '' ? [shorten(name, MOST)] : [first, shorten(words.join(' '), MOST)];
}
