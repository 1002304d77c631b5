import { afterAll, beforeAll, expect, it } from 'vitest';
import { click, textOf, until, waitFor } from '../browser/find.ts';
import { inEachBrowser } from '../browser/inEachBrowser.ts';
import { keptFonts } from '../browser/keptFonts.ts';
import type { OpenPage } from '../browser/openPage.ts';
import { servedPage } from '../browser/servedPage.ts';
import { openAt, quick } from './shownPage.ts';

inEachBrowser('which structure to aim at', (openPage) => {
  let served: Awaited<ReturnType<typeof servedPage>>;
  let page: OpenPage;
  beforeAll(async () => {
    served = await servedPage();
    page = await openPage({ fontsFile: keptFonts() });
    await openAt(page, served.url, { ...quick, screen: 'targets', lang: 'en' });
  });
  afterAll(async () => {
    await page?.close();
    await served?.close();
  });

  it('shows one plan towards each structure, and says why one cannot be', async () => {
    await waitFor(page, '.targets-table', 60_000);
    expect(await textOf(page, 'h1')).toMatch(/^By week 52, Blitzkrieg reaches and keeps/);
    const text = await textOf(page, '.targets-table');
    for (const structure of ['Organic', 'Centralised', 'Coordinated', 'Dandelion', 'Honeycomb'])
      expect(text).toContain(structure);
    expect(text).toContain('dandelion needs 2 divisions');
    await click(page, { role: 'radio', name: 'Guerrilla' });
    await until(page, () =>
      /Guerrilla/.test(document.querySelector('h1:not([data-waiting])')?.textContent ?? ''),
    );
    expect(page.errors).toEqual([]);
  });
});
