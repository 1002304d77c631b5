import { afterAll, beforeAll, expect, it } from 'vitest';
import { click, focused, textOf, until, waitFor } from '../browser/find.ts';
import { inEachBrowser } from '../browser/inEachBrowser.ts';
import { keptFonts } from '../browser/keptFonts.ts';
import type { OpenPage } from '../browser/openPage.ts';
import { servedPage } from '../browser/servedPage.ts';
import { changeTo, complete, openAt, quick } from './shownPage.ts';

const here = { ...quick, screen: 'branches', week: '20', lang: 'en' };
const laneTexts = (page: OpenPage) =>
  page.evaluate(() => [...document.querySelectorAll<HTMLElement>('.lanes li')].map((lane) => lane.innerText));
const said = (page: OpenPage, word: string) =>
  until(page, (asked) => new URLSearchParams(location.hash.slice(1)).get(asked) ?? undefined, word);

inEachBrowser('changing one’s mind', (openPage) => {
  let served: Awaited<ReturnType<typeof servedPage>>;
  let page: OpenPage;
  beforeAll(async () => {
    served = await servedPage();
    page = await openPage({ fontsFile: keptFonts() });
    await openAt(page, served.url, here);
  });
  afterAll(async () => {
    await page?.close();
    await served?.close();
  });

  it('shows branches of a plan, and says in which week it is best to leave it', async () => {
    await waitFor(page, '.best-week svg', 60_000);
    expect((await laneTexts(page)).length).toBe(7);
    expect(await textOf(page, 'h1')).toMatch(/^By buy-in, going .* week .*\d/);
    expect(await textOf(page, '.best-sentence')).toMatch(/chosen in 12 possible worlds; in the 12 others/);
    const headline = await textOf(page, 'h1');
    await click(page, { role: 'radio', name: 'Target' });
    await until(page, (before) => document.querySelector('h1')!.textContent !== before, headline);
    expect(await textOf(page, 'h1')).toMatch(/^By target reached and kept/);
  });

  it('branches off a branch with the keyboard alone, and compares any two', async () => {
    await changeTo(page, here);
    await waitFor(page, '.lanes li');
    await page.evaluate(() => document.querySelector<HTMLElement>('.lane-name')!.focus());
    await page.press('ArrowDown', 'f');
    expect(await said(page, 'forks')).toMatch(/(^|\.)5B20[CA](\.|$)/);
    await until(page, () => document.querySelectorAll('.lanes li').length === 8);
    await page.evaluate(() => document.querySelector<HTMLElement>('.lane-name')!.focus());
    await page.press('1', 'ArrowDown', 'ArrowDown', '2');
    expect(await focused(page)).toMatch(/^button/);
    expect([await said(page, 'one'), await said(page, 'two')]).toEqual(['0', expect.stringMatching(/^5B/)]);
    expect(await textOf(page, '.pair-voice')).toMatch(/^(The second|No difference)/);
    await page.press('Delete');
    await until(page, () => document.querySelectorAll('.lanes li').length === 7);
  });

  it('opens both in Compare as plans of the scenario, which come to the same there', async () => {
    await changeTo(page, { ...here, forks: '10C', one: '0', two: '10C' });
    await until(page, () => document.querySelectorAll('.lanes li').length === 2);
    const figure = await textOf(page, '.lanes li:nth-child(2) .lane-figure b');
    // the strip at the foot may lie above it
    await page.evaluate(() => document.querySelector('.pair-table')!.scrollIntoView({ block: 'center' }));
    await click(page, { role: 'button', name: 'Open both in Compare' });
    await waitFor(page, 'main.compare');
    await complete(page);
    expect(await said(page, 'plans')).toBe('AD');
    const told = await until(page, () => {
      const row = [...document.querySelectorAll<HTMLElement>('main table tr')].find((each) =>
        /^Buy-in\b(?! at)/.test(each.innerText),
      );
      return row?.innerText;
    });
    expect(told).toContain(figure);
  });

  it('says in words where there is nothing to go over to', async () => {
    await changeTo(page, { ...here, set: ['assumptions=none', 'plans={ alone: { style: voluntary } }'] });
    expect(await textOf(page, 'main')).toContain('One plan has nothing to go over to');
    expect(page.errors).toEqual([]);
  });
});
