import { type RefObject, useLayoutEffect, useState } from 'react';

/** Pixels of an element's content, without what scrolls it, as they are now; `first` until they are known. */
function usePixels(
  element: RefObject<Element | null>,
  first: number,
  of: (content: DOMRectReadOnly) => number,
): number {
  const [pixels, setPixels] = useState(first);
  useLayoutEffect(() => {
    const watched = element.current;
    if (watched === null) return;
    const watch = new ResizeObserver(([{ contentRect }]) => setPixels(of(contentRect) || first));
    watch.observe(watched);
    return () => watch.disconnect();
  }, [element, first, of]);
  return pixels;
}

const width = (content: DOMRectReadOnly) => content.width;
const side = (content: DOMRectReadOnly) => Math.min(content.width, content.height);

/** Width of what an element holds. */
export const useContentWidth = (element: RefObject<Element | null>, first: number) =>
  usePixels(element, first, width);

/** Side of the largest square that an element holds. */
export const useSide = (element: RefObject<Element | null>, first: number) => usePixels(element, first, side);
