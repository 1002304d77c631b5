import { type LocatedValue, writtenAt } from '../locatedValue.ts';
import { assumptions } from './assumptions.ts';
import type { AssumptionsSection } from './assumptionsSchema.ts';
import { screened } from './screened.ts';

/** What is drawn of what is not known, every assumption by its path. */
export type SettledAssumptions =
  | 'none'
  | (Omit<Exclude<AssumptionsSection, 'none'>, 'vary'> & {
      /** Paths of all that are drawn, in the order of scenario files. */
      readonly vary: readonly string[];
    });

/** What makes an assumption idle where it is written: who is active is known by name. */
const insteadOf: ReadonlyMap<string, readonly string[]> = new Map([['start.active', ['start.people']]]);

/**
 * Says which assumptions a scenario draws. What its file writes a value for is known to its author and held, unless it is named
 * under `vary` or has a range of its own; what is named under `hold` is held in any case. The effective scenario names all
 * that are drawn, so that it draws the same when it is read as a file in which everything is written.
 */
export function settleAssumptions(section: AssumptionsSection, written: LocatedValue): SettledAssumptions {
  if (section === 'none') return section;
  const { vary, hold, ranges } = section;
  const isWritten = (path: string) =>
    [path, ...(insteadOf.get(path) ?? [])].some((key) => writtenAt(written, key.split('.')) !== undefined);
  const isMeant = (path: string) => {
    if (typeof vary !== 'string') return vary.includes(path);
    return (vary === 'all' || screened.includes(path)) && !isWritten(path);
  };
  const drawn = assumptions
    .map(({ path }) => path)
    .filter((path) => !hold.includes(path) && (path in ranges || isMeant(path)));
  return drawn.length === 0 ? 'none' : { ...section, vary: drawn };
}
