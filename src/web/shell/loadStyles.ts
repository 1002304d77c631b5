/**
 * Loads the styles of a screen, which the page names in its head and loads with no other: settled once they hold, or cannot be had.
 *
 * @param name of the file that the screen begins with, without its ending
 */
export function loadStyles(name: string): Promise<void> {
  const link = document.querySelector<HTMLLinkElement>(`link[data-styles="${name}"]`);
  // where the page is worked on, all styles are one
  if (link === null || link.sheet !== null) return Promise.resolve();
  return new Promise((resolve) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
    link.rel = 'stylesheet';
  });
}
