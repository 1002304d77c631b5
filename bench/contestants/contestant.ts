/**
 * What is computed: two diffusions that everybody knows, our own model's week under one simple plan, which the
 * reference transcribes, the three styles with default outputs, the same with every metric and grouping by unit, and
 * Blitzkrieg alone.
 */
export const works = ['W1', 'W2', 'change', 'styles', 'lenses', 'blitzkrieg'] as const;
export type Work = (typeof works)[number];

/** One way of doing the common work, in a process of its own. */
export interface Contestant {
  readonly name: string;
  /** The works it knows, and the most people it is asked to do each for, so that a bench ends. */
  readonly works: { readonly [work in Work]?: number };
  /** Whether it draws by our key, so that all its runs must be ours to the last person. */
  readonly sameLuck: boolean;
  /** Works in which its runs are ours and are compared; default: all. In the others it is measured alone. */
  readonly comparedIn?: readonly Work[];
  /** Works in which it tells everybody's state, to be compared person by person. */
  readonly tellsStates?: readonly Work[];
  /** The command that serves a work from a folder of inputs. */
  command(work: Work, folder: string): readonly string[];
}

/** A contestant that cannot be had here, and what it would need. */
export interface Absent {
  readonly name: string;
  readonly needs: string;
}
export const isAbsent = (found: Contestant | Absent): found is Absent => 'needs' in found;

/** As many people as anybody likes. */
export const ANY_SIZE = Number.POSITIVE_INFINITY;
