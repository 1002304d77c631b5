import { useSyncExternalStore } from 'react';

/** A value that the page shows, and whoever is told when it changes. */
export interface Store<State> {
  readonly get: () => State;
  /** Changes some of it. */
  readonly set: (change: Partial<State>) => void;
  /** Calls back after every change, until the result is called. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A store that begins with a value. Nothing is told where a change changes nothing. */
export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      const keys = Object.keys(change) as (keyof State)[];
      if (keys.every((key) => Object.is(state[key], change[key]))) return;
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A part of a store; the component is drawn again where that part is another. `part` gives values that compare by identity. */
export const useStore = <State, Part>(store: Store<State>, part: (state: State) => Part): Part =>
  useSyncExternalStore(store.subscribe, () => part(store.get()));
