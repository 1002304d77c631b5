import { afterAll, beforeAll, expect, it } from 'vitest';
import { click, until } from '../browser/find.ts';
import { inEachBrowser } from '../browser/inEachBrowser.ts';
import { keptFonts } from '../browser/keptFonts.ts';
import type { OpenPage } from '../browser/openPage.ts';
import { servedPage } from '../browser/servedPage.ts';
import { openAt } from './shownPage.ts';

/** Milliseconds in which a press of a key has to be answered on a machine that does other things besides. */
const ANSWERED = 1000;

inEachBrowser('a large organisation', (openPage) => {
  let served: Awaited<ReturnType<typeof servedPage>>;
  let page: OpenPage;
  beforeAll(async () => {
    served = await servedPage();
    page = await openPage({ fontsFile: keptFonts() });
  });
  afterAll(async () => {
    await page?.close();
    await served?.close();
  });

  it.each([2000, 20_000])('of %i people is compared, walked through, and asked why', async (people) => {
    const set = ['assumptions=none', `organisation.generate.people=${people}`];
    await openAt(page, served.url, { n: '2', screen: 'people', set }, 100_000);
    await until(page, () => document.querySelector('.people-list [role=option]') !== null, undefined, 60_000);
    const began = Date.now();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    for (let k = 0; k < 10; k++) await page.press('ArrowRight');
    await until(page, () => /\b30\b/.test(document.querySelector('.status b')!.textContent!));
    expect((Date.now() - began) / 10).toBeLessThan(ANSWERED);
    await click(page, '.people-list [role=option]');
    await until(
      page,
      () =>
        [...document.querySelectorAll('.voice')].some((each) => /^P\d+/.test(each.textContent ?? '')) ||
        undefined,
    );
    expect(page.errors).toEqual([]);
  });
});
