/** What is made under a key, unless it was made lately: the same for the same key. */
export type MakeOnce<Made> = (key: string, make: () => Promise<Made>) => Promise<Made>;

/** Keeps what was asked for last, `most` of it; what could not be made, or came to nothing, is tried again. */
export function keepLatest<Made>(most: number): MakeOnce<Made> {
  const kept = new Map<string, Promise<Made>>();
  return (key, make) => {
    const made = kept.get(key) ?? make();
    kept.delete(key);
    kept.set(key, made);
    const forget = () => {
      if (kept.get(key) === made) kept.delete(key);
    };
    made.then((came) => {
      if (came === undefined) forget();
    }, forget);
    for (const [oldest] of kept) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return made;
  };
}
