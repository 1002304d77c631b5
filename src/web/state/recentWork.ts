import { type Text, untranslated } from '../../text/text.ts';
import type { PackedScenario } from './packing.ts';
import { createStore, type Store } from './store.ts';

/** A scenario that was opened, changed or made in the page, as this browser keeps it. Nobody in it has a name. */
export interface KeptWork {
  readonly id: string;
  readonly title: Text;
  /** How many people it is about. */
  readonly people: number;
  /** Milliseconds since 1970 at which it was last at work. */
  readonly at: number;
  /** The address that shows it as it was seen. */
  readonly address: string;
  /** The scenario, where it is another than the one that comes with the product. */
  readonly scenario: PackedScenario | undefined;
}

/** What the page shows of it: everything but the scenarios themselves. */
export interface RecentWork {
  readonly store: Store<{ readonly list: readonly Omit<KeptWork, 'scenario'>[]; readonly isOn: boolean }>;
  /** Keeps a piece of work; one of the same id gives way. Nothing happens where it is switched off. */
  readonly keep: (work: KeptWork) => Promise<void>;
  readonly read: (id: string) => Promise<KeptWork | undefined>;
  readonly remove: (id: string) => Promise<void>;
  /** Deletes everything that is kept here. */
  readonly removeAll: () => Promise<void>;
  /** Whether anything is kept from here on; switching it off deletes what is there. */
  readonly switchTo: (isOn: boolean) => Promise<void>;
}

const DATABASE = 'uptake';
const STORE = 'recent';
const SWITCH = 'uptake:keep';
/** Pieces of work that are kept, and bytes that one may have: a browser's room is everybody's. */
const MOST_KEPT = 12;
const MOST_BYTES = 20_000_000;

/** Keeps recent work in this browser. Where it may not, or has no room, nothing is kept and nothing else changes. */
export function createRecentWork(): RecentWork {
  const store: RecentWork['store'] = createStore<{
    readonly list: readonly Omit<KeptWork, 'scenario'>[];
    readonly isOn: boolean;
  }>({
    list: [],
    isOn: isSwitchedOn(),
  });
  const shown = (all: readonly KeptWork[]) =>
    store.set({
      list: all
        .toSorted((a, b) => b.at - a.at)
        .map(({ id, title, people, at, address }) => ({ id, title: inBoth(title), people, at, address })),
    });
  const quietly = async (work: () => Promise<unknown>) => {
    try {
      await work();
      shown(await inStore('readonly', (kept) => kept.getAll() as IDBRequest<KeptWork[]>));
    } catch {
      // a private window, a full disk, a browser that forbids it: the page works on without
    }
  };
  void quietly(async () => {});
  return {
    store,
    keep: (work) =>
      quietly(async () => {
        if (!store.get().isOn || bytesOf(work) > MOST_BYTES) return;
        await inStore('readwrite', (kept) => kept.put(work));
        for (const { id } of store
          .get()
          .list.filter(({ id }) => id !== work.id)
          .slice(MOST_KEPT - 1))
          await inStore('readwrite', (kept) => kept.delete(id));
      }),
    read: (id) =>
      inStore('readonly', (kept) => kept.get(id) as IDBRequest<KeptWork | undefined>).catch(() => undefined),
    remove: (id) => quietly(() => inStore('readwrite', (kept) => kept.delete(id))),
    removeAll: () => quietly(() => inStore('readwrite', (kept) => kept.clear())),
    async switchTo(isOn) {
      try {
        localStorage.setItem(SWITCH, isOn ? 'on' : 'off');
      } catch {
        // it holds until the page is closed
      }
      store.set({ isOn });
      if (!isOn) await quietly(() => inStore('readwrite', (kept) => kept.clear()));
    },
  };
}

function isSwitchedOn(): boolean {
  try {
    return localStorage.getItem(SWITCH) !== 'off';
  } catch {
    return false;
  }
}

const bytesOf = ({ scenario }: KeptWork): number =>
  Object.values(scenario?.files ?? {}).reduce((sum, content) => sum + content.length, 0);

/** One thing done in the store of this browser. @throws DOMException where it may not or cannot */
async function inStore<Result>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'id' });
  const database = await answerOf(opening);
  try {
    return await answerOf(ask(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

const answerOf = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Titles that an earlier page kept are of one language. */
const inBoth = (title: Text | string): Text => (typeof title === 'string' ? untranslated(title) : title);
