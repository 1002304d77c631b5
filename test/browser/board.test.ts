import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { policyFor } from '../../src/api/contentSecurity.ts';
import type { Comparison } from '../../src/experiment/comparison.ts';
import { reportHtml } from '../../src/report/reportHtml.ts';
import type { Language } from '../../src/text/text.ts';
import { chosen } from '../report/fakeDecision.ts';
import { inEachBrowser } from './inEachBrowser.ts';
import type { OpenPage } from './openPage.ts';
import { type Served, serveFiles } from './serveFiles.ts';

/** As long as texts may be, and more plans than there is room for. */
function longest(): Comparison {
  const comparison = chosen({ voluntary: 40, blitzkrieg: 30, guerrilla: 20 });
  const name = 'Anticonstitutionnellementanticonstituti';
  const named = comparison.plans.map((plan, k) =>
    plan.name === 'nothing' ? plan : { ...plan, title: { en: `${name}${k}`, fr: `${name}${k}` } },
  );
  const more = [7, 8].map((k) => ({ ...named[0], name: `more-${k}`, title: { en: name + k, fr: name + k } }));
  const long = (words: string, most: number) => words.repeat(most).slice(0, most);
  return {
    ...comparison,
    plans: [...named.slice(0, -1), ...more, named[named.length - 1]],
    title: { en: long('a long title ', 200), fr: long('un long titre ', 200) },
    question: { en: long('Is it so? ', 1000), fr: long('Est-ce ainsi ? ', 1000) },
    starts: '2027-01-04',
    drawn: false,
    notes: [1, 2, 3].map((k) => ({
      code: `note-${k}`,
      strength: 'mayChangeResult',
      message: {
        en: `no column is a manager of the kind ${k}, and there is no hierarchy to follow (columns one, two, three, four)`,
        fr: `aucune colonne n’est un responsable de la sorte ${k}, et il n’y a pas de hiérarchie à suivre (colonnes un, deux, trois)`,
      },
      remedy: { en: 'say which', fr: 'dites laquelle' },
    })),
  };
}

const usual = (dated: boolean): Comparison => ({
  ...chosen({ voluntary: 56, blitzkrieg: 44 }),
  ...(dated && { starts: '2027-01-04' }),
});

/** A report as a server hands it out: under its policy, which stands in the page here. */
function underPolicy(language: Language, comparison: Comparison): string {
  const page = reportHtml(comparison, {
    language,
    fingerprint: '3f2a-91c0-77de',
    resolvedText: 'seed: 42\n',
  });
  // what frames it is told by a header alone
  const policy = policyFor(page)
    .replace(/frame-ancestors [^;]*; /, '')
    .replaceAll('"', '&quot;');
  return page.replace('<head>', `<head><meta http-equiv="Content-Security-Policy" content="${policy}"/>`);
}

/** Amounts as long as they get in a firm of some hundreds, with posts that stand already. */
function longFigures(): Comparison {
  const comparison = usual(false);
  const amounts: Readonly<Record<string, readonly number[]>> = {
    cost: [2_045_300, 416_200, 1_297_300, 244_200],
    costPerCommitted: [13_180, 9_480, 115_030, 0],
    resistant: [0.00003, 0.0412, 0.0007, 0],
  };
  return {
    ...comparison,
    plans: comparison.plans.map((plan, k) => ({
      ...plan,
      weekly: [
        ...plan.weekly,
        ...['hoursTrained', 'postWeeks', 'campaigns'].map((metric, i) => ({
          ...plan.weekly[0],
          metric,
          group: 'all',
          mean: plan.weekly[0].mean.map(() => [15_874, 1_518, 12.3][i]),
        })),
      ],
      summary: plan.summary.map((row) => {
        const mean = amounts[row.metric]?.[k];
        return mean === undefined ? row : { ...row, mean, ciLow: 0.98 * mean, ciHigh: 1.02 * mean };
      }),
    })),
  };
}

const pages = {
  'figures-en': underPolicy('en', longFigures()),
  'figures-fr': underPolicy('fr', longFigures()),
  en: underPolicy('en', usual(false)),
  fr: underPolicy('fr', usual(true)),
  'longest-en': underPolicy('en', longest()),
  'longest-fr': underPolicy('fr', longest()),
};

/** What a PDF says of its objects, those that it keeps compressed among them. */
function objectsOf(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf);
  const text = bytes.toString('latin1');
  const packed = [...text.matchAll(/\/ObjStm[^>]*>>\s*stream\r?\n/g)].map(({ index, 0: head }) => {
    const start = index + head.length;
    return inflateSync(bytes.subarray(start, text.indexOf('endstream', start))).toString('latin1');
  });
  return [text, ...packed].join('\n');
}

/** Where the lower edges of some parts of the first sheet lie, and how far the page is wider than its window. */
const edges = () => {
  const bottom = (selector: string) => document.querySelector(selector)!.getBoundingClientRect().bottom;
  return {
    headline: bottom('h1'),
    scoreboard: bottom('.score'),
    sheet: bottom('.sheet-1'),
    wider: document.documentElement.scrollWidth - innerWidth,
  };
};

/** Pairs of texts of one drawing that meet, of those that are seen. */
const meeting = () =>
  [...document.querySelectorAll('.sheet svg')].flatMap((drawing) => {
    const texts = [...drawing.querySelectorAll('text')]
      .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    return texts.flatMap((one, k) =>
      texts
        .slice(k + 1)
        .filter(({ box }) => {
          const across = Math.min(box.right, one.box.right) - Math.max(box.left, one.box.left);
          // boxes hold the room of accents, descenders and halos, which lines may share
          const down = Math.min(box.bottom, one.box.bottom) - Math.max(box.top, one.box.top);
          return across > 1 && down > 7;
        })
        .map((other) => `${one.text} / ${other.text}`),
    );
  });

/** Texts that reach beyond the drawing that they are in, of those that are seen. */
const beyond = () =>
  [...document.querySelectorAll('.sheet svg')].flatMap((drawing) => {
    const room = drawing.getBoundingClientRect();
    return [...drawing.querySelectorAll('text')].flatMap((text) => {
      const box = text.getBoundingClientRect();
      const isOut = box.left < room.left - 2 || box.right > room.right + 2 || box.bottom > room.bottom + 2;
      return box.width > 0 && isOut ? [text.textContent] : [];
    });
  });

/** What stands in cells of the sheets' tables that is wider than its cell, and would run into the next or be cut. */
const crowded = () =>
  [...document.querySelectorAll('.sheet .score tr > *')].flatMap((cell) => {
    for (const hidden of cell.querySelectorAll('.hidden')) hidden.remove();
    const range = document.createRange();
    range.selectNodeContents(cell);
    const [held, room] = [range.getBoundingClientRect(), cell.getBoundingClientRect()];
    return held.width > 0 && (held.left < room.left - 1 || held.right > room.right + 1)
      ? [cell.textContent]
      : [];
  });

/** Pages of a PDF. */
const count = (pdf: Uint8Array) => objectsOf(pdf).match(/\/Type ?\/Page(?!s)/g)?.length;

inEachBrowser('the board’s page', (openPage, browser) => {
  let served: Served;
  let page: OpenPage;
  beforeAll(async () => {
    served = await serveFiles(
      new Map([
        ...Object.entries(pages).map(([name, html]) => [`${name}.html`, html] as const),
        ['favicon.ico', ''],
      ]),
    );
    page = await openPage();
  });
  afterAll(async () => {
    await page?.close();
    await served?.close();
  });
  const show = async (language: keyof typeof pages, width: number, height: number) => {
    await page.resize(width, height);
    await page.goto(served.urlOf(`${language}.html`));
  };

  it.each(['en', 'fr'] as const)('is one screen of 1440 × 900, in %s', async (language) => {
    await show(language, 1440, 900);
    const { sheet, wider } = await page.evaluate(edges);
    expect(sheet).toBeLessThanOrEqual(900);
    expect(wider).toBeLessThanOrEqual(0);
  });

  it.each(['en', 'fr'] as const)(
    'has the sentence and the scoreboard before the first scroll of a phone, in %s',
    async (language) => {
      await show(language, 390, 844);
      const { headline, scoreboard, wider } = await page.evaluate(edges);
      expect(headline).toBeLessThan(scoreboard);
      expect(scoreboard).toBeLessThanOrEqual(844);
      expect(wider).toBeLessThanOrEqual(0);
    },
  );

  it.each([
    ['en', 1440],
    ['fr', 1440],
    ['en', 390],
    ['fr', 390],
  ] as const)('lets no two texts of a drawing meet, in %s at %i', async (language, width) => {
    await show(language, width, 900);
    expect(await page.evaluate(meeting)).toEqual([]);
  });

  it.each([
    ['figures-en', 1440],
    ['figures-fr', 1440],
    ['figures-fr', 1280],
    ['figures-fr', 1100],
    ['figures-fr', 1024],
    ['figures-fr', 720],
    ['figures-en', 390],
    ['figures-fr', 390],
  ] as const)('keeps every figure in its column, however long, in %s at %i', async (name, width) => {
    await show(name, width, 900);
    const { wider } = await page.evaluate(edges);
    expect(wider).toBeLessThanOrEqual(0);
    expect(await page.evaluate(crowded)).toEqual([]);
  });

  it.each(['en', 'fr'] as const)(
    'is two pages of paper, and more once a part of the annex is open, in %s',
    async (language) => {
      await show(language, 1440, 900);
      expect(count(await page.print())).toBe(2);
      await page.evaluate(() => {
        document.querySelector<HTMLDetailsElement>('.annex > details')!.open = true;
      });
      expect(count(await page.print())).toBeGreaterThan(2);
    },
  );

  it.each(['longest-en', 'longest-fr'] as const)(
    'leaves two pages and every drawing its frame, however long its texts are, in %s',
    async (language) => {
      await show(language, 1440, 900);
      expect((await page.evaluate(edges)).wider).toBeLessThanOrEqual(0);
      expect(await page.evaluate(beyond)).toEqual([]);
      expect(count(await page.print())).toBe(2);
      await show(language, 390, 844);
      expect((await page.evaluate(edges)).wider).toBeLessThanOrEqual(0);
      expect(await page.evaluate(beyond)).toEqual([]);
      expect(await page.evaluate(meeting)).toEqual([]);
    },
  );

  it('makes a picture of the scoreboard by its own button, under the policy of the server', async () => {
    await show('en', 1440, 900);
    const kept = await page.evaluate(
      () =>
        new Promise<{ name: string; head: number[] }>((resolve) => {
          let blob: Blob;
          URL.createObjectURL = (made) => {
            blob = made as Blob;
            return '#';
          };
          HTMLAnchorElement.prototype.click = async function click(this: HTMLAnchorElement) {
            const bytes = new Uint8Array(await blob.arrayBuffer());
            resolve({ name: this.download, head: [...bytes.slice(0, 24)] });
          };
          document.querySelector<HTMLElement>('[data-drawing="scoreboard"][data-form="png"]')!.click();
        }),
    );
    expect(kept.name).toBe('scoreboard.png');
    expect(kept.head.slice(1, 4)).toEqual([...Buffer.from('PNG')]);
    const width = Buffer.from(kept.head).readUInt32BE(16);
    expect(width).toBeGreaterThan(2000);
  });

  it(`complains of nothing in ${browser}`, () => {
    expect(page.errors).toEqual([]);
  });
});
