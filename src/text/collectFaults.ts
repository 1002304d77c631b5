import { InputError, MOST_SHOWN, type Problem, type Subject } from './problem.ts';

/** The faults met while reading one source: the first few in full, the others counted, all thrown together. */
export interface Faults {
  /** Keeps the fault if few were met so far; `tell` is not even called for the others. */
  add(tell: () => Problem): void;
  /** Whether as many were met as are kept. */
  readonly full: boolean;
  /** @throws InputError if any fault was added. */
  throwIfAny(): void;
}

/** Faults of one kind that are shown in full; the others are counted, with the lines of the next few. */
const MOST_ALIKE = 3;
const MOST_LINES = 8;

interface Kind {
  readonly shown: Problem[];
  count: number;
  readonly lines: number[];
}

/**
 * Faults of data that stand on lines are brought together by kind, each kind with a few examples and its number: twenty
 * equal lines say less. Faults of scenarios stay one by one.
 */
export function collectFaults(subject: Subject): Faults {
  const kinds = new Map<string, Kind>();
  let [found, kept] = [0, 0];
  return {
    add(tell) {
      found++;
      // a kind is known by its problem only: those of data are told as long as few kinds were met
      if (subject === 'scenario' ? kept >= MOST_SHOWN : found > MOST_TOLD) {
        if (subject === 'data') last(kinds).count++;
        return;
      }
      const problem = tell();
      const alike = subject === 'data' && problem.line !== undefined;
      const name = alike ? JSON.stringify([problem.file, problem.code]) : `${found}`;
      let kind = kinds.get(name);
      if (!kind) {
        kind = { shown: [], count: 0, lines: [] };
        kinds.set(name, kind);
      } else {
        // the last that was met stands last
        kinds.delete(name);
        kinds.set(name, kind);
      }
      kind.count++;
      if (kind.shown.length < MOST_ALIKE) {
        kind.shown.push(problem);
        kept++;
      } else if (kind.lines.length < MOST_LINES) kind.lines.push(problem.line!);
    },
    get full() {
      return found >= MOST_SHOWN;
    },
    throwIfAny() {
      if (found === 0) return;
      throw new InputError(subject, [...kinds.values()].flatMap(toldOf), found);
    },
  };
}

/** Faults of data whose kind is looked at; the kind of whatever comes after is taken for that of the last. */
const MOST_TOLD = 20_000;

const last = (kinds: ReadonlyMap<string, Kind>): Kind => [...kinds.values()].at(-1)!;

/** The problems of a kind, the last with how many more there are. */
function toldOf({ shown, count, lines }: Kind): Problem[] {
  const more = count - shown.length;
  if (more <= 0) return [...shown];
  const at = lines.length > 0 ? `${lines.join(', ')}${more > lines.length ? ', …' : ''}` : '';
  const end = shown.at(-1)!;
  const message = {
    en: `${end.message.en} – and ${more} more of this kind${at && `, in lines ${at}`}`,
    fr: `${end.message.fr} – et ${more} de plus de cette sorte${at && `, lignes ${at}`}`,
  };
  return [...shown.slice(0, -1), { ...end, message }];
}
