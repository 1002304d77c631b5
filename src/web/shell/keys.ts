const STORED = 'uptake:letters';

/** Whether single letters do something: they may be in the way of screen readers and of speech (WCAG 2.1.4). */
export function areLettersOn(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off';
  } catch {
    // a browser may forbid it; then nothing is remembered
    return true;
  }
}

export function setLetters(on: boolean): void {
  try {
    localStorage.setItem(STORED, on ? 'on' : 'off');
  } catch {
    // see above: it holds until the page is closed
  }
  lettersNow = on;
}
let lettersNow = areLettersOn();

/** Keys of the whole page, by what `KeyboardEvent.key` calls them; letters in upper case. */
export type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** Does what keys are for, until the result is called. Whatever is written into, or has the same keys itself, keeps them. */
export function listenForKeys(keys: () => Keys): () => void {
  function onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
    const target = event.target as HTMLElement;
    if (target.closest('input:not([type=range]):not([type=checkbox]), textarea, select, [role=dialog]'))
      return;
    const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
    const isLetter = event.key.length === 1 && event.key !== ' ';
    if (isLetter && !lettersNow && event.key !== '?') return;
    const takes = target.closest(
      'button, a, [role=radio], [role=button], [role=tab], [role=option], [role=row]',
    );
    if (takes && (key === ' ' || key === 'Enter')) return;
    const holdsArrows = target.closest(
      '[role=slider], input[type=range], [role=radiogroup], [role=tablist], [role=grid], [role=listbox]',
    );
    if (holdsArrows && /^(Arrow|Home|End|Page)/.test(key)) return;
    const act = keys()[key];
    if (act === undefined) return;
    event.preventDefault();
    act(event);
  }
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}
