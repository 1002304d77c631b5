import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFinds } from '../browser/axe.ts';
import { click, focused, isThere, textOf, until, waitFor } from '../browser/find.ts';
import { inEachBrowser } from '../browser/inEachBrowser.ts';
import { keptFonts } from '../browser/keptFonts.ts';
import type { OpenPage } from '../browser/openPage.ts';
import { servedPage } from '../browser/servedPage.ts';
import { textsTouch } from '../browser/textsTouch.ts';
import { changeTo, complete, openAt, quick, twoFrames } from './shownPage.ts';

const guerrilla = { ...quick, screen: 'plan', plan: 'B', lang: 'en' };

const unrun = (page: OpenPage) =>
  page.evaluate(() => document.querySelector('.plan-unrun p')?.textContent ?? '');
const yaml = (page: OpenPage) =>
  page.evaluate(() => document.querySelector<HTMLTextAreaElement>('.yaml-text')?.value ?? '');
/** Until what is said of a bar is so. */
const saidOf = (page: OpenPage, key: string, part: string) =>
  until(
    page,
    ([of, wanted]) => {
      const bar = document.querySelector(`[data-key="${of}"]`);
      const said = bar?.getAttribute('aria-label') ?? bar?.textContent ?? '';
      return said.replaceAll('\u00a0', ' ').includes(wanted as string);
    },
    [key, part],
  );
/** What the browser complains of, but for what it did not load because another page was gone to. */
const complaints = ({ errors }: OpenPage) => errors.filter((error) => !error.includes('ERR_ABORTED'));
const focusOn = (page: OpenPage, key: string) =>
  page.evaluate((of) => document.querySelector<HTMLElement>(`[data-key="${of}"]`)?.focus(), key);
const saysUnrun = (page: OpenPage, pattern: string) =>
  until(
    page,
    (of) => new RegExp(of).test(document.querySelector('.plan-unrun p')?.textContent ?? ''),
    pattern,
  );

inEachBrowser('a plan', (openPage) => {
  let served: Awaited<ReturnType<typeof servedPage>>;
  let page: OpenPage;
  beforeAll(async () => {
    served = await servedPage();
    page = await openPage({ fontsFile: keptFonts() });
    await page.resize(1440, 900);
  });
  afterAll(async () => {
    await page?.close();
    await served?.close();
  });

  it('is changed by keys alone, survives another screen and a reload, runs, and is gone back to', async () => {
    await openAt(page, served.url, guerrilla);
    await waitFor(page, '[data-key="pilot.2"]');
    await until(page, () => document.querySelector('h1')?.textContent?.startsWith('Guerrilla'));
    const before = await textOf(page, 'h1');
    expect(before).toMatch(/Guerrilla reaches and keeps .+ of people are won over/);
    await saidOf(page, 'deploy.0', 'median of 24 worlds');

    await focusOn(page, 'extract.0');
    await page.press('ArrowRight', 'ArrowRight', 'Alt+ArrowRight');
    await saidOf(page, 'extract.0', 'weeks 3–6');
    expect(await focused(page)).toContain('Listen');
    expect(await unrun(page)).toMatch(/^● 2 changes not yet run\. The figures are of the plan as it was run/);
    expect(await yaml(page)).toContain('- { tactic: listen, at: 3w, weeks: 4w }');
    // what follows a gate is not known any more
    await saidOf(page, 'deploy.0', 'as it was run');
    expect(await isThere(page, '.plan-bar-old')).toBe(true);

    // the form, from the part's own parameters
    await page.press('Enter');
    await until(page, () => document.activeElement?.closest('.plan-form') !== null);
    await page.type('2');
    await page.press('Enter');
    await page.press('Escape');
    await until(page, () => document.querySelector('.plan-form') === null);
    expect(await focused(page)).toContain('Listen');

    await focusOn(page, 'pilot.1');
    await page.press('Delete');
    await until(
      page,
      () => !/tactic: policy/.test(document.querySelector<HTMLTextAreaElement>('.yaml-text')!.value),
    );
    await page.press('Control+z');
    await until(page, () =>
      /tactic: policy/.test(document.querySelector<HTMLTextAreaElement>('.yaml-text')!.value),
    );
    await page.press('Control+Shift+z');
    await until(
      page,
      () => !/tactic: policy/.test(document.querySelector<HTMLTextAreaElement>('.yaml-text')!.value),
    );
    const changed = await yaml(page);

    await click(page, { role: 'link', name: 'Compare' });
    await waitFor(page, 'main.compare');
    await click(page, { role: 'link', name: 'Plan' });
    await waitFor(page, '[data-key="pilot.1"]');
    expect(await yaml(page)).toBe(changed);
    await until(page, () => location.hash.includes('draft='));
    const link = await page.evaluate(() => location.href);
    await page.goto('about:blank');
    await page.goto(link);
    await complete(page);
    await waitFor(page, '[data-key="pilot.1"]');
    expect(await yaml(page)).toBe(changed);
    await saysUnrun(page, 'not yet run');

    await page.evaluate(() => {
      const run = [...document.querySelectorAll('button')].find(
        (each) => each.textContent === 'Run the changed plan',
      );
      run?.focus();
    });
    await page.press('Enter');
    await until(page, () => document.querySelector('.plan-unrun p')?.textContent === '');
    await complete(page);
    await waitFor(page, '.plan-figures');
    await until(page, (was) => !['', was].includes(document.querySelector('h1')!.textContent!), before);
    await saidOf(page, 'deploy.0', 'median of 24 worlds');
    expect(await textOf(page, '.plan-figures')).toMatch(/before[\s\S]+now/);

    await page.press('Control+z');
    await saysUnrun(page, 'not yet run');
    expect(complaints(page)).toEqual([]);
  });

  it('is moved by the mouse, by two buttons, and by what is written; what cannot be read is told at its line', async () => {
    await openAt(page, served.url, guerrilla);
    const { left, top, height } = await waitFor(page, '[data-key="extract.1"]');
    const y = top + height / 2;
    const week = await page.evaluate(() => {
      const [from, to] = ['extract.1', 'pilot.2'].map((key) =>
        document.querySelector(`[data-key="${key}"]`)!.getBoundingClientRect(),
      );
      return from.width / 8 || to.width;
    });
    await page.mouse([left + 12, y], [left + 12 + week, y], [left + 12 + 4 * week, y]);
    await saidOf(page, 'extract.1', 'weeks 8–15');
    expect(await unrun(page)).toContain('1 change not yet run');

    await click(page, { role: 'button', name: 'More: Week of the step in which the tactic begins' });
    await saidOf(page, 'extract.1', 'weeks 9–16');

    await page.evaluate(() => {
      const area = document.querySelector<HTMLTextAreaElement>('.yaml-text')!;
      const at = area.value.indexOf('at: 9w') + 'at: 9'.length;
      area.focus();
      area.setSelectionRange(at, at);
    });
    await page.type('x');
    await until(page, () => document.querySelector('.yaml-problem')?.textContent?.includes('line'));
    const told = await textOf(page, '.yaml-said');
    expect(told).toMatch(/plans\.guerrilla\.steps\[0\]\.do\[1\]\.at/);
    expect(await isThere(page, '.yaml-mirror [data-wrong]')).toBe(true);
    // the last that could be read stays, and nothing is changed beside it
    await saidOf(page, 'extract.1', 'weeks 9–16');
    await page.press('Backspace', 'Backspace');
    await page.type('2');
    await saidOf(page, 'extract.1', 'weeks 2–9');
    expect(complaints(page)).toEqual([]);
  });

  it('takes tactics and gates, begins again from a style, and follows the dial', async () => {
    await openAt(page, served.url, { ...guerrilla, plan: 'C' });
    await click(page, { role: 'button', name: 'All 20' });
    await click(page, '[data-tactic="sponsor"]');
    await until(
      page,
      () => document.querySelector('.yaml-text')?.textContent?.includes('tactic: sponsor') ?? false,
    ).catch(() => {});
    expect(await yaml(page)).toContain('- { tactic: sponsor }');
    await click(page, '.plan-step-name');
    await click(page, { role: 'button', name: 'Add a gate' });
    await waitFor(page, '[data-key="deploy.gate"]');
    await click(page, { role: 'button', name: 'Blitzkrieg' }).catch(() => {});
    await page.evaluate(() => {
      const [first] = document.querySelectorAll<HTMLButtonElement>('.plan-templates button');
      first.click();
    });
    await until(page, () =>
      /style: blitzkrieg\n/.test(document.querySelector<HTMLTextAreaElement>('.yaml-text')!.value),
    );
    await page.evaluate(() => document.querySelector<HTMLInputElement>('.plan-dial input')!.focus());
    await page.press('Home');
    await until(page, () =>
      /style: guerrilla\n/.test(document.querySelector<HTMLTextAreaElement>('.yaml-text')!.value),
    );
    expect(complaints(page)).toEqual([]);
  });

  it.each(['en', 'fr'])(
    'has nothing that axe finds, no two texts that touch, and no more than its width, in %s',
    async (lang) => {
      const faults: string[] = [];
      for (const [width, theme] of [
        [390, 'dark'],
        [1440, 'light'],
        [1440, 'dark'],
      ] as const) {
        await page.resize(width, width < 700 ? 844 : 900);
        await changeTo(page, { ...guerrilla, lang, theme, sel: 'pilot.2' });
        await waitFor(page, '.plan-form');
        await twoFrames(page);
        const by = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (by > 0) faults.push(`${by} pixels too wide at ${width}`);
        faults.push(...(await axeFinds(page)).map((fault) => `${theme}, at ${width}: ${fault}`));
        faults.push(...(await textsTouch(page)).map((pair) => `at ${width}: ${pair}`));
      }
      expect(faults).toEqual([]);
      await page.resize(1440, 900);
    },
  );

  it('is asked whom to start with, and answers with people by lot beside every way', async () => {
    await openAt(page, served.url, guerrilla);
    await complete(page);
    await click(page, { role: 'button', name: 'Compare the ways' });
    await waitFor(page, '.whom-answer table');
    const rows = await page.evaluate(() =>
      [...document.querySelectorAll('.whom-answer tbody tr')].map(
        (row) => row.firstElementChild!.textContent,
      ),
    );
    expect(rows.slice(0, 2)).toEqual(['nobody', 'people by lot']);
    expect(rows.length).toBeGreaterThanOrEqual(10);
    expect(complaints(page)).toEqual([]);
  });

  it('is changed on a phone without dragging, and run from there', async () => {
    const phone = await openPage({ fontsFile: keptFonts(), locale: 'fr-FR' });
    try {
      await phone.resize(390, 844);
      await openAt(phone, served.url, { ...guerrilla, lang: 'fr' });
      await phone.evaluate(() => document.querySelector<HTMLElement>('[data-key="extract.1"]')!.click());
      await waitFor(phone, '.plan-sheet');
      const { height } = await waitFor(phone, '.plan-sheet .stepper');
      expect(height).toBeGreaterThanOrEqual(48);
      await phone.evaluate(() => document.querySelectorAll<HTMLElement>('.plan-sheet .stepper')[1].click());
      await saidOf(phone, 'extract.1', 'semaines 5–12');
      await waitFor(phone, '.plan-sheet-bar .was');
      expect(await unrun(phone)).toContain('1 changement pas encore joué');
      await phone.evaluate(() => document.querySelector<HTMLElement>('.plan-sheet .button.filled')!.click());
      await until(phone, () => document.querySelector('.plan-sheet .plan-unrun p')?.textContent === '');
      await complete(phone);
      await waitFor(phone, '.plan-sheet .plan-form');
      expect(complaints(phone)).toEqual([]);
    } finally {
      await phone.close();
    }
  });

  describe('of a scenario without plans', () => {
    it('is told to be none', async () => {
      await openAt(page, served.url, {
        ...guerrilla,
        set: ['assumptions=none', 'rule={ kind: bass, p: 0.01, q: 0.4, mixing: well-mixed }'],
      });
      await until(page, () =>
        document.querySelector('main')?.textContent?.includes('there is no plan to be changed'),
      );
    });
  });
});
