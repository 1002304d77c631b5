/** Ways of choosing whom to start with, compared, in words of one language. */
export interface WhomView {
  readonly plan: string;
  /** What was asked: how many people, in how many runs, read when. */
  readonly about: string;
  /** What may be said. */
  readonly sentences: readonly string[];
  readonly head: readonly string[];
  /** A team each: nobody first, then people by lot. */
  readonly rows: readonly {
    readonly cells: readonly string[];
    /** Whether it is the one to start with, as far as one is shown to be. */
    readonly isBest: boolean;
  }[];
  readonly legend: string;
  /** Who the people of each team are, where that may be said. */
  readonly people: readonly string[];
}
