import { describe } from 'vitest';
import { type Browser, browsers, findBrowser } from './findBrowser.ts';
import { type OpenPage, openPage, type Reader } from './openPage.ts';

/** Opens an empty page in the browser that a description is about. */
export type Opener = (reader?: Reader) => Promise<OpenPage>;

/**
 * Describes something once in each browser. Where this machine has none of a kind, its tests are skipped, and both their
 * names and the output say which package they need.
 */
export function inEachBrowser(what: string, tests: (open: Opener, browser: Browser) => void): void {
  for (const browser of browsers) {
    const program = findBrowser(browser);
    if (program !== undefined) {
      describe(`${what} in ${browser}`, () => tests((reader) => openPage(browser, program, reader), browser));
      continue;
    }
    const needs = `needs package: ${browser}`;
    console.warn(`skipped: ${what} in ${browser} (${needs})`);
    describe.skip(`${what} in ${browser} (${needs})`, () =>
      tests(() => Promise.reject(new Error(needs)), browser));
  }
}
