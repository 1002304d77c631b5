import { describe, expect, it } from 'vitest';
import { axeFinds } from '../browser/axe.ts';
import { click, waitFor } from '../browser/find.ts';
import { inEachBrowser } from '../browser/inEachBrowser.ts';
import { textsTouch } from '../browser/textsTouch.ts';
import { chosen, english, french, organisationScreen } from './broughtFirm.ts';
import { openAt, twoFrames } from './shownPage.ts';

inEachBrowser('every view of organisations', (openPage, browser) => {
  // names, roles and colours are the same in every browser, and so is what axe finds; letters have other widths
  const isAxed = browser === 'chromium';
  const { page, url, complaints, bring, press } = organisationScreen(openPage);

  describe.each(['en', 'fr'] as const)('seen in %s', (lang) => {
    it(`is as wide as its window, ${isAxed ? 'has nothing that axe finds, ' : ''}and no two texts touch`, async () => {
      const faults: string[] = [];
      // each language in half of the looks
      const looks = {
        en: [
          ['light', 390],
          ['dark', 1440],
        ],
        fr: [
          ['dark', 390],
          ['light', 1920],
        ],
      } as const;
      for (const [theme, width] of isAxed ? looks[lang] : looks[lang].slice(0, 1)) {
        await page().resize(width, 900);
        await openAt(page(), url(), { ...chosen, lang, theme });
        const look = async (what: string) => {
          await twoFrames(page());
          const wide = await page().evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (wide > 0) faults.push(`${what}, ${theme}: ${wide} wider than ${width}`);
          const found = [...(await textsTouch(page())), ...(isAxed ? await axeFinds(page()) : [])];
          faults.push(...found.map((fault) => `${what}, ${theme}, at ${width}: ${fault}`));
        };
        await look('empty');
        await bring(french);
        await click(page(), '.questions summary');
        await waitFor(page(), '.question');
        await look('read');
        await press(lang === 'en' ? 'Remove all files' : 'Retirer tous les fichiers');
        await bring(english);
        await press(lang === 'en' ? 'Refuse them' : 'Refuser');
        await waitFor(page(), '.file-problem');
        await look('refused');
        await openAt(page(), url(), { ...chosen, lang, theme, firm: 'made' });
        await waitFor(page(), '.strips');
        await look('made');
      }
      expect(faults).toEqual([]);
      await page().resize(1440, 900);
    });
  });

  it('has complained of nothing after all that', () => {
    expect(complaints()).toEqual([]);
  });
});
