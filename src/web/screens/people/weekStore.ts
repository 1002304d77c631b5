import { createContext, useContext, useLayoutEffect, useState } from 'react';
import { createStore, type Store, useStore } from '../../state/store.ts';

/**
 * The week that is shown, apart from React's own ways: a step reaches those parts alone that look at it, however many people
 * stand in a list.
 */
type WeekStore = Store<{ readonly week: number }>;

export const WeekContext = createContext<WeekStore | undefined>(undefined);

/** A store that follows the week, to be given to {@link WeekContext}. */
export function useWeekStore(week: number): WeekStore {
  const [store] = useState(() => createStore({ week }));
  useLayoutEffect(() => {
    if (store.get().week !== week) store.set({ week });
  }, [store, week]);
  return store;
}

/** Something that depends on the week: whoever looks is drawn anew when it changes, and not with every week. */
export function useOfWeek<Value>(of: (week: number) => Value): Value {
  const store = useContext(WeekContext);
  if (store === undefined) throw new Error('no week is shown here');
  return useStore(store, ({ week }) => of(week));
}
