import type { Language, Text } from './text.ts';

/** Where a problem was found; every field that is known is given. */
export interface Place {
  /** File as the user named it. */
  readonly file?: string;
  /** Line, from 1. */
  readonly line?: number;
  /** Column, from 1. */
  readonly column?: number;
  /** Path inside the file: `plans.by-hand.steps[1].gate.when`. */
  readonly path?: string;
}

/** What is wrong, where, and what to do about it. */
export interface Problem extends Place {
  /** Stable identifier in kebab-case, such as `unknown-key`; API clients may rely on it. */
  readonly code: string;
  /** The fault, one sentence without a final full stop. */
  readonly message: Text;
  /** What the reader can do, one sentence without a final full stop. */
  readonly remedy: Text;
}

/** What a note is worth: it may change the result and asks to be looked at, or is done and counted. */
export const strengths = ['mayChangeResult', 'counted'] as const;

/** Something worth saying that stops nothing. */
export interface Note extends Problem {
  /** Not said of notes that are neither. */
  readonly strength?: (typeof strengths)[number];
  /**
   * The message for pages that are handed round: without the people, whether or not they are among those of the files, whom
   * it quotes by name, address or identifier. Not said of messages that quote nobody.
   */
  readonly nameless?: Text;
}

/** A message that quotes people, and the same without them. */
export const quotingPeople = (told: (quotes: boolean) => Text): Pick<Note, 'message' | 'nameless'> => ({
  message: told(true),
  nameless: told(false),
});

/** The notes in the order in which they are told: first what may change the result, which asks to be looked at. */
export const byStrength = <N extends Pick<Note, 'strength'>>(notes: readonly N[]): N[] => [
  ...notes.filter(mayChangeResult),
  ...notes.filter((note) => !mayChangeResult(note)),
];

/** Whether a note asks to be looked at. */
export const mayChangeResult = ({ strength }: Pick<Note, 'strength'>): boolean =>
  strength === 'mayChangeResult';

/** What the problems are about: it decides the exit code (3 scenario, 4 data) and the HTTP status (422). */
export type Subject = 'scenario' | 'data';

/** At most this many problems are shown at once; the rest is counted. */
export const MOST_SHOWN = 20;

/** Thrown at the edge only: bad input, told so that its author can mend it. Never a fault of the program. */
export class InputError extends Error {
  readonly subject: Subject;
  readonly problems: readonly Problem[];
  /** Number of problems found in all, of which `problems` holds at most {@link MOST_SHOWN}. */
  readonly found: number;

  constructor(subject: Subject, problems: readonly Problem[], found = problems.length) {
    super(problems.length > 0 ? tellProblem(problems[0]!, 'en') : 'invalid input');
    this.name = 'InputError';
    this.subject = subject;
    this.problems = problems.slice(0, MOST_SHOWN);
    this.found = found;
  }
}

/** `file:line:column`, as far as known. */
export function tellPlace({ file, line, column }: Place): string {
  return [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
}

/** `file:line:column  path  message – remedy` in one language. */
export function tellProblem(problem: Problem, language: Language): string {
  const told = `${problem.message[language]} – ${problem.remedy[language]}`;
  return [tellPlace(problem), problem.path, told].filter((part) => part).join('  ');
}
