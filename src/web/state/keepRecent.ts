import { readAddress, writeAddress } from './address.ts';
import { holdsTables } from './packing.ts';
import type { OpenScenario, Page } from './pageContext.ts';
import { nameOf, rename } from './tabHistory.ts';

/** Milliseconds for which what is seen has to stand still before it is kept. */
const SETTLED = 1500;

/**
 * Keeps what is worked on in this browser, once its comparison is complete: a scenario of the reader's own, or changes of the
 * first one. Tables are kept where this page made them, and nobody in them has a name; a scenario with others never is.
 */
export function keepRecent(page: Page): void {
  let later: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    const { open } = page.scenario.get();
    const { stage, view } = page.comparison.store.get();
    const state = page.state.get();
    const isChanged = state.changes.some(([path]) => !trifles.has(path));
    if (open === undefined || view === undefined || stage !== 'complete') return;
    if (!isKeepable(open) || (open.isUsual && !isChanged)) return;
    void page.recent.keep({
      id: open.isUsual ? 'first comparison' : nameOf(open),
      title: view.titles,
      people: view.people,
      at: Date.now(),
      address: writeAddress({ ...state, sent: undefined }),
      scenario: open.isUsual
        ? undefined
        : { name: open.name, files: open.files, isNameless: open.isNameless },
    });
  };
  const soon = () => {
    clearTimeout(later);
    later = setTimeout(keep, SETTLED);
  };
  page.comparison.store.subscribe(soon);
  page.state.subscribe(soon);
}

/** Changes that alone make nobody's work. */
const trifles = new Set(['replicates', 'seed', 'assumptions']);

/** Whether a scenario can be kept: it has no tables, or such as this page made. */
export const isKeepable = (open: OpenScenario): boolean => open.isNameless === true || !holdsTables(open);

/** Opens what was kept, as it was seen. */
export async function openKept(page: Page, id: string): Promise<boolean> {
  const kept = await page.recent.read(id);
  if (kept === undefined) return false;
  const { state } = readAddress(kept.address, page.state.get().language);
  const { language, theme } = page.state.get();
  const scenario: OpenScenario =
    kept.scenario === undefined ? await page.usual : { ...kept.scenario, isUsual: false };
  // under the name that it has here: it is the same piece of work
  if (!scenario.isUsual) rename(scenario, id);
  page.open(scenario, { ...state, language, theme });
  return true;
}
