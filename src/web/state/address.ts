import { type Language, languages } from '../../text/text.ts';
import {
  type Change,
  firmOrigins,
  initialState,
  type PageState,
  personColours,
  readPages,
  screens,
  shownOutcomes,
  storySteps,
} from './pageState.ts';

/** Changes that have a word of their own in an address, by their paths. */
const worded: readonly (readonly [word: string, path: string])[] = [
  ['n', 'replicates'],
  ['seed', 'seed'],
  ['deadline', 'target.deadline'],
];

/** How a part of the state is written and read; `undefined` where an address has something that cannot be. */
interface Coding<Value> {
  readonly write: (value: Value) => string;
  readonly read: (text: string) => Value | undefined;
}

const oneOf = <Value extends string>(values: readonly Value[]): Coding<Value> => ({
  write: (value) => value,
  read: (text) => values.find((value) => value === text),
});
const oneOfOrNone = oneOf as <Value extends string>(values: readonly Value[]) => Coding<Value | undefined>;
const matching = (pattern: RegExp): Coding<string | undefined> => ({
  write: (value) => value ?? '',
  read: (text) => (pattern.test(text) ? text : undefined),
});
const letters = matching(/^[A-Z]{1,26}$/);
const onOrOff: Coding<boolean> = {
  write: (on) => (on ? '1' : '0'),
  read: (text) => (/^[01]$/.test(text) ? text === '1' : undefined),
};
const whole = (most: number): Coding<number | undefined> => ({
  write: (value) => String(value),
  read: (text) => (/^\d{1,9}$/.test(text) && Number(text) <= most ? Number(text) : undefined),
});
const MOST_WEEKS = 5200;
/** Characters of a name of somebody. */
const LONGEST_NAME = 200;
const weeks = whole(MOST_WEEKS);
const counts = whole(1e9);

const branchCode = matching(/^(0|(\d{1,4}[A-Z]){1,6})$/);
/** No more branches than can be drawn. */
const branchCodes = matching(/^(\d{1,4}[A-Z]){1,6}(\.(\d{1,4}[A-Z]){1,6}){0,39}$/);
/** What was packed for an address: it holds no other characters. */
const packedText = matching(/^[\w-]{1,8000}$/);

type Coded = Omit<PageState, 'language' | 'changes' | 'sent'>;

const codings: { readonly [Name in keyof Coded]: Coding<Coded[Name]> } = {
  screen: oneOf(screens),
  theme: oneOf(['auto', 'light', 'dark'] as const),
  plans: letters,
  pair: letters,
  outcome: oneOf(shownOutcomes),
  week: weeks as Coding<number>,
  ends: letters,
  dial: {
    write: (at) => String(Math.round((at ?? 0) * 100)),
    read: (text) => {
      const percent = whole(100).read(text);
      return percent === undefined ? undefined : percent / 100;
    },
  },
  band: onOrOff,
  plan: letters,
  person: {
    write: (name) => name ?? '',
    read: (text) => (text !== '' && text.length <= LONGEST_NAME ? text : undefined),
  },
  moment: weeks,
  colour: oneOf(personColours),
  cascade: onOrOff,
  channel: {
    write: (name) => name ?? '',
    read: (text) => (/^[a-z]{1,32}$/i.test(text) ? text : undefined),
  },
  sel: {
    write: (key) => key ?? '',
    read: (text) => (/^[\w/.-]{1,80}$/.test(text) ? text : undefined),
  },
  load: letters,
  replicate: counts,
  forks: branchCodes,
  one: branchCode,
  two: branchCode,
  to: letters,
  firm: oneOf(firmOrigins),
  story: matching(/^[\p{L}\p{N}._ -]{1,100}$/u),
  step: oneOf(storySteps),
  open: onOrOff,
  drawn: packedText,
  sheet: onOrOff,
  told: packedText,
  label: oneOfOrNone(['V', 'C', 'M', 'A'] as const),
  param: matching(/^[a-z][\w.]{0,99}$/i),
  read: oneOfOrNone(readPages),
};
const names = Object.keys(codings) as (keyof Coded)[];

/** What an address says, and a scenario in it as it was packed. */
export interface ReadAddress {
  readonly state: PageState;
  readonly packed: string | undefined;
  /** What is being changed in the scenario, as it was packed. */
  readonly draft: string | undefined;
}

/**
 * Reads the part of an address after `#`; what cannot be is left as it would be without it. `language` is the reader's, where
 * the address names none.
 */
export function readAddress(hash: string, language: Language): ReadAddress {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const state: Record<string, unknown> = {
    ...initialState(oneOf(languages).read(said.get('lang') ?? '') ?? language),
  };
  for (const name of names) {
    const text = said.get(name);
    const value = text === null ? undefined : codings[name].read(text);
    if (value !== undefined) state[name] = value;
  }
  const changes: Change[] = worded.flatMap(([word, path]) => {
    const value = said.get(word);
    return value === null || value === '' ? [] : [[path, value] as const];
  });
  for (const text of said.getAll('set')) {
    const [path, value] = cut(text);
    if (value !== undefined) changes.push([path, value]);
  }
  state.changes = changes;
  const sent = said.get('of');
  state.sent = sent !== null && /^[\da-f]{4}(-[\da-f]{4}){2}$/.test(sent) ? sent : undefined;
  return {
    state: state as unknown as PageState,
    packed: said.get('file') ?? undefined,
    draft: said.get('draft') ?? undefined,
  };
}

/** Writes an address: only what differs from what is seen without it, and always the language. */
export function writeAddress(state: PageState, packed?: string, draft?: string): string {
  const usual = initialState(state.language);
  const said = new URLSearchParams({ lang: state.language });
  for (const name of names) {
    const value = state[name];
    if (value !== usual[name]) said.set(name, (codings[name] as Coding<unknown>).write(value));
  }
  for (const [path, value] of state.changes) {
    const word = worded.find(([, of]) => of === path)?.[0];
    if (word === undefined) said.append('set', `${path}=${value}`);
    else said.set(word, value);
  }
  if (state.sent !== undefined) said.set('of', state.sent);
  if (packed !== undefined) said.set('file', packed);
  if (draft !== undefined) said.set('draft', draft);
  return `#${said}`;
}

/** `path=value` at its first equals sign. */
function cut(text: string): [path: string, value: string | undefined] {
  const at = text.indexOf('=');
  return at < 1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
