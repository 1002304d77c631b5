const KEY = 'uptake:draft';

/** Keeps what is being changed with this tab, where no address has room for it; forgets it where there is nothing. */
export function keepDraft(before: string, draft: string | undefined): void {
  try {
    if (draft === undefined) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify([before, draft]));
  } catch {
    // a browser may keep nothing, or not so much: it is there until the page is left
  }
}

/** What this tab keeps of a text; undefined where that is of another one. */
export function draftOfTab(before: string): string | undefined {
  try {
    const [of, draft] = JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as unknown[];
    return of === before && typeof draft === 'string' ? draft : undefined;
  } catch {
    return undefined;
  }
}
