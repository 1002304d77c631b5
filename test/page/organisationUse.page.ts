import { expect, it } from 'vitest';
import { click, focused, textOf, until, waitFor } from '../browser/find.ts';
import { inEachBrowser } from '../browser/inEachBrowser.ts';
import { chosen, forgetKept, listKept, organisationScreen } from './broughtFirm.ts';
import { complete, openAt } from './shownPage.ts';

inEachBrowser('the screen of organisations', (openPage) => {
  const { page, url, understood, complaints, bring, press, headline, says, fingerprint } =
    organisationScreen(openPage);

  it('of 100,000 people tells how far it is, can be stopped, and lets the page breathe', async () => {
    await page().evaluate(() => {
      const lines = ['id,manager,unit,mail'];
      for (let k = 0; k < 100_000; k++)
        lines.push(
          `E${k},${k === 0 ? '' : `E${Math.floor((k - 1) / 8)}`},Unit ${k % 400},e${k}@firm.example`,
        );
      const transfer = new DataTransfer();
      transfer.items.add(new File([lines.join('\n')], 'people.csv'));
      document
        .querySelector('main')!
        .dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }));
      const gaps = { worst: 0, last: performance.now() };
      const beat = () => {
        const now = performance.now();
        gaps.worst = Math.max(gaps.worst, now - gaps.last);
        gaps.last = now;
        requestAnimationFrame(beat);
      };
      requestAnimationFrame(beat);
      (window as unknown as { gaps: typeof gaps }).gaps = gaps;
    });
    await until(
      page(),
      () =>
        /of 100,00\d lines/.test(document.querySelector('.reading-files')?.textContent ?? '') || undefined,
    );
    await press('Stop');
    await waitFor(page(), '.bring');
    expect(await textOf(page(), 'main.organisation [role=status]')).toMatch(/stopped/);
    await page().evaluate(() => {
      (window as unknown as { gaps: { worst: number } }).gaps.worst = 0;
    });
    const lines = ['id,manager,unit'];
    for (let k = 0; k < 100_000; k++)
      lines.push(`E${k},${k === 0 ? '' : `E${Math.floor((k - 1) / 8)}`},Unit ${k % 400}`);
    await bring({ 'people.csv': lines.join('\n') });
    expect(await headline()).toMatch(/^100,000 people/);
    const worst = await page().evaluate(() => (window as unknown as { gaps: { worst: number } }).gaps.worst);
    console.log(`longest wait of the page while 100,000 people were read: ${Math.round(worst)} ms`);
    expect(worst).toBeLessThan(2000);
  });

  it('can be brought, corrected and used with the keyboard alone', async () => {
    await page().evaluate(() => document.querySelector<HTMLElement>('main')!.focus());
    const tabTo = async (wanted: RegExp) => {
      for (let k = 0; k < 60; k++) {
        await page().press('Tab');
        const name = await focused(page());
        if (wanted.test(name)) return name;
      }
      throw new Error(`nothing is called ${wanted}`);
    };
    await tabTo(/brewery/);
    await page().press('Enter');
    await understood();
    await page().evaluate(() => document.querySelector<HTMLElement>('main')!.focus());
    await tabTo(/^select: Division$/);
    await page().press('s');
    await until(page(), () => document.querySelector('select.changed') !== null || undefined);
    await understood();
    await page().press('Control+z');
    await until(page(), () => document.querySelector('select.changed') === null || undefined);
    await understood();
    await tabTo(/Use this firm/);
    await page().press('Enter');
    await waitFor(page(), 'main.compare');
    await complete(page());
  });

  it('is made up of six numbers, another in another world, and used', async () => {
    await openAt(page(), url(), { ...chosen, firm: 'made' });
    await waitFor(page(), '.strips');
    expect(await headline()).toMatch(/^A firm like many: 240 people in nine units/);
    const first = await page().evaluate(() => document.querySelector('.firm-people')!.innerHTML);
    await press('Another');
    await until(
      page(),
      (before) => document.querySelector('.firm-people')!.innerHTML !== before || undefined,
      first,
    );
    await click(page(), '.made-numbers input');
    await page().press('End', 'Backspace', 'Backspace', 'Backspace');
    await page().type('60');
    await says('60 people');
    await click(page(), '.questions summary');
    await click(page(), '.question:nth-of-type(3) .answers label:nth-child(2)');
    expect(await textOf(page(), '.question:nth-of-type(3) .sets')).toMatch(
      /climate\.leadership 0\.25 \(0\.13–0\.38\)/,
    );
    await until(page(), () => document.querySelector('.understood[aria-busy=false]') !== null || undefined);
    await press('Use this firm');
    await waitFor(page(), 'main.compare');
    await complete(page());
    await press('Scenario');
    const text = await until(page(), () => document.querySelector('textarea')?.value);
    expect(text).toMatch(/people: 60\b/);
    expect(text).toMatch(/leadership: 0\.25/);
  });

  it('stays in the browser as recent work, each piece removable, all of it in one step, and nothing once it is switched off', async () => {
    await page().evaluate(forgetKept);
    await press('Try a brewery of 86');
    await understood();
    await press('Use this firm');
    await waitFor(page(), 'main.compare');
    const seen = await fingerprint();
    await until(page(), listKept);
    await openAt(page(), url(), chosen);
    await press('Open A firm of 86 people');
    await waitFor(page(), 'main.compare');
    expect(await fingerprint()).toBe(seen);
    await press('Scenario');
    await press('Delete everything kept here');
    await until(page(), () => document.querySelector('.recent li') === null || undefined);
    expect(await page().evaluate(listKept)).toBe(undefined);
    await click(page(), '.recent input[type=checkbox]');
    await page().press('Escape');
    await openAt(page(), url(), { ...chosen, set: ['assumptions=none', 'climate.leadership=0.7'] });
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(await page().evaluate(listKept)).toBe(undefined);
    await page().evaluate(() => localStorage.clear());
  });

  it('is compared where nothing may be kept', async () => {
    await page().evaluate(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
    });
    await press('Try a brewery of 86');
    await understood();
    await press('Use this firm');
    await waitFor(page(), 'main.compare');
    await complete(page());
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(complaints()).toEqual([]);
  });

  it('has complained of nothing after all that', () => {
    expect(complaints()).toEqual([]);
  });
});
