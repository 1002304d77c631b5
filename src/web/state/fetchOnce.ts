const fetched = new Map<string, Promise<unknown>>();

/**
 * What stands beside the page under a name, in JSON: fetched the first time, and kept. Where it could not be had, the next who
 * asks may find a network.
 *
 * @throws Error where it cannot be had
 */
export function fetchOnce<Content>(name: string): Promise<Content> {
  const kept = fetched.get(name);
  if (kept !== undefined) return kept as Promise<Content>;
  const coming = fetch(name).then(async (answer) => {
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    return (await answer.json()) as Content;
  });
  fetched.set(name, coming);
  coming.catch(() => fetched.delete(name));
  return coming;
}
