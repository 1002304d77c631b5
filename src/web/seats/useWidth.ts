import { type RefObject, useLayoutEffect, useState } from 'react';

/** Width of an element in pixels, as it is now; `first` until it is known. */
export function useWidth(element: RefObject<Element | null>, first: number): number {
  const [width, setWidth] = useState(first);
  useLayoutEffect(() => {
    const watched = element.current;
    if (watched === null) return;
    const watch = new ResizeObserver(([entry]) => setWidth(entry.contentRect.width || first));
    watch.observe(watched);
    return () => watch.disconnect();
  }, [element, first]);
  return width;
}
