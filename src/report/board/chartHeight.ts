import type { Language } from '../../text/text.ts';

/** What stands beside the chart on a sheet of paper, as plain text. */
export interface BesideChart {
  readonly question: string;
  readonly headline: string;
  readonly terms: string;
  readonly unknown: string;
  /** The longer of the two cautions. */
  readonly caution: string;
  readonly language: Language;
  /** Whether weeks have dates beneath them, and the scoreboard a line of months. */
  readonly dated: boolean;
  /** How many plans the scoreboard has columns for, with the arm in which nothing is done. */
  readonly columns: number;
  /** How many lines stand below it. */
  readonly below: number;
}

/** What a sheet may look like: one page of A4, or one screen of 1440 × 900. */
export type Medium = 'paper' | 'screen';

/** Characters of a line of each, on the low side, how high such a line is, and how many there usually are. */
const lines: Record<
  Medium,
  Record<Exclude<keyof BesideChart, 'language' | 'dated' | 'columns' | 'below'>, Line>
> = {
  paper: {
    question: { most: 104, high: 18, usual: 1 },
    headline: { most: 61, high: 28, usual: 4 },
    terms: { most: 112, high: 17, usual: 2 },
    unknown: { most: 86, high: 21, usual: 2 },
    caution: { most: 70, high: 17, usual: 3 },
  },
  screen: {
    question: { most: 180, high: 20, usual: 1 },
    headline: { most: 88, high: 40, usual: 3 },
    terms: { most: 210, high: 17, usual: 1 },
    unknown: { most: 72, high: 22, usual: 2 },
    caution: { most: 105, high: 17, usual: 2 },
  },
};

interface Line {
  readonly most: number;
  readonly high: number;
  readonly usual: number;
}

/** The same of a headline in French, which is set smaller on paper. */
const SMALLER = 70;

const USUAL: Record<Medium, number> = { paper: 306, screen: 356 };
const LEAST: Record<Medium, number> = { paper: 140, screen: 230 };
/** What is taken from the chart for dates beneath its weeks, for names that take two lines in many columns, and for lines below. */
const TAKEN: Record<Medium, { readonly dated: number; readonly wrapped: number; readonly below: number }> = {
  paper: { dated: 24, wrapped: 44, below: 24 },
  // the scoreboard stands beside the chart, not above it
  screen: { dated: 0, wrapped: 0, below: 0 },
};
/** With more columns than these the names of four lines take two, and that of a plan too. */
const MOST_COLUMNS = 4;

/** How high the chart may be so that the sheet is one page, or one screen, whatever its texts: what they take beyond the usual is taken from it. */
export function chartHeight(beside: BesideChart, medium: Medium = 'paper'): number {
  const taken = TAKEN[medium];
  const { headline } = lines[medium];
  const longest = medium === 'paper' && beside.language === 'fr' ? SMALLER : headline.most;
  let height =
    USUAL[medium] -
    (beside.dated ? taken.dated : 0) -
    (beside.columns > MOST_COLUMNS ? taken.wrapped : 0) -
    beside.below * taken.below;
  for (const [name, { most, high, usual }] of Object.entries({
    ...lines[medium],
    headline: { ...headline, most: longest },
  }))
    height -=
      high * Math.max(0, Math.ceil([...beside[name as keyof typeof lines.paper]].length / most) - usual);
  return Math.max(LEAST[medium], height);
}
