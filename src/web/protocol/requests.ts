import type { Branch } from '../../experiment/forks/prepareForks.ts';
import type { SeedingMode } from '../../experiment/seeding/seedingMode.ts';
import type { BestWeekView, BranchesView } from '../../report/page/branchesView.ts';
import type { CompareView, PartialView } from '../../report/page/compareView.ts';
import type { DialPreview, DialView } from '../../report/page/dialView.ts';
import type {
  FirmProgress,
  FirmView,
  MadeNumber,
  MadeView,
  QuestionView,
  Settled,
} from '../../report/page/firmView.ts';
import type { BitsView, ParametersView, RolloutsView } from '../../report/page/methodView.ts';
import type { CascadeView, WhyView, WorldView } from '../../report/page/peopleView.ts';
import type { PlanScreenView } from '../../report/page/planTimeline.ts';
import type { TacticPrices } from '../../report/page/tacticPrices.ts';
import type { TargetsView } from '../../report/page/targetsView.ts';
import type { WhomView } from '../../report/page/whomView.ts';
import type { PlanEdit } from '../../scenario/edit/editPlan.ts';
import type { StoryView } from '../../story/storyView.ts';
import type { Problem } from '../../text/problem.ts';
import type { Language, Text } from '../../text/text.ts';

/** A scenario with all that it names, as the page holds it: nothing of it leaves the page. */
export interface Given {
  /** Name of the scenario file. */
  readonly name: string;
  /** Contents by the paths that the scenario names them by, itself among them. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** Values in place of the file's, in YAML, by their paths: `target.deadline` → `78w`. In their order. */
  readonly changes: readonly (readonly [path: string, value: string])[];
}

/** Files of an organisation as they were dropped: the page has handles of them, what they hold is in the worker alone. */
export interface FirmAsked {
  readonly files: readonly File[];
  readonly settled: Settled;
  /** What pseudonyms follow from, besides the identifiers: a word that nobody knows and nothing keeps. */
  readonly secret: string;
  readonly language: Language;
}

/** What is written into a scenario: the organisation of files under pseudonyms, one that is made up, answers alone. */
export interface FirmWriting {
  readonly given: Given;
  readonly organisation:
    | { readonly from: 'files'; readonly asked: FirmAsked; readonly keepsLabels: boolean }
    | { readonly from: 'numbers'; readonly numbers: Readonly<Partial<Record<MadeNumber, number>>> }
    | { readonly from: 'scenario' };
  /** Answers by the keys that they set, as scenarios hold them. */
  readonly answers: Readonly<Record<string, string>>;
  /** Whether changes beside the file are written into it. */
  readonly writesChanges: boolean;
  /** The text of the scenario that comes with the product: what it says of its own firm is not said of another. */
  readonly first: string | undefined;
}

/** A scenario as the page opens it: nobody of the files has a name in it. */
export interface FirmWritten {
  readonly name: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** False where a plan names people whom the files do not have: they are named as they were. */
  readonly isNameless: boolean;
}

/** A story as the page holds it. */
export interface GivenStory {
  /** Name of its file. */
  readonly name: string;
  /** Contents by name: itself, its scenario and what that names. */
  readonly files: Given['files'];
}

/** What is told while a story is played. */
export type StoryProgress = { readonly view: StoryView } | RunsCome;

/** What the page can ask of the core, and what is answered: once, with what is told on the way as `progress`. */
export interface Requests {
  /** Runs every plan: the curves of the worlds that came so far on the way, then the verdict, then what draws say of it. */
  compare: {
    readonly asked: { readonly given: Given; readonly language: Language };
    readonly progress: CompareProgress;
    readonly answer: Compared;
  };
  /** From here on everything is told in another language; the comparison again, as far as it got, without running anything. */
  speak: {
    readonly asked: { readonly language: Language };
    readonly progress: never;
    readonly answer: CompareView | undefined;
  };
  /** The points between two plans of the comparison, each a share of the way from the first to the second. */
  dial: {
    readonly asked: {
      readonly from: string;
      readonly to: string;
      readonly points: number;
      readonly worlds: number;
    };
    readonly progress: DialView;
    /** Or why there is nothing between the two. */
    readonly answer: DialView | { readonly noWay: Text };
  };
  /** One plan at a share of the way between two, in a few worlds: an answer while the handle is still held. */
  preview: {
    readonly asked: {
      readonly from: string;
      readonly to: string;
      readonly at: number;
      readonly worlds: number;
    };
    readonly progress: never;
    readonly answer: DialPreview;
  };
  /** One possible world under every plan: seats, ties, and everybody's state in every week. */
  world: {
    /** Without a replicate, the one nearest the medians of the plans. */
    readonly asked: { readonly replicate?: number | undefined; readonly language: Language };
    readonly progress: never;
    readonly answer: WorldView;
  };
  /** Why a person did what they did. */
  why: {
    readonly asked: {
      readonly plan: string;
      readonly replicate: number;
      readonly person: number;
      /** Of the transition that is looked into; the one into commitment, if left out. */
      readonly week?: number | undefined;
      /** The week that is looked at: the latest transition up to it is meant, where none is named. */
      readonly seen?: number | undefined;
      readonly language: Language;
    };
    /** All of it but what would have changed it, which is awaited. */
    readonly progress: WhyView;
    readonly answer: WhyView;
  };
  /** Who won over whom in one world, and adoptions by channel. */
  cascade: {
    readonly asked: { readonly plan: string; readonly replicate: number; readonly language: Language };
    readonly progress: never;
    readonly answer: CascadeView;
  };
  /** A plan on the axis of weeks, and what is known of it; after a change of the text, if one is asked for. */
  plan: {
    readonly asked: {
      /** As it was run. */
      readonly given: Given;
      /** The text that is being changed; left out where nothing was changed yet. */
      readonly draft?: string | undefined;
      /** Letter of the plan. */
      readonly letter: string | undefined;
      readonly edit?: PlanEdit | undefined;
      readonly language: Language;
    };
    readonly progress: never;
    readonly answer: PlanScreenView;
  };
  /** What each tactic costs when it is all that is done. */
  prices: {
    readonly asked: { readonly language: Language };
    readonly progress: never;
    readonly answer: TacticPrices;
  };
  /** Ways of choosing whom to start a plan with; how many runs came on the way. */
  whom: {
    readonly asked: {
      readonly plan: string;
      /** People in each team. */
      readonly size: number;
      readonly entrance: SeedingMode;
      /** Runs of each team. */
      readonly runs: number;
      /** Whether a team is searched for by trying, too. */
      readonly isSearched: boolean;
      readonly language: Language;
    };
    readonly progress: RunsCome;
    readonly answer: WhomView;
  };
  /** A plan that goes on and its branches, each played once; how many runs came on the way. */
  branches: {
    readonly asked: {
      readonly of: string;
      readonly branches: readonly Branch[];
      /** Places of the two that are compared. */
      readonly pair: readonly [one: number, two: number];
      readonly worlds: number;
      readonly language: Language;
    };
    readonly progress: RunsCome;
    readonly answer: BranchesView;
  };
  /** In which week it is best to go over to a plan, by each outcome. */
  bestWeek: {
    readonly asked: {
      readonly of: string;
      readonly to: string;
      readonly weeks: readonly number[];
      readonly worlds: number;
      readonly language: Language;
    };
    readonly progress: RunsCome;
    readonly answer: readonly BestWeekView[];
  };
  /** One plan towards each structure. */
  targets: {
    readonly asked: { readonly plan: string; readonly worlds: number; readonly language: Language };
    readonly progress: RunsCome;
    readonly answer: TargetsView;
  };
  /** What files of an organisation are. */
  firm: {
    readonly asked: FirmAsked;
    readonly progress: FirmProgress;
    readonly answer: FirmView;
  };
  /** A scenario with another organisation, or other answers. */
  firmWrite: {
    readonly asked: FirmWriting;
    readonly progress: FirmProgress;
    readonly answer: FirmWritten;
  };
  /** The same as an archive of a folder. */
  firmSave: {
    readonly asked: FirmWriting;
    readonly progress: FirmProgress;
    readonly answer: { readonly name: string; readonly archive: Blob };
  };
  /** Who is who: a table that the page hands on unread. */
  firmKey: {
    readonly asked: Omit<FirmWriting, 'answers' | 'writesChanges' | 'first'>;
    readonly progress: FirmProgress;
    readonly answer: Blob;
  };
  /** A firm that is made up, in one of the possible worlds; numbers that are left out are the scenario's, or usual. */
  made: {
    readonly asked: {
      readonly given: Given;
      readonly numbers: Readonly<Partial<Record<MadeNumber, number>>>;
      readonly world: number;
      readonly language: Language;
    };
    readonly progress: never;
    readonly answer: MadeView;
  };
  /** Questions about where a firm stands, with what the scenario says. */
  questions: {
    readonly asked: { readonly given: Given; readonly language: Language };
    readonly progress: never;
    readonly answer: readonly QuestionView[];
  };
  /** A story with its scenario: what it asks at once, and when its worlds are played, what they say. */
  story: {
    readonly asked: { readonly story: GivenStory; readonly language: Language };
    /** What it asks, and how many runs came. */
    readonly progress: StoryProgress;
    readonly answer: StoryView;
  };
  /** The numbers that the simulator is made of, beside what the scenario has that is open. */
  parameters: {
    readonly asked: { readonly language: Language };
    readonly progress: never;
    readonly answer: ParametersView;
  };
  /** The model beside published roll-outs, each in so many worlds; those that were played on the way. */
  rollouts: {
    readonly asked: { readonly worlds: number; readonly language: Language };
    readonly progress: RunsCome & { readonly view: RolloutsView };
    readonly answer: RolloutsView;
  };
  /** Whether this browser computes what the command line does. */
  bits: {
    readonly asked: Readonly<Record<string, never>>;
    readonly progress: never;
    readonly answer: BitsView;
  };
}

/** How many of the runs that were asked for came. */
export interface RunsCome {
  readonly done: number;
  readonly total: number;
}

export type RequestKind = keyof Requests;
export type Asked<Kind extends RequestKind> = Requests[Kind]['asked'];
export type Progress<Kind extends RequestKind> = Requests[Kind]['progress'];
export type Answer<Kind extends RequestKind> = Requests[Kind]['answer'];

/** What is told while a comparison runs. */
export type CompareProgress =
  | { readonly partial: PartialView }
  /** The verdict without draws of what is not known, which are played next. */
  | { readonly view: CompareView };

/** A comparison with all that is to be said of it. */
export interface Compared {
  readonly view: CompareView;
  /** The full fingerprint, as the command line and the server tell it, and its short form. */
  readonly fingerprint: { readonly full: string; readonly short: string };
  readonly version: string;
}

/** What goes to the worker. A later request of the same kind ends the earlier, whose answer nobody waits for. */
export interface RequestMessage {
  readonly id: number;
  readonly kind: RequestKind;
  readonly asked: unknown;
}

/** What comes back, paired by id. */
export type ReplyMessage =
  | { readonly id: 0; readonly ready: true }
  | { readonly id: number; readonly progress: unknown }
  | { readonly id: number; readonly answer: unknown }
  /** What is wrong with what was given: where, what, and what to do. */
  | { readonly id: number; readonly problems: readonly Problem[] }
  /** Nobody wants it any more. */
  | { readonly id: number; readonly ended: true }
  | { readonly id: number; readonly fault: string };
