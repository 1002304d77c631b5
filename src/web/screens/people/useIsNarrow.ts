import { useSyncExternalStore } from 'react';

let query: MediaQueryList | undefined;
const narrow = (): MediaQueryList => {
  query ??= matchMedia('(max-width: 699px)');
  return query;
};

function subscribe(onChange: () => void): () => void {
  narrow().addEventListener('change', onChange);
  return () => narrow().removeEventListener('change', onChange);
}

/** Whether the page is as narrow as a phone's. */
export const useIsNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow().matches);
