/** What is computed by everybody: two diffusions, and our own model's week. */
export const works = ['W1', 'W2', 'change'] as const;
export type Work = (typeof works)[number];

/** One way of doing the common work, in a process of its own. */
export interface Contestant {
  readonly name: string;
  /** The works it knows. */
  readonly works: readonly Work[];
  /** Most people it is asked to do, so that a bench ends. */
  readonly most: number;
  /** Whether it draws by our key, so that all its runs of W2 must be ours to the last person. */
  readonly sameLuck: boolean;
  /** The command that serves a work from a folder of inputs. */
  command(work: Work, folder: string): readonly string[];
}

/** A contestant that cannot be had here, and what it would need. */
export interface Absent {
  readonly name: string;
  readonly needs: string;
}
export const isAbsent = (found: Contestant | Absent): found is Absent => 'needs' in found;
