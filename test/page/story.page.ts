import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFinds } from '../browser/axe.ts';
import { click, focused, until, waitFor } from '../browser/find.ts';
import { inEachBrowser } from '../browser/inEachBrowser.ts';
import { keptFonts } from '../browser/keptFonts.ts';
import type { OpenPage } from '../browser/openPage.ts';
import { servedPage } from '../browser/servedPage.ts';
import { textsTouch } from '../browser/textsTouch.ts';
import { addressOf, type Said, twoFrames } from './shownPage.ts';

const BELOW = 'x/y/';
const steps = ['question', 'predict', 'run', 'why', 'idea'] as const;

/** The headline of the step that is shown. */
const headline = (page: OpenPage): Promise<string> =>
  page.evaluate(() => document.querySelector('h1')?.textContent ?? '');
/** Until a step is shown. */
const onStep = (page: OpenPage, step: string): Promise<boolean> =>
  until(page, (wanted) => document.querySelector<HTMLElement>('.story')?.dataset.step === wanted, step);
/** Until the worlds are played: the last step can be gone to then. */
const isPlayed = (page: OpenPage): Promise<boolean> =>
  until(
    page,
    () => document.querySelector('.story-actions .filled:not([disabled])') !== null,
    undefined,
    60_000,
  );

inEachBrowser('a story', (openPage, browser) => {
  let served: Awaited<ReturnType<typeof servedPage>>;
  beforeAll(async () => {
    served = await servedPage(BELOW);
  });
  afterAll(async () => {
    await served?.close();
  });
  const storyAt = (said: Said) => `${served.url}${addressOf({ screen: 'story', ...said })}`;
  const showAt = async (page: OpenPage, said: Said) => {
    await page.goto('about:blank');
    await page.goto(storyAt(said));
    await until(page, () => document.querySelector('.story-steps, .story-list, .story-sheet') !== null);
  };

  describe('played to its end by keyboard alone', () => {
    const tellings = [
      ['en', 'Run', /^You said 61%\. It is \d+%\s?\(\d+–\d+\) won over\. In week\s12/],
      ['fr', 'Jouer', /^Vous disiez 61\s%\. C’est \d+\s%\s?\(\d+–\d+\) gagnés\. En semaine\s12/],
    ] as const;
    // one language each
    it.each(tellings.filter(([lang]) => (lang === 'en') === (browser === 'chromium')))(
      'asks, has a curve drawn, reveals, follows people and names the idea, in %s',
      async (lang, run, said) => {
        const page = await openPage({ fontsFile: keptFonts(), reducedMotion: true });
        try {
          // the address that is promised, as a file server has it
          // it leads on before it has loaded
          await page.goto(`${served.url}story/blitz/index.html#lang=${lang}`).catch(() => undefined);
          await until(page, () => document.querySelector('.story-timeline') !== null);
          // what is seen listens to keys a moment later
          await twoFrames(page);
          await page.press('ArrowRight');
          await onStep(page, 'predict');
          for (let k = 0; k < 20 && !/Your curve|Votre courbe/.test(await focused(page)); k++)
            await page.press('Tab');
          await page.press('Shift+ArrowRight', 'Shift+ArrowRight');
          for (let k = 0; k < 6; k++) await page.press('Shift+ArrowUp');
          await page.press('End');
          for (let k = 0; k < 4; k++) await page.press('ArrowDown');
          expect(
            await page.evaluate(() =>
              document.querySelector('[role=slider]')?.getAttribute('aria-valuetext'),
            ),
          ).toMatch(/^61.*104$/);
          await page.press('r');
          await onStep(page, 'run');
          // whether or not the worlds are there yet
          await page.press('r');
          await until(
            page,
            () => document.querySelector('.story-chart[data-open]') !== null,
            undefined,
            60_000,
          );
          expect(await headline(page)).toMatch(said);
          await page.press('ArrowRight');
          await onStep(page, 'why');
          expect(await headline(page)).toMatch(/^\d+ (of|personnes sur) 240/);
          await page.press('ArrowRight');
          await onStep(page, 'idea');
          expect(await page.evaluate(() => document.querySelectorAll('.story-ways li a').length)).toBe(3);
          expect(await page.evaluate(() => document.querySelectorAll('.story-next a').length)).toBe(1);
          await page.press('ArrowLeft', 'ArrowLeft');
          await onStep(page, 'run');
          expect(
            await page.evaluate(() => document.querySelector('.story-steps [aria-current]')?.textContent),
          ).toContain(run);
          // the link holds the curve
          const [address, before] = await page.evaluate(() => [
            location.href,
            document.querySelector('h1')!.textContent,
          ]);
          await page.goto('about:blank');
          // it may lead to a later step, which says what it waits for
          const later = lang === 'en' ? 'why' : 'idea';
          await page.goto(address!.replace('step=run', `step=${later}`));
          await onStep(page, later);
          expect(await headline(page)).toMatch(/^(\d+\s?% )?.*(worlds|mondes)/i);
          const isThere = () => document.querySelector('.story-flow, .story-ways') !== null;
          await until(page, isThere, undefined, 60_000);
          for (const _ of Array(later === 'why' ? 1 : 2)) await page.press('ArrowLeft');
          await until(page, () => document.querySelector('.story-chart[data-open]') !== null);
          expect(await headline(page)).toBe(before);
          // the door was left before it had loaded
          expect(page.errors.filter((error) => !error.includes('ERR_ABORTED'))).toEqual([]);
        } finally {
          await page.close();
        }
      },
    );
  });

  describe('in every size, theme and language', () => {
    let page: OpenPage;
    beforeAll(async () => {
      page = await openPage({ fontsFile: keptFonts(), reducedMotion: true });
      await showAt(page, { story: 'blitz' });
      await onStep(page, 'question');
      // two of a class draw, one with a mouse
      await page.press('ArrowRight');
      await onStep(page, 'predict');
      const { left, top, width, height } = await waitFor(page, '[role=slider]');
      await page.mouse(
        [left + width * 0.1, top + height * 0.8],
        [left + width * 0.3, top + height * 0.3],
        [left + width * 0.97, top + height * 0.4],
      );
      await click(page, '.story-shapes .quiet');
      await click(page, '.story-shapes .button');
      await page.evaluate(() => document.querySelector<HTMLElement>('.story-panel input')!.focus());
      await page.type('Heron');
      await click(page, '.story-actions .filled');
      await isPlayed(page);
      await click(page, '.story-actions .filled');
      await until(page, () => document.querySelector('.story-nearest') !== null);
    });
    afterAll(async () => {
      await page?.close();
    });
    const goTo = async (said: Readonly<Record<string, string>>) => {
      await page.evaluate((changes) => {
        const now = new URLSearchParams(location.hash.slice(1));
        for (const [word, value] of Object.entries(changes)) now.set(word, value);
        location.hash = String(now);
      }, said);
      await until(
        page,
        ({ lang, step, sheet, theme = 'auto' }) =>
          document.documentElement.lang === lang &&
          (document.documentElement.dataset.theme ?? 'auto') === theme &&
          (sheet === '1'
            ? document.querySelector('.story-sheet') !== null
            : document.querySelector<HTMLElement>('.story')?.dataset.step === step) &&
          document.querySelector('[aria-busy]') === null,
        said,
      );
      await twoFrames(page);
    };

    it('tells the nearest by name, and all that were said', async () => {
      expect(await page.evaluate(() => document.querySelectorAll('.story-panel tbody tr').length)).toBe(2);
      expect((await waitFor(page, '.story-nearest')).text).toMatch(/Heron|2/);
    });

    it.each(['en', 'fr'])('is as wide as its window at most, and no two texts touch, in %s', async (lang) => {
      const faults: string[] = [];
      for (const width of [390, 1100, 1440, 1920]) {
        await page.resize(width, width < 700 ? 844 : 900);
        for (const step of steps) {
          await goTo({ lang, step, open: '1', sheet: '0', theme: 'auto' });
          const by = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (by > 0) faults.push(`${step}: ${by} pixels at ${width}`);
          faults.push(...(await textsTouch(page)).map((pair) => `${step} at ${width}: ${pair}`));
        }
      }
      expect(faults).toEqual([]);
    });

    it('has a header in which nothing is cut, also where the names of the screens just fit', async () => {
      const cut: string[] = [];
      for (const lang of ['fr', 'en']) {
        await goTo({ lang, step: 'question', open: '0', sheet: '0', theme: 'auto' });
        for (const width of [320, 701, 1000, 1024, 1100, 1140, 1141, 1800]) {
          await page.resize(width, 800);
          await twoFrames(page);
          const by = await page.evaluate(() => {
            const header = document.querySelector<HTMLElement>('.header')!;
            const ends = [...header.querySelectorAll('button:not(.skip), nav a')].map(
              (each) => each.getBoundingClientRect().right,
            );
            return Math.max(header.scrollWidth - header.clientWidth, ...ends.map((end) => end - innerWidth));
          });
          if (by > 0) cut.push(`${by} pixels at ${width}, ${lang}`);
        }
      }
      expect(cut).toEqual([]);
    });

    // what axe finds is the same in every browser
    const axed = browser === 'chromium' ? ['en', 'fr'] : [];
    it.each(axed)('has nothing that axe finds, in %s', async (lang) => {
      const found: string[] = [];
      for (const theme of ['light', 'dark'])
        for (const width of [390, 1440]) {
          await page.resize(width, width < 700 ? 844 : 900);
          for (const step of steps) {
            await goTo({ lang, theme, step, open: '1', sheet: '0' });
            found.push(...(await axeFinds(page)).map((fault) => `${step}, ${theme}, at ${width}: ${fault}`));
          }
          await goTo({ lang, theme, step: 'question', sheet: '1' });
          found.push(...(await axeFinds(page)).map((fault) => `sheet, ${theme}, at ${width}: ${fault}`));
        }
      expect(found).toEqual([]);
    });

    it('needs no scrolling to draw on a phone', async () => {
      await page.resize(390, 844);
      await goTo({ lang: 'en', step: 'predict', open: '0', drawn: '', sheet: '0', theme: 'auto' });
      expect(
        await page.evaluate(() => document.documentElement.scrollHeight - innerHeight),
      ).toBeLessThanOrEqual(0);
    });

    it('has complained of nothing after all that', () => {
      expect(page.errors).toEqual([]);
    });
  });

  it('of the reader’s own opens by dropping it, says what is wrong with it, and travels in the link', async () => {
    const page = await openPage({ fontsFile: keptFonts(), reducedMotion: true });
    try {
      await showAt(page, {});
      await until(page, () => document.querySelectorAll('.story-link').length === 3);
      expect(await axeFinds(page)).toEqual([]);
      const drop = (change: readonly [string, string]) =>
        page.evaluate(async ([from, to]) => {
          const { stories } = await (await fetch('stories.json')).json();
          // without the sheet it is short enough for a link
          const [whole] = (stories[0].text as string).split('## Facilitator');
          const text = whole!.replace(from, to);
          const data = new DataTransfer();
          data.items.add(new File([text], 'mine.md', { type: 'text/markdown' }));
          document.dispatchEvent(
            new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
          );
        }, change);
      await drop(['plan: blitzkrieg', 'plan: blizkrieg']);
      await until(page, () => document.querySelector('.problems .what')?.textContent);
      expect((await waitFor(page, '.problems')).text).toMatch(
        /mine\.md:\d+.*no plan “blizkrieg”.*did you mean blitzkrieg/s,
      );
      await drop(['Everybody is obliged from week 1.', 'Mine is obliged from week 1.']);
      await until(page, () => document.querySelector('h1')?.textContent?.startsWith('Mine'));
      const address = await until(page, () => (location.hash.includes('told=') ? location.href : undefined));
      await page.goto('about:blank');
      await page.goto(address);
      await until(page, () => document.querySelector('h1')?.textContent?.startsWith('Mine'));
      // what was on its way for later was left behind
      expect(page.errors.filter((error) => !error.includes('ERR_ABORTED'))).toEqual([]);
    } finally {
      await page.close();
    }
  });

  it('plays without a network once the page was open', async () => {
    const own = await servedPage();
    const page = await openPage({ fontsFile: keptFonts(), reducedMotion: true });
    try {
      await page.goto(own.url);
      await until(
        page,
        async () =>
          (await caches.keys()).length > 0 &&
          (await navigator.serviceWorker.ready).active?.state === 'activated',
        undefined,
        60_000,
      );
      await own.close();
      await page.goto(`${own.url}story/patience/#step=predict`).catch(() => undefined);
      await until(page, () => document.querySelector('[role=slider]') !== null);
      await click(page, '.story-shapes .button');
      await page.press('r');
      await onStep(page, 'run');
      await isPlayed(page);
      await page.press('r');
      await until(page, () => document.querySelector('.story-chart[data-open]') !== null);
    } finally {
      await page.close();
      await own.close().catch(() => undefined);
    }
  });
});
