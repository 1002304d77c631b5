import { afterAll, beforeAll, expect, it } from 'vitest';
import { click, focused, isThere, textOf, until, waitFor } from '../browser/find.ts';
import { inEachBrowser } from '../browser/inEachBrowser.ts';
import { keptFonts } from '../browser/keptFonts.ts';
import type { OpenPage } from '../browser/openPage.ts';
import { servedPage } from '../browser/servedPage.ts';
import { complete, openAt, quick } from './shownPage.ts';

/** What the address says after `#`, once it was brought up to date. */
const said = (page: OpenPage, word: string) =>
  until(page, (asked) => new URLSearchParams(location.hash.slice(1)).get(asked) ?? undefined, word);
const weekOf = (page: OpenPage) =>
  page.evaluate(() => Number(/\d+/.exec(document.querySelector('.status b')?.textContent ?? '')?.[0]));

inEachBrowser('the first minute', (openPage) => {
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

  it('shows curves, says the verdict, plays the weeks, turns the dial, says why, changes its mind, and is a link', async () => {
    await page.goto(`${served.url}#${new URLSearchParams(quick)}`);
    // before the verdict is there
    await waitFor(page, 'main svg path');
    await complete(page);
    expect(await textOf(page, 'h1')).toMatch(/\w+ \w+/);

    await page.press('Space');
    await until(page, () => Number(/\d+/.exec(document.querySelector('.status b')!.textContent!)![0]) > 23);
    await page.press('Space');
    const stopped = await weekOf(page);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await weekOf(page)).toBe(stopped);

    await waitFor(page, '.dial svg', 60_000);
    const sentence = await textOf(page, '.dial-says');
    await page.press('d', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    expect(Number(await said(page, 'dial'))).toBeGreaterThan(0);
    await until(page, (before) => document.querySelector('.dial-says')!.textContent !== before, sentence);

    await click(page, { role: 'link', name: 'People' });
    await click(page, '.people-list [role=option]');
    const why = await until(page, () =>
      [...document.querySelectorAll('.voice')].map((each) => each.textContent?.trim()).find((text) => text),
    );
    expect(why.length).toBeGreaterThan(10);
    expect(await said(page, 'person')).toMatch(/^P\d{4}$/);

    await click(page, { role: 'link', name: 'Compare' });
    await waitFor(page, 'main.compare');
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.press('f');
    await click(page, { role: 'button', name: 'Add the change of mind' });
    await until(page, () => document.querySelector('.status code') === null || undefined).catch(() => {});
    await complete(page);
    expect(await said(page, 'set')).toBeTruthy();
    expect(await isThere(page, { role: 'button', name: 'D' })).toBe(true);

    await click(page, { role: 'button', name: 'Share' });
    const link = await until(page, () => document.querySelector<HTMLInputElement>('input.link')?.value);
    expect(link).toContain(served.url);
    expect(link).toMatch(/of=[\da-f]{4}-/);
    expect(page.errors).toEqual([]);
  });

  it('can be had with the keyboard alone: everything is reached, in an order, and nothing holds the focus', async () => {
    await openAt(page, served.url);
    await page.resize(1440, 900);
    const stops: string[] = [];
    for (let k = 0; k < 80; k++) {
      await page.press('Tab');
      const name = await focused(page);
      if (name === '' || (k > 3 && name === stops[0])) break;
      stops.push(name);
    }
    expect(stops.length).toBeLessThan(80);
    for (const wanted of ['Skip to the content', 'Compare', 'People', 'FR', 'Scenario', 'Share', 'Play'])
      expect([wanted, stops.some((name) => name.includes(wanted))]).toEqual([wanted, true]);
    expect(stops.filter((name) => /: *$/.test(name))).toEqual([]);
    // a chart is one stop
    expect(new Set(stops).size).toBeGreaterThan(15);
    await page.press('End');
  });

  it('speaks French to whoever reads French', async () => {
    const french = await openPage({ locale: 'fr-FR', fontsFile: keptFonts() });
    try {
      await openAt(french, served.url);
      expect(await french.evaluate(() => document.documentElement.lang)).toBe('fr');
      const text = await french.evaluate(() => document.body.innerText);
      expect(text).toContain('Personnes');
      expect(text.match(/\b(the|week|of people|buy-in|worlds|and)\b/gi) ?? []).toEqual([]);
      // a narrow space that does not break stands before what is written with one
      expect(text.match(/.(?<![\u202f\u00a0])[?!;](?=\s|$)/g) ?? []).toEqual([]);
    } finally {
      await french.close();
    }
  });

  it('is dark for whoever likes it dark, and moves nothing for whoever does not want that', async () => {
    const dark = await openPage({ colorScheme: 'dark', reducedMotion: true, fontsFile: keptFonts() });
    try {
      await openAt(dark, served.url);
      const [red = 255] = (await dark.evaluate(() =>
        getComputedStyle(document.body).backgroundColor.match(/\d+/g),
      ))!.map(Number);
      expect(red).toBeLessThan(40);
      await dark.press('Space');
      await until(dark, () => Number(/\d+/.exec(document.querySelector('.status b')!.textContent!)![0]) > 20);
      const week = await weekOf(dark);
      // in steps of a quarter
      expect((week - 20) % 13).toBe(0);
    } finally {
      await dark.close();
    }
  });
});
