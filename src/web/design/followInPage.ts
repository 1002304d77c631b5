import type { MouseEvent } from 'react';

/** What a press on a link within the page does: it goes there without loading anything, unless another tab is asked for. */
export const followInPage = (go: () => void) => (event: MouseEvent) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  go();
};
