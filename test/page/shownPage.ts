import { until } from '../browser/find.ts';
import type { OpenPage } from '../browser/openPage.ts';

/** A comparison that is over soon: fewer worlds, and no draws of what is not known. */
export const quick = { n: '24', set: 'assumptions=none' };

/** What an address says after `#`; several values of a word stand in a list. */
export const addressOf = (said: Said): string =>
  `#${new URLSearchParams(Object.entries(said).flatMap(([word, values]) => [values].flat().map((value) => [word, value])))}`;

/** Words of an address with their values. */
export type Said = Readonly<Record<string, string | readonly string[]>>;

/** Opens the page anew at an address, and waits until its comparison is complete. */
export async function openAt(
  page: OpenPage,
  url: string,
  said: Said = quick,
  patience?: number,
): Promise<void> {
  // an address that differs after `#` alone would open nothing anew
  await page.goto('about:blank');
  await page.goto(`${url}${addressOf(said)}`);
  await complete(page, patience);
}

/** Goes to another address of the page that is open, as a link that is pasted does, and waits until it is shown. */
export async function changeTo(page: OpenPage, said: Said): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, addressOf(said));
  await complete(page);
  await twoFrames(page);
  // a colour on its way is neither the one before nor the one that is meant
  await until(page, () => document.getAnimations().every(({ playState }) => playState !== 'running'));
}

/** Until the comparison is complete: then, and no sooner, its fingerprint stands in the strip, seen or not. */
export const complete = (page: OpenPage, patience = 60_000): Promise<unknown> =>
  until(page, () => document.querySelector('.status code') !== null, undefined, patience);

/** Until what was changed has been drawn. */
export const twoFrames = (page: OpenPage): Promise<boolean> =>
  page.evaluate(
    () =>
      new Promise<boolean>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))),
  );

/** The full fingerprint of what is shown. */
export const fingerprintOf = async (page: OpenPage): Promise<string> => {
  await complete(page);
  return until(page, () => document.querySelector<HTMLElement>('.status code')?.title);
};
