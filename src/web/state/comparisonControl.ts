import type { CompareView, PartialView } from '../../report/page/compareView.ts';
import type { Problem } from '../../text/problem.ts';
import type { Language } from '../../text/text.ts';
import { type CoreClient, GivenProblems, Superseded } from '../core/coreClient.ts';
import { PREVIEW_WORLDS } from '../protocol/previewWorlds.ts';
import type { Compared } from '../protocol/requests.ts';
import type { PackedScenario } from './packing.ts';
import type { Change } from './pageState.ts';
import { createStore, type Store } from './store.ts';

/** How far a comparison is: nothing yet, worlds are coming, draws of what is not known are coming, all is there. */
export type Stage = 'reading' | 'worlds' | 'draws' | 'complete' | 'stopped';

/** A comparison as far as the page has it. What was valid last stays until something newer is. */
export interface ComparisonState {
  readonly stage: Stage;
  /** Curves of the worlds that came so far; undefined once all have. */
  readonly partial: PartialView | undefined;
  readonly view: CompareView | undefined;
  /** Whether the view is of an earlier scenario than the one that is being run. */
  readonly isStale: boolean;
  readonly fingerprint: Compared['fingerprint'] | undefined;
  readonly version: string;
  /** What is wrong with the scenario that was to be run. */
  readonly problems: readonly Problem[];
  /** A fault of the program. */
  readonly fault: string;
}

/** What is compared. */
export interface Asking {
  readonly scenario: PackedScenario;
  readonly changes: readonly Change[];
  readonly language: Language;
}

/** The comparison that the page shows, and what can be done to it. */
export interface ComparisonControl {
  readonly store: Store<ComparisonState>;
  readonly run: (asking: Asking) => void;
  /** There is nothing to run. */
  readonly fail: (reason: unknown) => void;
  /** Says the same in another language. */
  readonly speak: (language: Language) => void;
}

export function createComparison(core: CoreClient): ComparisonControl {
  const store = createStore<ComparisonState>({
    stage: 'reading',
    partial: undefined,
    view: undefined,
    isStale: false,
    fingerprint: undefined,
    version: '',
    problems: [],
    fault: '',
  });

  function told(reason: unknown): void {
    if (reason instanceof Superseded) return;
    const problems = reason instanceof GivenProblems ? reason.problems : [];
    const fault = problems.length > 0 ? '' : reason instanceof Error ? reason.message : String(reason);
    store.set({ stage: 'stopped', partial: undefined, problems, fault });
  }

  const take = ({ view, fingerprint, version }: Compared) =>
    store.set({ stage: 'complete', partial: undefined, view, fingerprint, version, isStale: false });

  return {
    store,
    fail: told,
    run({ scenario, changes, language }) {
      const { view } = store.get();
      store.set({
        stage: 'reading',
        partial: undefined,
        isStale: view !== undefined,
        fingerprint: undefined,
        problems: [],
        fault: '',
      });
      core
        .ask('compare', { given: { ...scenario, changes }, language }, (progress) => {
          if ('partial' in progress) {
            if (store.get().partial === undefined) performance.mark('uptake:first-curve');
            if (progress.partial.done === PREVIEW_WORLDS) performance.mark('uptake:preview-done');
            store.set({ stage: 'worlds', partial: progress.partial });
          } else {
            performance.mark('uptake:worlds-done');
            store.set({ stage: 'draws', partial: undefined, view: progress.view, isStale: false });
          }
        })
        .then(take, told);
    },
    speak(language) {
      core.ask('speak', { language }).then((view) => {
        if (view !== undefined) store.set({ view });
      }, told);
    },
  };
}
