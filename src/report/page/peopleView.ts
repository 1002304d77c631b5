import type { Segment } from '../board/segments.ts';

/** One possible world of the comparison: who sits where, and what became of everybody under each plan. */
export interface WorldView {
  readonly replicate: number;
  readonly worlds: number;
  /** `world 57 of 200, the one nearest the median of every plan`. */
  readonly named: string;
  /** Whether it is the one that is shown unless another is asked for. */
  readonly isNearest: boolean;
  /** Whether the people exist: types, thresholds and resentment are hidden then, and so are small groups. */
  readonly real: boolean;
  readonly seats: SeatsView;
  /** What everybody is called, by row: identifiers, or pseudonyms of real people. */
  readonly names: readonly string[];
  /** Adopter type by row, named; undefined of real people. */
  readonly types: { readonly names: readonly string[]; readonly of: Int8Array } | undefined;
  /** Layers below the top by row; −1 unknown. */
  readonly levels: Int32Array;
  /** Hours a week that a person can give to the change. */
  readonly capacity: number;
  readonly plans: readonly PlanWorldView[];
}

/** The fixed seat plan, in a square of side 1000: the same in every plan, week and screen. */
export interface SeatsView {
  readonly units: readonly UnitSeats[];
  /** Index into `units` by row. */
  readonly unitOf: Int32Array;
  /** Centre of everybody's seat. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Radius of a seat. */
  readonly radius: number;
  /** Divisions where there are several: circles around their units. */
  readonly divisions: readonly {
    readonly name: string;
    readonly x: number;
    readonly y: number;
    readonly r: number;
  }[];
}

export interface UnitSeats {
  readonly name: string;
  readonly people: number;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Of real people, whether the unit is too small for its members to be shown. */
  readonly hidden: boolean;
}

/** A world under one plan. */
export interface PlanWorldView {
  readonly plan: string;
  /**
   * Everybody's state at the end of each week: `states[week * people + row]`, codes of the model; {@link HIDDEN} of the
   * members of units that are too small to be shown.
   */
  readonly states: Uint8Array;
  /**
   * Hours asked of everybody in each week, in hundredths of what a person can give, in the order of `states`: above 100
   * wherever it is more than they can give, {@link MOST_ASKED} from there on, {@link HIDDEN} of those who are not shown.
   */
  readonly load: Uint8Array;
  /** Week and row of every change of state, by week: what a step of the clock has to redraw. */
  readonly changes: { readonly week: Int32Array; readonly person: Int32Array };
  /** Posts by the weeks they are held, `to` being the week after the last: lead of a hub, member of the centre. */
  readonly posts: readonly PostSpell[];
  /**
   * Ties of coordination by the weeks they are live; of the centre as a team, those to its nearest member. Among people who are
   * {@link DRAWN_TOGETHER}, without those to the hub of one's own unit.
   */
  readonly ties: readonly TieSpell[];
}

export interface PostSpell {
  readonly person: number;
  readonly kind: 'hub' | 'centre';
  readonly from: number;
  readonly to: number;
}

export interface TieSpell {
  readonly a: number;
  readonly b: number;
  /** Between hubs and the centre; of somebody to the hub of their unit; of somebody to the centre; between peers. */
  readonly kind: 'hub' | 'practitioner' | 'contributor' | 'peer';
  readonly from: number;
  readonly to: number;
}

/** From so many people on, nobody is drawn alone: units are, or divisions, and no tie to the hub of one's own unit. */
export const DRAWN_TOGETHER = 2000;

/** In place of a state, or of hours asked, that is not shown. */
export const HIDDEN = 255;

/** The most hundredths of what a person can give that are told apart. */
export const MOST_ASKED = 254;

/** Why a person did what they did, in words and numbers. */
export interface WhyView {
  readonly plan: string;
  readonly replicate: number;
  readonly person: number;
  readonly name: string;
  /** Whether the person's unit is too small to be shown: the sentence says so, and nothing else is told. */
  readonly isHidden: boolean;
  /** `P0100 · Operations · level 2 · early majority · 17 contacts`. */
  readonly about: string;
  /** Rows of all contacts, those whose ties weigh most first. */
  readonly tied: Int32Array;
  /** `P0100 gave way to the mandate in week 13, at 90% of full pressure.` */
  readonly sentence: readonly Segment[];
  /** State at the end of each week. */
  readonly states: Uint8Array;
  /** Every transition: a tab each. */
  readonly moments: readonly { readonly week: number; readonly to: number; readonly label: string }[];
  /** Which of them is looked into; −1 where nothing happened. */
  readonly moment: number;
  /** The quantity that this decision used; undefined where it used none, as after a turnover. */
  readonly drove: { readonly title: string; readonly parts: readonly Part[] } | undefined;
  /** The contacts that said most, and how many there are. */
  readonly contacts: { readonly summary: string; readonly loudest: readonly ContactView[] } | undefined;
  readonly luck:
    | {
        readonly text: string;
        /** The chance of what happened takes the draws from `above` on: what else could have happened comes first. */
        readonly above: number;
        readonly probability: number;
        readonly draw: number;
      }
    | undefined;
  /** What changes the week, a row each; the rest in one sentence. Awaited while it is being played. */
  readonly instead: { readonly rows: readonly InsteadRow[]; readonly rest: string } | 'awaited' | undefined;
  /** `One world of 200, …`. */
  readonly caveat: string;
}

/** What would have come without something: `without the tie to P0106`, `week 95 instead of 60`. */
export interface InsteadRow {
  readonly without: string;
  /** Row of the contact whose tie it is, −1 of anything else and of those who are not shown; their name stands at the end of `without`. */
  readonly contact: number;
  readonly text: readonly Segment[];
}

/** One part of a sum; the last is the sum itself. */
export interface Part {
  readonly name: string;
  readonly value: number;
  readonly text: string;
  readonly isSum: boolean;
}

export interface ContactView {
  readonly person: number;
  readonly name: string;
  readonly unit: string;
  readonly state: number;
  readonly contribution: number;
  readonly text: string;
}

/** Who came to use how, and through whom, in one world. */
export interface CascadeView {
  readonly plan: string;
  readonly replicate: number;
  /** People by channel, of declared use and of commitment. */
  readonly channels: readonly {
    readonly channel: string;
    readonly name: string;
    readonly declared: number;
    readonly committed: number;
    /**
     * Who came by it to declared use or to commitment, and when first, by week; without those who are not shown. An entry is a
     * person's first: that of a newcomer is another.
     */
    readonly came: { readonly person: Int32Array; readonly week: Int32Array };
  }[];
  /** Those who won most over, in all and directly. */
  readonly influencers: readonly {
    readonly person: number;
    readonly name: string;
    readonly direct: number;
    readonly all: number;
  }[];
  /**
   * Who won over whom, by week: to be drawn on the seat plan; without those who are not shown. `parent` is the place of how the
   * one who won somebody over had been won over, −1 where nobody had won them over.
   */
  readonly won: {
    readonly by: Int32Array;
    readonly person: Int32Array;
    readonly week: Int32Array;
    readonly parent: Int32Array;
  };
  /** What is to be known of it, in sentences. */
  readonly sentences: readonly string[];
}
