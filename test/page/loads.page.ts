import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until, waitFor } from '../browser/find.ts';
import { inEachBrowser } from '../browser/inEachBrowser.ts';
import { keptFonts } from '../browser/keptFonts.ts';
import type { OpenPage } from '../browser/openPage.ts';
import { servedPage } from '../browser/servedPage.ts';
import { complete, openAt } from './shownPage.ts';

/** What the README, whose figures are held against Node's, says of the comparison that comes with the product. */
const [, known] = /fingerprint ([\da-f-]{14})/.exec(readFileSync('README.md', 'utf8')) ?? [];

inEachBrowser('the page', (openPage) => {
  let served: Awaited<ReturnType<typeof servedPage>>;
  let page: OpenPage;
  beforeAll(async () => {
    // anywhere on a server
    served = await servedPage('x/y/');
    page = await openPage({ fontsFile: keptFonts() });
    await openAt(page, served.url, {});
  });
  afterAll(async () => {
    await page?.close();
    await served?.close();
  });

  it('comes to what the command line comes to, to the bit', async () => {
    const { text } = await waitFor(page, '.status code');
    expect(text).toBe(known);
    const { text: headline } = await waitFor(page, 'h1');
    expect(headline).toContain('Voluntary');
  });

  it('has nothing to complain of, and has asked nobody else for anything', () => {
    expect(page.errors).toEqual([]);
    const { origin } = new URL(served.url);
    const elsewhere = page.requests.filter(
      (url) => new URL(url).origin !== origin && !/^(about|data|blob):/.test(url),
    );
    expect(elsewhere).toEqual([]);
    expect(page.requests.length).toBeGreaterThan(5);
  });

  it('may ask nobody else, whatever is tried', async () => {
    const other = await openPage();
    try {
      await other.goto(served.url);
      const refused = await other.evaluate(async () => {
        const tried = [
          fetch('http://127.0.0.1:9/').then(() => 'fetched'),
          new Promise((done) => {
            const image = new Image();
            image.onload = () => done('loaded');
            image.onerror = () => done('refused');
            image.src = 'http://127.0.0.1:9/a.png';
          }),
        ];
        return Promise.all(tried.map((each) => each.catch(() => 'refused')));
      });
      expect(refused).toEqual(['refused', 'refused']);
      await expect.poll(() => other.errors.join('\n')).toMatch(/Content.Security.Policy/i);
    } finally {
      await other.close();
    }
  });

  it('opens without a network from the second time on', async () => {
    const own = await servedPage('z/');
    const other = await openPage();
    try {
      await openAt(other, own.url);
      await until(other, async () => (await navigator.serviceWorker.getRegistration())?.active != null);
      await own.close();
      const errors = other.errors.length;
      await other.goto('about:blank');
      await other.goto(`${own.url}#n=24&set=assumptions=none&lang=fr`);
      await complete(other);
      expect(await other.evaluate(() => document.documentElement.lang)).toBe('fr');
      // what may be newer is asked for, and nobody answers
      const complaints = other.errors.slice(errors).filter((text) => !text.includes(own.url));
      expect(complaints.filter((text) => !/Failed to load resource/.test(text))).toEqual([]);
    } finally {
      await other.close();
    }
  });
});
