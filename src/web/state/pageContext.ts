import { createContext, useContext } from 'react';
import type { CoreClient } from '../core/coreClient.ts';
import type { ComparisonControl, ComparisonState } from './comparisonControl.ts';
import type { DialState } from './dialState.ts';
import type { DraftControl } from './draftState.ts';
import type { PackedScenario } from './packing.ts';
import type { PageState } from './pageState.ts';
import type { RecentWork } from './recentWork.ts';
import { type Store, useStore } from './store.ts';
import type { WorldState } from './worldState.ts';

/** The scenario that is open. */
export interface OpenScenario extends PackedScenario {
  /** Whether it is the one that a page without an address shows, so that no link has to hold it. */
  readonly isUsual: boolean;
}

/** The dialog that lies over the page; none where it is undefined. */
export interface OpenDialog {
  readonly open: 'share' | 'help' | 'scenario' | 'add-plan' | undefined;
}

/** Everything that the parts of the page share. */
export interface Page {
  readonly core: CoreClient;
  readonly state: Store<PageState>;
  readonly scenario: Store<{ readonly open: OpenScenario | undefined; readonly problem: string }>;
  readonly comparison: ComparisonControl;
  readonly dial: Store<DialState>;
  readonly world: Store<WorldState>;
  readonly dialog: Store<OpenDialog>;
  /** Files of an organisation that were dropped or chosen: handles of them, which the page never reads. */
  readonly brought: Store<{ readonly files: readonly File[] }>;
  /** A story of the reader's own, with its files; undefined where none was opened. */
  readonly ownStory: Store<{ readonly files: PackedScenario | undefined }>;
  /** The scenario as it is being changed on the screen of plans. */
  readonly draft: DraftControl;
  /** Whether the weeks are playing. */
  readonly playing: Store<{ readonly on: boolean }>;
  /**
   * Changes what is seen. `step` makes it a step that the browser's back button takes back; without it the address is
   * changed in place.
   */
  readonly go: (change: Partial<PageState>, step?: boolean) => void;
  /** Opens another scenario, with what is seen as it was in the beginning but for what is given. */
  readonly open: (scenario: OpenScenario, change?: Partial<PageState>) => void;
  /** What this browser keeps of recent work. */
  readonly recent: RecentWork;
  /** Opens a story of the reader's own, at its first step. */
  readonly openStory: (story: PackedScenario) => void;
  /** The scenario that a page without an address shows. */
  readonly usual: Promise<OpenScenario>;
}

export const PageContext = createContext<Page | undefined>(undefined);

/** The page that a component stands on. @throws Error outside of one */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === undefined) throw new Error('not on a page');
  return page;
}

/** A part of what the address says. */
export const usePageState = <Part>(part: (state: PageState) => Part): Part => useStore(usePage().state, part);

/** A part of the comparison. */
export const useComparison = <Part>(part: (state: ComparisonState) => Part): Part =>
  useStore(usePage().comparison.store, part);
