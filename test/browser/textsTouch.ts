import type { OpenPage } from './openPage.ts';

/**
 * Pairs of texts of one drawing that overlap by more than a pixel both ways, of all drawings of the page or of those in
 * `within`. What counts is how wide a text is, and how high its letters are: neither its halo nor the room that a font
 * leaves above capitals and below descenders, which is a third of the height in some. Texts that are not seen do not count.
 */
export const textsTouch = (page: OpenPage, within = 'body'): Promise<string[]> =>
  page.evaluate((selector) => {
    const measuring = document.createElement('canvas').getContext('2d')!;
    /** From the highest to the lowest of the letters, in the text's own units. */
    const inkOf = (text: SVGTextElement) => {
      const { y, height } = text.getBBox();
      const { font, dominantBaseline } = getComputedStyle(text);
      const characters = text.getNumberOfChars();
      if (characters === 0 || dominantBaseline !== 'auto') return { y, height };
      measuring.font = font;
      const { actualBoundingBoxAscent: above, actualBoundingBoxDescent: below } = measuring.measureText(
        text.textContent ?? '',
      );
      const baselines = Array.from({ length: characters }, (_, k) => text.getStartPositionOfChar(k).y);
      const top = Math.min(...baselines) - above;
      return { y: top, height: Math.max(...baselines) + below - top };
    };
    const boxOf = (text: SVGTextElement) => {
      const { x, width } = text.getBBox();
      const { y, height } = inkOf(text);
      const toScreen = text.getScreenCTM();
      if (toScreen === null || width === 0) return undefined;
      const corners = [
        [x, y],
        [x + width, y],
        [x, y + height],
        [x + width, y + height],
      ].map(([left, top]) => new DOMPoint(left, top).matrixTransform(toScreen));
      const [across, down] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)];
      return {
        left: Math.min(...across),
        right: Math.max(...across),
        top: Math.min(...down),
        bottom: Math.max(...down),
      };
    };
    const isSeen = (text: Element) => {
      if (getComputedStyle(text).visibility === 'hidden') return false;
      for (let each: Element | null = text; each !== null; each = each.parentElement) {
        const { display, opacity } = getComputedStyle(each);
        if (display === 'none' || Number(opacity) === 0) return false;
      }
      return (text.textContent ?? '').trim() !== '';
    };
    return [...document.querySelectorAll(selector)]
      .flatMap((part) => [...part.querySelectorAll('svg')])
      .filter((drawing) => drawing.parentElement?.closest('svg') === null)
      .flatMap((drawing) => {
        const texts = [...drawing.querySelectorAll('text')].filter(isSeen).flatMap((text) => {
          const box = boxOf(text);
          return box ? [{ text: text.textContent, box }] : [];
        });
        return texts.flatMap((one, k) =>
          texts.slice(k + 1).flatMap((other) => {
            const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
            const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
            return across > 1 && down > 1
              ? [`“${one.text}” and “${other.text}” by ${across.toFixed(1)} × ${down.toFixed(1)}`]
              : [];
          }),
        );
      });
  }, within);
