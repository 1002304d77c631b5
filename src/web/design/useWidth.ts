import { type RefObject, useLayoutEffect, useState } from 'react';

/** The width of an element, in whole pixels, and again whenever it changes; what is given, before it is measured. */
export function useWidth(ref: RefObject<Element | null>, before: number): number {
  const [width, setWidth] = useState(before);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => {
      const seen = Math.floor(element.getBoundingClientRect().width);
      // what is not shown has no width
      if (seen > 0) setWidth(seen);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}
