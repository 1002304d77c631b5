import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFinds } from '../browser/axe.ts';
import { click, textOf, until, waitFor } from '../browser/find.ts';
import { inEachBrowser } from '../browser/inEachBrowser.ts';
import { keptFonts } from '../browser/keptFonts.ts';
import type { OpenPage } from '../browser/openPage.ts';
import { servedPage } from '../browser/servedPage.ts';
import { changeTo, openAt, quick } from './shownPage.ts';

inEachBrowser('what it is made of, and whether it has ever been right', (openPage) => {
  let served: Awaited<ReturnType<typeof servedPage>>;
  let page: OpenPage;
  beforeAll(async () => {
    served = await servedPage();
    page = await openPage({ fontsFile: keptFonts() });
    await openAt(page, served.url, {
      ...quick,
      set: [quick.set, 'rule.kind=change', 'rule.lapseRate=0.2'],
      screen: 'method',
      lang: 'en',
    });
  });
  afterAll(async () => {
    await page?.close();
    await served?.close();
  });

  it('counts how the numbers are founded, and shows what the scenario has instead of a default', async () => {
    await waitFor(page, '.parameters');
    expect(await textOf(page, 'h1')).toMatch(
      /^Of these \d+ numbers \d+ are published, \d+ computed from data/,
    );
    const own = () => document.querySelector('[data-param="rule.lapseRate"] .own-value')?.textContent;
    expect(await until(page, own)).toBe('here 0.2');
  });

  it('keeps those of one basis, and what is pointed out stands in the address', async () => {
    const listed = () => page.evaluate(() => document.querySelectorAll('[data-param]').length);
    const all = await listed();
    await click(page, { role: 'radio', name: 'Computed' });
    await until(page, () => location.hash.includes('label=C'));
    expect(await listed()).toBeLessThan(all);
    await click(page, { role: 'button', name: 'rule.commitRate' });
    await until(page, () => location.hash.includes('param=rule.commitRate'));
    await waitFor(page, '[data-meant] [aria-pressed="true"]');
  });

  it('computes here what the command line does', async () => {
    expect(await until(page, () => document.querySelector('[data-same]')?.getAttribute('data-same'))).toBe(
      'true',
    );
    expect(await textOf(page, '.same-bits')).toContain('3167-4521-fc1b-2443');
  });

  it('plays real roll-outs here, and says what it misses', async () => {
    await waitFor(page, '.rollout-chart', 60_000);
    expect(await textOf(page, '.charted')).toContain('NC State University');
    expect(await textOf(page, '.charted .caption')).toMatch(/plausible ranges/);
  });

  it('has a page for a works council, which axe finds nothing wrong with, and leads back', async () => {
    await click(page, { role: 'link', name: 'Data protection, for a works council' });
    await waitFor(page, '.protection article');
    expect(await textOf(page, 'h1')).toBe('Data protection, for a works council');
    await changeTo(page, { ...quick, screen: 'method', read: 'protection', lang: 'fr', theme: 'dark' });
    await until(page, () => /comité social/.test(document.querySelector('h1')?.textContent ?? ''));
    expect(await axeFinds(page)).toEqual([]);
    await click(page, { role: 'button', name: 'Retour à Méthode' });
    await waitFor(page, '.parameters');
  });

  it('has the whole model to be read, gone through by headings, whose numbers lead to their rows', async () => {
    await click(page, { role: 'link', name: 'Le modèle, dans l’ordre d’ODD' });
    await waitFor(page, '.model article h2');
    expect(await textOf(page, 'h1')).toBe('Le modèle');
    const address = await page.evaluate(() => location.hash);
    expect(address).toContain('read=model');
    await click(page, { role: 'link', name: '7.5 Transitions' });
    const reached = () => document.activeElement?.textContent === '7.5 Transitions' && scrollY > innerHeight;
    expect(await until(page, reached)).toBe(true);
    expect(await page.evaluate(() => location.hash)).toBe(address);

    await page.resize(390, 844);
    await changeTo(page, { ...quick, screen: 'method', read: 'model', lang: 'en', theme: 'light' });
    await until(page, () => document.querySelector('h1')?.textContent === 'The model');
    expect(await page.evaluate(() => document.querySelector('.prose-table thead')?.textContent)).toBe(
      'statemeaningcounts asvoice v (…Voice)',
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    expect(await axeFinds(page)).toEqual([]);
    await click(page, { role: 'link', name: 'reactanceGain' });
    await waitFor(page, '[data-param="rule.reactanceGain"][data-meant]');
    expect(page.errors).toEqual([]);
  });
});
