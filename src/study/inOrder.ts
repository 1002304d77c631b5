/**
 * Does something with each of many, several at a time, and gives what came of them in their order. The next is begun when one is
 * taken, so that no more than `ahead` wait to be taken; what an earlier one throws is thrown in its turn.
 */
export async function* inOrder<Item, Made>(
  items: Iterable<Item>,
  ahead: number,
  make: (item: Item) => Promise<Made>,
): AsyncGenerator<Made, void> {
  const begun: Promise<Made>[] = [];
  const begin = (item: Item) => {
    const made = make(item);
    // whoever takes it hears of it
    made.catch(() => {});
    begun.push(made);
  };
  for (const item of items) {
    begin(item);
    if (begun.length >= ahead) yield await begun.shift()!;
  }
  while (begun.length > 0) yield await begun.shift()!;
}
