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
  /** Whether plans without room are named under it. */
  readonly beside: boolean;
}

/** Characters of a line of each on A4, on the low side, and how high such a line is. */
const lines = {
  question: { most: 104, high: 18, usual: 1 },
  headline: { most: 61, high: 28, usual: 4 },
  terms: { most: 112, high: 17, usual: 2 },
  unknown: { most: 86, high: 21, usual: 2 },
  caution: { most: 64, high: 17, usual: 3 },
} as const;

const USUAL = 284;
const LEAST = 140;
/** With more columns than these the names of four lines take two, and that of a plan too. */
const MOST_COLUMNS = 4;
const WRAPPED = 60;
const BESIDE = 24;

/** How high the chart may be so that the sheet is one page of paper, whatever its texts: what they take beyond the usual is taken from it. */
export function chartHeight(beside: BesideChart): number {
  let height =
    USUAL -
    (beside.dated ? 24 : 0) -
    (beside.columns > MOST_COLUMNS ? WRAPPED : 0) -
    (beside.beside ? BESIDE : 0);
  for (const name of Object.keys(lines) as (keyof typeof lines)[]) {
    const { most, high, usual } = lines[name];
    height -= high * Math.max(0, Math.ceil([...beside[name]].length / most) - usual);
  }
  return Math.max(LEAST, height);
}
