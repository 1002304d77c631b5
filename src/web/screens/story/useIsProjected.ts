import { useSyncExternalStore } from 'react';

let query: MediaQueryList | undefined;
const wide = (): MediaQueryList => {
  query ??= matchMedia('(min-width: 1800px)');
  return query;
};

function subscribe(onChange: () => void): () => void {
  wide().addEventListener('change', onChange);
  return () => wide().removeEventListener('change', onChange);
}

/** Whether the page is read from the back of a room: as wide as a projector, also once a window is moved to one. */
export const useIsProjected = (): boolean => useSyncExternalStore(subscribe, () => wide().matches);
