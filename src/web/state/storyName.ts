/** What addresses call a story: its file's name without ending. */
export const storyName = (file: string): string =>
  file
    .replace(/^.*[\\/]/, '')
    .replace(/\.(md|markdown)$/i, '')
    .replaceAll(/[^\p{L}\p{N}._ -]/gu, '-')
    .slice(0, 100);
