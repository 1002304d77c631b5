import type { TableKind } from '../../org/connect/tableKind.ts';
import type { MeasuredFigure } from '../../org/statistics/measuredRanges.ts';
import type { Segment } from '../board/segments.ts';
import type { SeatsView } from './peopleView.ts';

/** What somebody says of the table of a file or a sheet. */
export interface TableSettled {
  readonly kind?: TableKind | undefined;
  /** Our columns to those of the file; null for none. */
  readonly columns?: Readonly<Record<string, string | null>> | undefined;
  /** Whoever the file says has left is one of the people all the same. */
  readonly everybody?: boolean | undefined;
}

/** Everything that somebody says of the files of an organisation; names of columns and labels, and nobody. */
export interface Settled {
  /** By the names of files, those of sheets with `#sheet`. */
  readonly tables: Readonly<Record<string, TableSettled>>;
  /** Labels that are one. */
  readonly merged: readonly { readonly column: LabelColumn; readonly labels: readonly string[] }[];
  /** What is done about those whom ties or managers name and who are none of the people; left out unless said otherwise. */
  readonly strangers?: 'refuse' | 'partners' | undefined;
  /** Nobody in the files exists. */
  readonly fictitious?: boolean | undefined;
  /** Notes that were looked at. */
  readonly seen: readonly string[];
}

export type LabelColumn = 'unit' | 'division' | 'site' | 'function';

export const nothingSettled: Settled = { tables: {}, merged: [], seen: [] };

/** Told while files are read: `reading personnel.csv`, 12,000 of 40,000 lines. */
export interface FirmProgress {
  readonly doing: string;
  readonly lines: string;
  /** 0 to 1. */
  readonly share: number;
}

/** What files of an organisation were understood to be. It quotes the files, and is shown and never kept. */
export interface FirmView {
  readonly files: readonly FileView[];
  /** What stops, what may change the result, what was done and counted, in this order. */
  readonly notes: readonly NoteView[];
  readonly problems: readonly ProblemView[];
  /** Undefined where the files cannot be read so. */
  readonly understood: FirmUnderstood | undefined;
  /** Whether the files make an organisation: whatever else is wrong. */
  readonly headline: readonly Segment[];
}

/** A table, or a graph. */
export interface FileView {
  /** As {@link Settled} calls it. */
  readonly id: string;
  /** The file as it was dropped. */
  readonly file: string;
  readonly sheet: string | undefined;
  /** `people · 86 lines`. */
  readonly told: string;
  readonly kind: TableKind | 'graph';
  readonly columns: readonly ColumnView[];
  /** What else is proposed, or was said: other names, who is left out, weights. */
  readonly others: readonly OtherRow[];
  /** Columns that are not used. */
  readonly unused: readonly string[];
}

export interface ColumnView {
  readonly role: string;
  readonly name: string;
  /** The file's column; undefined for none. */
  readonly column: string | undefined;
  /** All columns of the file, each with what fits of it: `97%`, `9 labels`. */
  readonly choices: readonly { readonly column: string; readonly fits: string }[];
  /** `E017 → P0043`; `Siège, Usine`. */
  readonly example: string;
  readonly why: string;
  /** Whether it is one that is shown where no column fits. */
  readonly isUsual: boolean;
  /** Whether somebody said it. */
  readonly isSaid: boolean;
}

export interface OtherRow {
  readonly name: string;
  readonly what: string;
  readonly why: string;
  /** What can be done about it. */
  readonly action?: NoteAction | undefined;
}

/** What a button says, and what holds once it was pressed. */
export interface NoteAction {
  readonly id: string;
  readonly label: string;
  readonly sets: Settled;
}

export interface NoteView {
  readonly id: string;
  readonly strength: 'mayChangeResult' | 'counted';
  readonly file: string;
  readonly text: readonly Segment[];
  readonly remedy: string;
  /** The most frequent names, as written. */
  readonly names: readonly { readonly name: string; readonly count: string }[];
  readonly actions: readonly NoteAction[];
}

export interface ProblemView {
  readonly id: string;
  /** `personnel.csv, line 44`. */
  readonly place: string;
  readonly text: string;
  readonly remedy: string;
  /** The lines around it; of what is at fault, where it begins and ends. */
  readonly lines: readonly LineView[];
  readonly actions: readonly NoteAction[];
}

export interface LineView {
  readonly line: number;
  readonly text: string;
  readonly fault?: readonly [from: number, to: number] | undefined;
}

/** An organisation that could be read. */
export interface FirmUnderstood {
  readonly people: number;
  readonly pairs: number;
  readonly figures: readonly FirmFigure[];
  readonly seats: FirmSeats;
  /** Whether nobody has units: the seats say nothing then. */
  readonly hasTies: boolean;
}

/** A figure as the page shows it. */
export interface FirmFigure {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  /** `on 2 sites`, `up to 26`. */
  readonly remark: string;
  /** What most measured firms have: `most firms 0.35–0.6`, or `less than most firms: 0.35–0.6`; empty where that is not known. */
  readonly measured: string;
}

/** Who sits where, some of the ties, and one of two sites for each. */
export interface FirmSeats {
  readonly seats: SeatsView;
  /** Pseudonyms by row. */
  readonly names: readonly string[];
  /** Ties between units that are drawn: pairs of rows. */
  readonly ties: readonly (readonly [number, number])[];
  /** Of a firm of two sites, their names, and 0 or 1 by row. */
  readonly sites: { readonly names: readonly [string, string]; readonly of: Uint8Array } | undefined;
}

/** The numbers that a firm is made up of. */
export const madeNumbers = ['people', 'units', 'divisions', 'sites', 'span', 'contacts'] as const;
export type MadeNumber = (typeof madeNumbers)[number];

/** A firm that is made up: one of the possible worlds. */
export interface MadeView {
  readonly numbers: Readonly<Record<MadeNumber, number>>;
  readonly headline: readonly Segment[];
  readonly strips: readonly StripView[];
  readonly seats: FirmSeats;
  readonly world: number;
}

/** A figure of a firm beside the range of most measured ones. */
export interface StripView {
  readonly key: MeasuredFigure;
  readonly name: string;
  readonly value: number;
  readonly shown: string;
  readonly least: number;
  readonly most: number;
  readonly leastShown: string;
  readonly mostShown: string;
  /** Where the strip begins and ends. */
  readonly from: number;
  readonly to: number;
  /** `within the range of most measured firms`. */
  readonly told: string;
}

/** A question about where a firm stands. */
export interface QuestionView {
  /** `climate.leadership`. */
  readonly key: string;
  readonly question: string;
  readonly answers: readonly AnswerView[];
  /** What the scenario that is open says, as it is written: `0.5`, `drawn: 2–10%`. */
  readonly now: string;
  /** What nobody answers is. */
  readonly unknown: string;
}

export interface AnswerView {
  /** As the scenario holds it. */
  readonly value: string;
  readonly words: string;
  /** `0.25`, `10%`. */
  readonly shown: string;
  /** What would be answered alike: `0.13–0.38`; empty for what is no number. */
  readonly range: string;
}
