import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFinds } from '../browser/axe.ts';
import { until, waitFor } from '../browser/find.ts';
import { inEachBrowser } from '../browser/inEachBrowser.ts';
import { keptFonts } from '../browser/keptFonts.ts';
import type { OpenPage } from '../browser/openPage.ts';
import { servedPage } from '../browser/servedPage.ts';
import { textsTouch } from '../browser/textsTouch.ts';
import { changeTo, openAt, quick, twoFrames } from './shownPage.ts';

/** Screens, and what stands on each once it is complete. */
const screens = {
  compare: 'main svg',
  people: 'main.people',
  plan: '.plan-load',
  branches: '.best-week svg',
  targets: '.targets-table',
  method: '.parameters',
} as const;
const languages = ['en', 'fr'] as const;
const widths = [390, 1100, 1440, 1920] as const;
/** Weeks at which labels stand closest, and the first and the last. */
const weeks = [0, 20, 52, 92, 104] as const;

inEachBrowser('every view of the page', (openPage, browser) => {
  // names, roles and colours are the same in every browser, and so is what axe finds; letters have other widths
  const isAxed = browser === 'chromium';
  let served: Awaited<ReturnType<typeof servedPage>>;
  let page: OpenPage;
  beforeAll(async () => {
    served = await servedPage();
    page = await openPage({ fontsFile: keptFonts() });
    await openAt(page, served.url);
  });
  afterAll(async () => {
    await page?.close();
    await served?.close();
  });
  const show = async (width: number, said: Readonly<Record<string, string>>) => {
    await page.resize(width, width < 700 ? 844 : 900);
    await changeTo(page, { ...quick, ...said });
    await waitFor(page, screens[said.screen as keyof typeof screens]);
    await twoFrames(page);
  };

  describe.each(Object.keys(screens))('%s', (screen) => {
    // all that is wrong is told at once
    it.each(languages)('is as wide as its window at most, in %s', async (lang) => {
      const wider: string[] = [];
      for (const width of widths) {
        await show(width, { screen, lang });
        const by = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (by > 0) wider.push(`${by} pixels at ${width}`);
      }
      expect(wider).toEqual([]);
    });

    it.each(languages)('lets no two texts of a drawing touch, in %s', async (lang) => {
      const touching: string[] = [];
      for (const width of [390, 1440])
        for (const week of isAxed ? weeks : weeks.slice(1, 4)) {
          await show(width, { screen, lang, week: String(week), dial: '40', person: 'P0101' });
          touching.push(...(await textsTouch(page)).map((pair) => `at ${width}, week ${week}: ${pair}`));
        }
      expect(touching).toEqual([]);
    });

    if (isAxed)
      it.each(languages)(
        'has nothing that axe finds, light and dark, small and large, in %s',
        async (lang) => {
          const found: string[] = [];
          for (const theme of ['light', 'dark'])
            for (const width of [390, 1440]) {
              await show(width, { screen, lang, theme, person: 'P0101' });
              found.push(...(await axeFinds(page)).map((fault) => `${theme}, at ${width}: ${fault}`));
            }
          expect(found).toEqual([]);
        },
      );
  });

  describe('what else the seats of people show', () => {
    const shown = [
      { colour: 'load', week: '9' },
      { cascade: '1', plan: 'C', week: '104' },
      { cascade: '1', channel: 'peers', week: '52' },
    ] as const;

    it.each(languages)(
      `lets no two texts touch${isAxed ? ', and has nothing that axe finds' : ''}, in %s`,
      async (lang) => {
        const faults: string[] = [];
        for (const said of shown)
          for (const width of [390, 1440])
            for (const theme of isAxed ? ['light', 'dark'] : ['light']) {
              await show(width, { screen: 'people', person: 'P0002', lang, theme, ...said });
              const key = 'cascade' in said ? '.people-told p' : '.seats-legend .ramp';
              await until(page, (one) => document.querySelector(one) !== null, key);
              const found = [
                ...(theme === 'light' ? await textsTouch(page) : []),
                ...(isAxed ? await axeFinds(page) : []),
              ];
              faults.push(
                ...found.map((fault) => `${JSON.stringify(said)}, ${theme}, at ${width}: ${fault}`),
              );
            }
        expect(faults).toEqual([]);
      },
    );
  });

  it('has complained of nothing after all that', () => {
    expect(page.errors).toEqual([]);
  });
});
