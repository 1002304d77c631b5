/** A study as its folder keeps it, as far as its conclusions go. */
export interface KeptStudy {
  /** As the folder is called. */
  readonly shown: string;
  readonly name: string;
  readonly engine: string;
  /** Names of what varies, in their order. */
  readonly factors: readonly string[];
  /** Seeds of its scenarios and its number of replicates a point, as one text: equal where luck was the same. */
  readonly luck: string;
  readonly points: readonly KeptPoint[];
}

/** A point of a study that is kept. */
export interface KeptPoint {
  readonly number: number;
  /** One a factor, as the tables have them. */
  readonly levels: readonly string[];
  /** Blank where there is none. */
  readonly chosen: string;
  /** ISO 4217 code of all money at the point. */
  readonly currency: string;
  readonly contrasts: readonly KeptContrast[];
}

/** A paired difference b − a with its interval at 95 %; NaN where it has none. */
export interface KeptContrast {
  readonly a: string;
  readonly b: string;
  readonly metric: string;
  readonly difference: number;
  readonly ciLow: number;
  readonly ciHigh: number;
}
