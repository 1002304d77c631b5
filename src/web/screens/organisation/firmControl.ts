import {
  type FirmProgress,
  type FirmView,
  nothingSettled,
  type Settled,
} from '../../../report/page/firmView.ts';
import type { Problem } from '../../../text/problem.ts';
import type { Language } from '../../../text/text.ts';
import { type CoreClient, GivenProblems, Superseded, startCore } from '../../core/coreClient.ts';
import type { FirmAsked, FirmWriting, Given } from '../../protocol/requests.ts';
import type { Page } from '../../state/pageContext.ts';
import { createStore, type Store } from '../../state/store.ts';

/** An organisation that is being brought, as the page sees it: nothing of it is kept anywhere. */
export interface FirmState {
  readonly files: readonly File[];
  readonly settled: Settled;
  /** What was read last. */
  readonly view: FirmView | undefined;
  /** The last that could be read, while what was read last cannot. */
  readonly lastGood: FirmView | undefined;
  readonly reading: FirmProgress | 'begun' | undefined;
  /** Whether it was stopped. */
  readonly isStopped: boolean;
  readonly canUndo: boolean;
  readonly problems: readonly Problem[];
  readonly fault: string;
}

/** What can be done to it. */
export interface FirmControl {
  readonly store: Store<FirmState>;
  readonly add: (files: readonly File[], isFictitious?: boolean) => void;
  readonly remove: (file: string) => void;
  readonly settle: (settled: Settled) => void;
  readonly undo: () => void;
  readonly stop: () => void;
  /** Forgets the files: their organisation is in use, or is not wanted. */
  readonly forget: () => void;
  /** Reads again in another language. */
  readonly speak: () => void;
  readonly writing: (
    organisation: 'files' | { readonly numbers: Readonly<Record<string, number>> } | 'scenario',
    answers: Readonly<Record<string, string>>,
    keepsLabels: boolean,
  ) => FirmWriting | undefined;
  /** The worker of organisations, which holds their files and nothing else. */
  readonly core: () => CoreClient;
}

const empty: FirmState = {
  files: [],
  settled: nothingSettled,
  view: undefined,
  lastGood: undefined,
  reading: undefined,
  isStopped: false,
  canUndo: false,
  problems: [],
  fault: '',
};

type Step = Pick<FirmState, 'files' | 'settled'>;

/** Steps that can be undone. */
const MOST_STEPS = 100;

const controls = new WeakMap<Page, FirmControl>();

/** The organisation that is being brought to a page: it stays while one looks at other screens. */
export function firmControlOf(page: Page): FirmControl {
  const known = controls.get(page);
  if (known !== undefined) return known;
  const control = createFirm(page);
  controls.set(page, control);
  return control;
}

function createFirm(page: Page): FirmControl {
  const store = createStore<FirmState>(empty);
  /** What pseudonyms follow from: it is in no address and in no file, and gone with the page. */
  const secret = crypto.randomUUID();
  let steps: Step[] = [];
  let first: string | undefined;
  page.usual.then(
    ({ isUsual, name, files }) => {
      const text = files[name];
      if (isUsual && typeof text === 'string') first = text;
    },
    // a page without one of its own
    () => {},
  );
  let client: CoreClient | undefined;
  const core = () => {
    client ??= startCore('organisation');
    return client;
  };
  const language = (): Language => page.state.get().language;
  const asked = (): FirmAsked => {
    const { files, settled } = store.get();
    return { files, settled, secret, language: language() };
  };

  function read(): void {
    const { files, view, lastGood } = store.get();
    if (files.length === 0) return;
    const good = view?.understood === undefined ? lastGood : view;
    store.set({ reading: 'begun', problems: [], fault: '', isStopped: false, lastGood: good });
    core()
      .ask('firm', asked(), (reading) => store.set({ reading }))
      .then(
        (read) =>
          store.set({
            view: read,
            reading: undefined,
            lastGood: read.understood === undefined ? good : undefined,
          }),
        (reason: unknown) => {
          if (reason instanceof Superseded) return;
          store.set({
            reading: undefined,
            problems: reason instanceof GivenProblems ? reason.problems : [],
            fault: reason instanceof GivenProblems ? '' : String(reason),
          });
        },
      );
  }

  /** Ends the worker, and with it whatever files it holds. */
  function forget(): void {
    client?.end();
    client = undefined;
  }

  function go(step: Step): void {
    const { files, settled } = store.get();
    steps = [...steps.slice(1 - MOST_STEPS), { files, settled }];
    show(step);
  }

  function show(step: Step): void {
    // what is removed is to be held no longer
    if (store.get().files.some((file) => !step.files.includes(file))) forget();
    store.set({ ...step, canUndo: steps.length > 0 });
    if (step.files.length === 0) {
      steps = [];
      store.set(empty);
    } else read();
  }

  return {
    store,
    core,
    add(added, isFictitious = false) {
      const { files, settled } = store.get();
      const others = files.filter(({ name }) => !added.some((file) => file.name === name));
      const fictitious = others.length === 0 ? isFictitious : (settled.fictitious ?? false) && isFictitious;
      go({
        files: [...others, ...added],
        settled: { ...(others.length === 0 ? nothingSettled : settled), fictitious },
      });
    },
    remove(name) {
      const { files, settled } = store.get();
      go({ files: files.filter((file) => file.name !== name), settled });
    },
    settle(settled) {
      go({ files: store.get().files, settled });
    },
    undo() {
      const before = steps.at(-1);
      if (before === undefined) return;
      steps = steps.slice(0, -1);
      show(before);
    },
    stop() {
      forget();
      const before = steps.at(-1);
      steps = steps.slice(0, -1);
      const { view } = store.get();
      if (before === undefined || before.files.length === 0 || view === undefined) {
        steps = [];
        store.set({ ...empty, isStopped: true });
      } else store.set({ ...before, reading: undefined, isStopped: true, canUndo: steps.length > 0 });
    },
    forget() {
      forget();
      steps = [];
      store.set(empty);
    },
    speak: read,
    writing(organisation, answers, keepsLabels) {
      const given = givenOf(page);
      if (given === undefined) return undefined;
      return {
        given,
        answers,
        writesChanges: false,
        first,
        organisation:
          organisation === 'files'
            ? { from: 'files', asked: asked(), keepsLabels }
            : organisation === 'scenario'
              ? { from: 'scenario' }
              : { from: 'numbers', numbers: organisation.numbers },
      };
    },
  };
}

/** The scenario that is open, with what was changed of it; undefined while there is none. */
export function givenOf(page: Page): Given | undefined {
  const { open } = page.scenario.get();
  return open && { name: open.name, files: open.files, changes: page.state.get().changes };
}
