import type { KpiRow } from '../../report/page/compareView.ts';
import type { PlanScreenView } from '../../report/page/planTimeline.ts';
import type { PlanEdit } from '../../scenario/edit/editPlan.ts';
import type { Problem } from '../../text/problem.ts';
import type { Language } from '../../text/text.ts';
import { type CoreClient, GivenProblems, Superseded } from '../core/coreClient.ts';
import type { Given } from '../protocol/requests.ts';
import { createStore, type Store } from './store.ts';

/** A text that is being changed, and how it came to be. */
export interface Draft {
  /** The texts before this one, the oldest first, and those that were taken back, the next last. */
  readonly past: readonly string[];
  /** Undefined where nothing was changed yet. */
  readonly text: string | undefined;
  readonly future: readonly string[];
  /** What is being written and could not be read yet. */
  readonly typed: string | undefined;
  /** What is wrong with it, or with the last change. */
  readonly problems: readonly Problem[];
  readonly view: PlanScreenView | undefined;
  /** Whether it was begun earlier, in how many changes nobody knows. */
  readonly isResumed: boolean;
  /** A fault of the program; empty without one. */
  readonly fault: string;
  /** What the plans came to before the last run from here. */
  readonly earlier: { readonly kpis: readonly KpiRow[]; readonly names: readonly string[] } | undefined;
}

const nothing: Draft = {
  past: [],
  text: undefined,
  future: [],
  typed: undefined,
  problems: [],
  view: undefined,
  isResumed: false,
  fault: '',
  earlier: undefined,
};

/** Texts that are kept to be gone back to. */
const MOST_KEPT = 300;
/** Milliseconds after the last letter until what was written is read. */
const READ_LATER = 300;
/** Milliseconds within which a bar that is moved on, or a value that is turned on, is one change. */
const ONE_CHANGE = 1500;

/** What the draft needs to know of the page. */
export interface DraftContext {
  readonly given: () => Given | undefined;
  readonly letter: () => string | undefined;
  readonly language: () => Language;
  /** Something of it changed that an address holds. */
  readonly onText: () => void;
}

/** A scenario that is being changed, one change after the other. */
export interface DraftControl {
  readonly store: Store<Draft>;
  /** Looks at it again: another plan, language, or run. */
  readonly look: () => void;
  /** Settled once the change is made, or told to be none. */
  readonly edit: (edit: PlanEdit) => Promise<boolean>;
  /** What is written, read after a moment. */
  readonly type: (text: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Goes back to what was run. */
  readonly drop: () => void;
  /** Begins with a text, or with none. */
  readonly begin: (text: string | undefined) => void;
  /** What it was changed from has been run: from here on this text is what was. */
  readonly ran: (earlier: Draft['earlier']) => void;
}

export function createDraft(
  core: CoreClient,
  { given, letter, language, onText }: DraftContext,
): DraftControl {
  const store = createStore<Draft>(nothing);
  let later: ReturnType<typeof setTimeout> | undefined;
  // one after the other: a change is one of the text that the one before has left
  let queue: Promise<unknown> = Promise.resolve();
  let edits = 0;
  let isLooking = false;
  let last = { change: '', at: 0 };
  // a key that is held moves a bar quicker than it can be worked out: what has not begun is one change
  let waiting: { readonly own: { edit: Further }; readonly made: Promise<boolean> } | undefined;

  const then = <Value>(job: () => Promise<Value>): Promise<Value | undefined> => {
    const done = queue.then(job, job).catch((reason): undefined => {
      if (reason instanceof GivenProblems) store.set({ problems: reason.problems });
      else if (!(reason instanceof Superseded)) {
        const fault = String(reason);
        // whoever writes is told beside the text that it was not understood
        const isTyped = store.get().typed !== undefined;
        store.set({ fault, ...(isTyped && { problems: [unread(fault)] }) });
      }
      return undefined;
    });
    queue = done;
    return done;
  };

  async function ask(draft: string | undefined, edit?: PlanEdit): Promise<PlanScreenView | undefined> {
    const scenario = given();
    if (scenario === undefined) return undefined;
    return core.ask('plan', { given: scenario, draft, letter: letter(), edit, language: language() });
  }

  /** Takes a new text, after the one that was there; or in its place, where both are one change. */
  function take(text: string, before: string, change = ''): void {
    if (text === before) return;
    const { past } = store.get();
    const now = performance.now();
    const isSame = change !== '' && change === last.change && now - last.at < ONE_CHANGE && past.length > 0;
    last = { change, at: now };
    store.set({ past: isSame ? past : [...past, before].slice(-MOST_KEPT), text, future: [] });
    onText();
  }

  const look = () => {
    if (isLooking) return;
    isLooking = true;
    void then(async () => {
      isLooking = false;
      const { text } = store.get();
      const view = await ask(text);
      if (view === undefined) return;
      const isWritten = store.get().typed === undefined;
      store.set({ view, fault: '', ...(isWritten && { problems: [] }) });
      // what was begun earlier, as a link or a reload brings it, can be gone back from too
      if (
        text !== undefined &&
        text !== view.runText &&
        store.get().past.length === 0 &&
        store.get().future.length === 0
      )
        store.set({ past: [view.runText], isResumed: true });
      // with plans that were added elsewhere
      if (text !== undefined && store.get().text === text && view.text !== text) {
        store.set({ text: view.text });
        onText();
      }
    });
  };

  function stop(): void {
    clearTimeout(later);
    later = undefined;
  }

  async function read(): Promise<void> {
    const { typed, text, view: shown } = store.get();
    if (typed === undefined) return;
    const before = text ?? shown?.runText ?? '';
    const view = await ask(typed);
    // somebody goes on writing
    if (view === undefined || store.get().typed !== typed) return;
    store.set({ view, problems: [], typed: undefined });
    take(typed, before);
  }

  /** Goes a step back or on, after the changes under way. */
  function step(from: 'past' | 'future', to: 'past' | 'future'): void {
    waiting = undefined;
    if (edits > 0) void then(async () => stepNow(from, to));
    else stepNow(from, to);
  }

  function stepNow(from: 'past' | 'future', to: 'past' | 'future'): void {
    stop();
    last = { change: '', at: 0 };
    const state = store.get();
    const next = state[from].at(-1);
    if (next === undefined) return;
    const now = state.text ?? state.view?.runText ?? '';
    store.set({
      [from]: state[from].slice(0, -1),
      [to]: [...state[to], now],
      text: next,
      typed: undefined,
      problems: [],
    } as Partial<Draft>);
    onText();
    look();
  }

  return {
    store,
    look,
    edit: (asked) => {
      stop();
      if (waiting !== undefined && isFurther(waiting.own.edit, asked)) {
        const { own } = waiting;
        own.edit = { ...own.edit, weeks: own.edit.weeks + asked.weeks };
        return waiting.made;
      }
      const own = 'weeks' in asked ? { edit: asked } : undefined;
      edits++;
      const made = then(async () => {
        if (waiting?.own === own) waiting = undefined;
        const edit = own?.edit ?? asked;
        // what was written before comes before; where it cannot be read, nothing can be changed beside it
        await read();
        const { text, view: shown } = store.get();
        const view = await ask(text, edit);
        if (view === undefined) return false;
        const before = text ?? shown?.runText ?? view.runText;
        store.set({ view, problems: [], typed: undefined });
        take(view.text, before, nameOf(edit));
        return true;
      }).then((isMade) => {
        edits--;
        return isMade === true;
      });
      waiting = own && { own, made };
      return made;
    },
    type(text) {
      stop();
      store.set({ typed: text });
      onText();
      later = setTimeout(() => void then(read), READ_LATER);
    },
    undo: () => step('past', 'future'),
    redo: () => step('future', 'past'),
    drop() {
      stop();
      const { text, view } = store.get();
      if (view === undefined || text === undefined) return;
      take(view.runText, text);
      store.set({ typed: undefined, problems: [] });
      look();
    },
    begin(text) {
      stop();
      store.set({ ...nothing, text });
    },
    ran(earlier) {
      stop();
      last = { change: '', at: 0 };
      store.set({ typed: undefined, problems: [], earlier });
    },
  };
}

/** Whether a change goes on where another, which has not begun, leaves off. */
const isFurther = (waiting: Further, next: PlanEdit): next is Further =>
  'weeks' in next && waiting.kind === next.kind && waiting.part === next.part;

/** A change by so many weeks. */
type Further = Extract<PlanEdit, { readonly weeks: number }>;

/** What is one change when it comes again at once; empty where each is one of its own. */
const nameOf = (edit: PlanEdit): string =>
  edit.kind === 'move' || edit.kind === 'resize'
    ? `${edit.kind} ${edit.part}`
    : edit.kind === 'set'
      ? `set ${edit.part} ${edit.name}`
      : edit.kind === 'dial'
        ? edit.kind
        : '';

/** Whether there is something that has not run yet. */
export const isUnrun = ({ text, typed, view }: Draft): boolean =>
  typed !== undefined || (text !== undefined && view !== undefined && text !== view.runText);

/** How many changes lie between what is written and what was run; undefined where that is not known any more. */
export function changesUnrun({ past, text, future, view, isResumed }: Draft): number | undefined {
  if (text === undefined || view === undefined) return 0;
  const { runText } = view;
  if (text === runText) return 0;
  const back = past.lastIndexOf(runText);
  if (back >= 0) return isResumed && back === 0 ? undefined : past.length - back;
  const on = future.lastIndexOf(runText);
  return on >= 0 ? future.length - on : undefined;
}

/** What is said beside a text that could not be read for a fault of the program. */
const unread = (fault: string): Problem => ({
  file: '',
  code: 'fault',
  message: { en: `this text could not be read: ${fault}`, fr: `ce texte n’a pas pu être lu : ${fault}` },
  remedy: {
    en: 'a fault of the program: take back what was written last, and tell its makers',
    fr: 'une faute du programme : revenez sur ce qui a été écrit en dernier, et signalez-la',
  },
});
