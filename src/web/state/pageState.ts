import type { OutcomeName } from '../../report/page/compareView.ts';
import type { Basis } from '../../text/basis.ts';
import { type Language, languages } from '../../text/text.ts';
import type { Theme } from '../design/theme.ts';

export const screens = [
  'compare',
  'people',
  'plan',
  'branches',
  'organisation',
  'story',
  'targets',
  'method',
] as const;
export type Screen = (typeof screens)[number];

/** What the chart shows: one outcome, or buy-in and declared use with the façade between them. */
export const shownOutcomes = ['all', 'buyIn', 'declared', 'facade', 'target'] as const satisfies readonly (
  | 'all'
  | OutcomeName
)[];
export type ShownOutcome = (typeof shownOutcomes)[number];

/** Outcomes that a chart of these can show. */
export const choicesOf = (outcomes: readonly OutcomeName[]): ShownOutcome[] =>
  shownOutcomes.filter((each) =>
    each === 'all' ? outcomes.includes('buyIn') && outcomes.includes('facade') : outcomes.includes(each),
  );

/** What the colour of a person tells on the seat plan. */
export const personColours = ['state', 'type', 'load'] as const;
export type PersonColour = (typeof personColours)[number];

/** Where an organisation comes from: files, or six numbers. */
export const firmOrigins = ['files', 'made'] as const;
export type FirmOrigin = (typeof firmOrigins)[number];

/** The steps of a story, in their order. */
export const storySteps = ['question', 'predict', 'run', 'why', 'idea'] as const;
export type StoryStep = (typeof storySteps)[number];

/** What Method has to be read as a page of its own. */
export const readPages = ['model', 'protection'] as const;
export type ReadPage = (typeof readPages)[number];

/** A value in place of the scenario's, in YAML, by its path: `['target.deadline', '78w']`. */
export type Change = readonly [path: string, value: string];

/** Everything that decides what is seen, but for the scenario itself: all of it stands in the address. */
export interface PageState {
  readonly screen: Screen;
  readonly language: Language;
  readonly theme: Theme;
  /** Letters of the plans that are drawn; undefined: the first four, and what comes of doing nothing. */
  readonly plans: string | undefined;
  /** Letter of the plan that the headline sets beside the baseline; undefined: the one that leads. */
  readonly pair: string | undefined;
  readonly outcome: ShownOutcome;
  readonly week: number;
  /** Letters of the two ends of the dial; undefined: Guerrilla and Blitzkrieg, or the pair. */
  readonly ends: string | undefined;
  /** Share of the way from the first to the second end of the dial; undefined while it was not touched. */
  readonly dial: number | undefined;
  /** Whether ranges over single worlds are drawn. */
  readonly band: boolean;
  /** In their order: replicates, seed, deadline, plans that were added, anything. */
  readonly changes: readonly Change[];
  /** Letter of the plan that People and Plan show; undefined: the first. */
  readonly plan: string | undefined;
  /** Who is asked about, by what the page calls them: of people who exist a pseudonym, and never their place in a file. */
  readonly person: string | undefined;
  /** Week of the transition that is looked into; undefined: the one into commitment. */
  readonly moment: number | undefined;
  readonly colour: PersonColour;
  /** Whether the seat plan shows who won over whom. */
  readonly cascade: boolean;
  /** The way to use whose people are looked for on the seat plan; undefined: nobody in particular. */
  readonly channel: string | undefined;
  /** What is chosen of a plan, by its key: `pilot.2`. */
  readonly sel: string | undefined;
  /** Letter of the plan whose load is shown; undefined: the one that is looked at. */
  readonly load: string | undefined;
  /** The world that People shows; undefined: the one nearest the medians. */
  readonly replicate: number | undefined;
  /** Branches as `10B.26C.26C40B`: weeks and the letters of plans that take over then; undefined: some to begin with. */
  readonly forks: string | undefined;
  /** The two branches that are compared, likewise; `0` is going on. */
  readonly one: string | undefined;
  readonly two: string | undefined;
  /** Letter of the plan whose best week is looked for; undefined: the first other one. */
  readonly to: string | undefined;
  /** What Organisation shows. */
  readonly firm: FirmOrigin;
  /** Name of the story that is told; undefined: all of them are offered. */
  readonly story: string | undefined;
  readonly step: StoryStep;
  /** Whether what the worlds say has been revealed. */
  readonly open: boolean;
  /** Curves that were drawn by hand, as they are packed. */
  readonly drawn: string | undefined;
  /** Whether the facilitator's sheet is shown. */
  readonly sheet: boolean;
  /** A story of the reader's own with its files, as it is packed. */
  readonly told: string | undefined;
  /** How the numbers that Method lists are founded; undefined: however. */
  readonly label: Basis | undefined;
  /** Path of the number that is pointed out. */
  readonly param: string | undefined;
  /** The page of Method that is read; undefined: its numbers. */
  readonly read: ReadPage | undefined;
  /** Short fingerprint of what whoever sent the link saw. */
  readonly sent: string | undefined;
}

/** The week that a page begins with: late enough for something to be seen, and early enough for much to come. */
const FIRST_WEEK = 20;

/** What is seen where the address says nothing. */
export const initialState = (language: Language): PageState => ({
  screen: 'compare',
  language,
  theme: 'auto',
  plans: undefined,
  pair: undefined,
  outcome: 'all',
  week: FIRST_WEEK,
  ends: undefined,
  dial: undefined,
  band: true,
  changes: [],
  plan: undefined,
  person: undefined,
  moment: undefined,
  colour: 'state',
  cascade: false,
  channel: undefined,
  sel: undefined,
  load: undefined,
  replicate: undefined,
  forks: undefined,
  one: undefined,
  two: undefined,
  to: undefined,
  firm: 'files',
  story: undefined,
  step: 'question',
  open: false,
  drawn: undefined,
  sheet: false,
  told: undefined,
  label: undefined,
  param: undefined,
  read: undefined,
  sent: undefined,
});

/** A story at its beginning, nothing drawn. */
export const storyBeginning = {
  step: 'question',
  open: false,
  drawn: undefined,
  sheet: false,
} satisfies Partial<PageState>;

/** The first of the reader's languages that the page is written in. */
export const languageOf = (preferred: readonly string[]): Language =>
  preferred
    .map((tag) => tag.slice(0, 2).toLowerCase())
    .map((tag) => languages.find((language) => language === tag))
    .find((language) => language !== undefined) ?? 'en';
