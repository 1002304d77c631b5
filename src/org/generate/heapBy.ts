/** A heap of small integers, the one of largest `worth` on top; worths may only fall, and only at the top. */
export function heapBy(worth: (item: number) => number) {
  const items: number[] = [];
  const worths: number[] = [];
  const swap = (a: number, b: number) => {
    [items[a], items[b]] = [items[b], items[a]];
    [worths[a], worths[b]] = [worths[b], worths[a]];
  };
  return {
    top: () => items[0],
    push(item: number) {
      let at = items.push(item) - 1;
      worths.push(worth(item));
      for (let up = (at - 1) >> 1; at > 0 && worths[up] < worths[at]; up = (at - 1) >> 1) {
        swap(at, up);
        at = up;
      }
    },
    /** Puts the top back in its place after its worth has fallen. */
    sink() {
      worths[0] = worth(items[0]);
      for (let at = 0; ; ) {
        const child = 2 * at + 1;
        if (child >= items.length) return;
        const larger = child + 1 < items.length && worths[child + 1] > worths[child] ? child + 1 : child;
        if (worths[larger] <= worths[at]) return;
        swap(at, larger);
        at = larger;
      }
    },
  };
}
