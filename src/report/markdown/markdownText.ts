/** A text that people wrote, as Markdown shows it letter by letter: whatever it holds is no mark, no link and no element. */
export const markdownText = (text: string): string =>
  text
    .replaceAll(/\s+/g, (space) => (/[\n\r]/.test(space) ? ' ' : space))
    .replaceAll(/[\\`*_[\]<>|#~]/g, '\\$&');
