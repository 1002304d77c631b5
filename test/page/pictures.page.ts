import { afterAll, beforeAll, describe, it } from 'vitest';
import { findBrowser } from '../browser/findBrowser.ts';
import { fontPackages, keptFonts } from '../browser/keptFonts.ts';
import { matchesPicture } from '../browser/matchesPicture.ts';
import { type OpenPage, openPage } from '../browser/openPage.ts';
import { servedPage } from '../browser/servedPage.ts';
import { changeTo, openAt, quick, twoFrames } from './shownPage.ts';

const program = findBrowser('chromium');
const fontsFile = keptFonts();
const needs = [...(program ? [] : ['chromium']), ...(fontsFile ? [] : [fontPackages])].join(' ');

/** The views that are kept, by the names of their pictures. */
const views: Readonly<Record<string, { width: number; said: Readonly<Record<string, string>> }>> = {
  'compare-light': { width: 1440, said: {} },
  'compare-dark-fr': { width: 1440, said: { theme: 'dark', lang: 'fr', week: '52' } },
  'compare-phone': { width: 390, said: {} },
  'people-light': { width: 1440, said: { screen: 'people', person: 'P0101' } },
  'people-dark-fr': { width: 1440, said: { screen: 'people', person: 'P0101', theme: 'dark', lang: 'fr' } },
  'people-phone': { width: 390, said: { screen: 'people', person: 'P0101' } },
};

describe.skipIf(needs !== '')(
  `the main screens, as they are seen${needs === '' ? '' : ` (needs package: ${needs})`}`,
  () => {
    let served: Awaited<ReturnType<typeof servedPage>>;
    let page: OpenPage;
    beforeAll(async () => {
      served = await servedPage();
      page = await openPage('chromium', program!, { fontsFile, reducedMotion: true });
      await openAt(page, served.url);
    });
    afterAll(async () => {
      await page?.close();
      await served?.close();
    });

    it.each(Object.entries(views))('%s', async (name, { width, said }) => {
      await page.resize(width, width < 700 ? 844 : 900);
      // what is not said stays as it was, the language among it
      await changeTo(page, { ...quick, lang: 'en', ...said });
      // what is worked out after the verdict: dial, world, why
      await new Promise((resolve) => setTimeout(resolve, 4000));
      await twoFrames(page);
      await matchesPicture(page, name);
    });
  },
);
