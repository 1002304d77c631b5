import type { CoreClient } from '../core/coreClient.ts';
import { readAddress, writeAddress } from './address.ts';
import { createComparison } from './comparisonControl.ts';
import type { DialState } from './dialState.ts';
import { draftOfTab, keepDraft } from './draftOfTab.ts';
import { packDraft, unpackDraft } from './draftPacking.ts';
import { createDraft } from './draftState.ts';
import { keepRecent } from './keepRecent.ts';
import { type PackedScenario, packForAddress, unpackFromAddress } from './packing.ts';
import type { OpenDialog, OpenScenario, Page } from './pageContext.ts';
import { languageOf, type PageState } from './pageState.ts';
import { createRecentWork } from './recentWork.ts';
import { createStore } from './store.ts';
import { storyName } from './storyName.ts';
import { nameOf, rename, scenarioOfEntry, writeEntry } from './tabHistory.ts';
import type { WorldState } from './worldState.ts';

/** Milliseconds after which an address is brought up to date: browsers forbid a hundred changes in half a minute. */
const ADDRESS_LATER = 300;

/** Builds what the page consists of from its address and the scenario that it finds beside itself, and keeps the address true. */
export function createPage(core: CoreClient, usual: Promise<OpenScenario>): Page {
  const preferred = languageOf(navigator.languages);
  const first = readAddress(location.hash, preferred);
  const state = createStore<PageState>(first.state);
  const scenario = createStore<{ open: OpenScenario | undefined; problem: string }>({
    open: undefined,
    problem: '',
  });
  const comparison = createComparison(core);
  const dial = createStore<DialState>({ view: undefined, preview: undefined, noWay: undefined });
  const world = createStore<WorldState>({ view: undefined, fault: '' });
  const playing = createStore({ on: false });
  const recent = createRecentWork();
  const brought = createStore<{ readonly files: readonly File[] }>({ files: [] });
  const dialog = createStore<OpenDialog>({ open: undefined });
  const ownStory = createStore({ files: storyIn(first.state) });
  // told where it is waited for
  usual.catch(() => {});
  let packed = first.packed;
  let isDue = false;
  let packedDraft = first.draft;
  let later: ReturnType<typeof setTimeout> | undefined;

  const address = () => writeAddress(state.get(), packed, packedDraft);
  /** Text of the scenario that is open, where it is one. */
  const openText = () => {
    const { open } = scenario.get();
    const text = open?.files[open.name];
    return typeof text === 'string' ? text : undefined;
  };
  const draft = createDraft(core, {
    given: () => {
      const { open } = scenario.get();
      return open && { ...open, changes: state.get().changes };
    },
    letter: () => state.get().plan,
    language: () => state.get().language,
    onText() {
      const before = openText();
      const { text, typed, view } = draft.store.get();
      const now = typed ?? (text === view?.runText ? undefined : text);
      packedDraft = now === undefined || before === undefined ? undefined : packDraft(now, before);
      if (before !== undefined) keepDraft(before, packedDraft === undefined ? now : undefined);
      later ??= setTimeout(writeNow, ADDRESS_LATER);
    },
  });
  /** The scenario that is open, where no address has room for it. */
  const beside = () => {
    const { open } = scenario.get();
    return open === undefined || open.isUsual || packed !== undefined ? undefined : open;
  };
  function writeNow(): void {
    clearTimeout(later);
    later = undefined;
    if (address() !== location.hash) writeEntry(address(), beside(), false);
  }

  function run(): void {
    const { open } = scenario.get();
    const { changes, language, screen } = state.get();
    if (open === undefined) return;
    // a story plays worlds of its own: those of the comparison are played once somebody goes there
    isDue = screen === 'story';
    if (isDue) return;
    dial.set({ view: undefined, preview: undefined, noWay: undefined });
    world.set({ view: undefined, fault: '' });
    comparison.run({ scenario: open, changes, language });
  }

  async function openPacked(): Promise<void> {
    let held: PackedScenario | undefined;
    let problem = '';
    try {
      held = packed === undefined ? undefined : unpackFromAddress(packed);
      const kept = held === undefined ? scenarioOfEntry() : undefined;
      if (kept !== undefined) {
        held = kept.scenario ?? (await recent.read(kept.kept))?.scenario;
        if (held !== undefined) rename(held, kept.kept);
      }
    } catch {
      // the usual scenario is there all the same, and it is told
      problem = packed ?? '';
      packed = undefined;
    }
    try {
      const open = held ? Object.assign(held, { isUsual: false }) : await usual;
      scenario.set({ open, problem });
      const text = openText();
      if (text !== undefined)
        draft.begin(packedDraft === undefined ? draftOfTab(text) : unpackDraft(packedDraft, text));
      run();
    } catch (error) {
      comparison.fail(error);
    }
  }

  // back, forward, and links that were pasted into this tab
  window.addEventListener('hashchange', () => {
    const here = beside();
    const isKept = scenarioOfEntry()?.kept === (here && nameOf(here));
    if (location.hash === address() && isKept) return;
    const before = state.get();
    const read = readAddress(location.hash, before.language);
    const isOther = read.packed !== packed || !isKept;
    packed = read.packed;
    if (read.state.told !== before.told && read.state.told !== undefined)
      ownStory.set({ files: storyIn(read.state) });
    packedDraft = read.draft;
    state.set(read.state);
    if (isOther) void openPacked();
    else if (isDue || JSON.stringify(before.changes) !== JSON.stringify(read.state.changes)) run();
    else if (before.language !== read.state.language) comparison.speak(read.state.language);
  });
  window.addEventListener('pagehide', writeNow);
  void openPacked();

  const page: Page = {
    core,
    state,
    scenario,
    comparison,
    dial,
    world,
    dialog,
    brought,
    ownStory,
    draft,
    playing,
    go(change, step = false) {
      const before = state.get();
      if (step) writeNow();
      // what was sent was without it
      state.set(change.changes === undefined ? change : { sent: undefined, ...change });
      if (change.changes !== undefined || (isDue && state.get().screen !== 'story')) run();
      else if (state.get().language !== before.language) comparison.speak(state.get().language);
      if (address() === location.hash) return;
      if (step) writeEntry(address(), beside(), true);
      else later ??= setTimeout(writeNow, ADDRESS_LATER);
    },
    usual,
    recent,
    openStory(story) {
      ownStory.set({ files: story });
      const name = storyName(story.name);
      page.go(
        {
          screen: 'story',
          story: name,
          step: 'question',
          open: false,
          drawn: undefined,
          sheet: false,
          told: packForAddress(story),
        },
        true,
      );
    },
    open(open, change = {}) {
      packed = open.isUsual ? undefined : packForAddress(open);
      packedDraft = undefined;
      scenario.set({ open, problem: '' });
      // what is opened in place of what was drafted is that draft, or another scenario
      const { text, typed } = draft.store.get();
      if ((typed ?? text) !== openText()) draft.begin(undefined);
      state.set({
        changes: [],
        plans: undefined,
        pair: undefined,
        ends: undefined,
        dial: undefined,
        plan: undefined,
        sel: undefined,
        load: undefined,
        forks: undefined,
        one: undefined,
        two: undefined,
        to: undefined,
        read: undefined,
        param: undefined,
        person: undefined,
        moment: undefined,
        channel: undefined,
        replicate: undefined,
        sent: undefined,
        ...change,
      });
      writeEntry(address(), beside(), true);
      run();
    },
  };
  keepRecent(page);
  return page;
}

/** The story that an address holds; undefined where it holds none, or one that was cut on its way. */
function storyIn({ told }: PageState): PackedScenario | undefined {
  try {
    return told === undefined ? undefined : unpackFromAddress(told);
  } catch {
    // the stories that come with the page are there all the same
    return undefined;
  }
}
