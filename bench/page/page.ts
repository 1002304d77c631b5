import { until, waitFor } from '../../test/browser/find.ts';
import { findBrowser } from '../../test/browser/findBrowser.ts';
import { type OpenPage, openPage } from '../../test/browser/openPage.ts';
import { servedPage } from '../../test/browser/servedPage.ts';
import { addressOf, openAt, quick as quickly, type Said, twoFrames } from '../../test/page/shownPage.ts';
import { pageSizes } from './pageSizes.ts';

/** One figure of the page, beside what it may be at most. */
export interface PageMeasure {
  readonly what: string;
  /** Round by round: bytes, milliseconds, or a share. */
  readonly values: readonly number[];
  readonly unit: 'kB' | 'ms' | 'share';
  /** What the median may be at most; undefined where nothing is promised. */
  readonly most: number | undefined;
}

/** Steps of a week that one round takes. */
const STEPS = 40;

/** Measures the page as it is built, from files, in this machine's Chromium; the package that is missing where it has none. */
export async function measurePage(
  quick: boolean,
  say: (what: string) => void,
): Promise<readonly PageMeasure[] | string> {
  const program = findBrowser('chromium');
  if (program === undefined) return 'chromium';
  say('the page');
  const served = await servedPage();
  const { url } = served;
  const inBrowser = async <Result>(measure: (page: OpenPage) => Promise<Result>): Promise<Result> => {
    const page = await openPage('chromium', program);
    try {
      return await measure(page);
    } finally {
      await page.close();
    }
  };
  try {
    const sizes = await pageSizes();
    const cold: Marks[] = [];
    // each in a browser that has never seen the page
    for (let round = 0; round < (quick ? 3 : 9); round++)
      cold.push(await inBrowser((page) => loaded(page, url)));
    const changed = await inBrowser((page) => changes(page, url, quick ? 4 : 12));
    const steps: PageMeasure[] = [];
    for (const people of quick ? [2000] : [240, 2000, 20_000])
      for (const screen of ['compare', 'people'])
        steps.push(...(await inBrowser((page) => weekSteps(page, url, { people, screen }, quick ? 2 : 5))));
    const heap = quick ? [] : [await inBrowser((page) => heapGrowth(page, url))];
    return [...sizes, ...fromLoading(cold), ...changed, ...steps, ...heap];
  } finally {
    await served.close();
  }
}

/** Milliseconds since something began, by the names of what the page has marked. */
type Marks = Readonly<Record<string, number>>;

const marksOf = (page: OpenPage): Promise<Marks> =>
  page.evaluate(() =>
    Object.fromEntries(performance.getEntriesByType('mark').map(({ name, startTime }) => [name, startTime])),
  );

async function loaded(page: OpenPage, url: string): Promise<Marks> {
  await page.goto(url);
  await until(page, () => performance.getEntriesByName('uptake:worlds-done').length > 0);
  return marksOf(page);
}

const fromLoading = (cold: readonly Marks[]): PageMeasure[] => [
  {
    what: 'first curve, from a cold load',
    values: cold.map((marks) => marks['uptake:first-curve']!),
    unit: 'ms',
    most: 2500,
  },
  {
    what: 'first curve, from the worker being ready',
    values: cold.map((marks) => marks['uptake:first-curve']! - marks['uptake:worker-ready']!),
    unit: 'ms',
    most: 1000,
  },
  {
    what: 'verdict over 200 worlds, from a cold load',
    values: cold.map((marks) => marks['uptake:worlds-done']!),
    unit: 'ms',
    most: undefined,
  },
];

/** A value of the climate that is changed, another each time, while draws of the value before may still be played. */
async function changes(page: OpenPage, url: string, rounds: number): Promise<PageMeasure[]> {
  await openAt(page, url, {}, 120_000);
  const preview: number[] = [];
  const whole: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const hash = addressOf({ set: `climate.leadership=0.${500 + round}` });
    const began = await page.evaluate((to) => {
      performance.clearMarks();
      location.hash = to;
      return performance.now();
    }, hash);
    await until(page, () => performance.getEntriesByName('uptake:worlds-done').length > 0);
    const marks = await marksOf(page);
    // the first finds code that is not compiled yet
    if (round === 0) continue;
    preview.push((marks['uptake:preview-done'] ?? marks['uptake:first-curve'] ?? Number.NaN) - began);
    whole.push(marks['uptake:worlds-done']! - began);
  }
  return [
    { what: 'a value changed: a preview of 30 worlds', values: preview, unit: 'ms', most: 100 },
    { what: 'a value changed: 200 worlds', values: whole, unit: 'ms', most: 1500 },
  ];
}

/** What a step of a week takes of the page's thread, by the arrow key. */
async function weekSteps(
  page: OpenPage,
  url: string,
  { people, screen }: { readonly people: number; readonly screen: string },
  rounds: number,
): Promise<PageMeasure[]> {
  const said: Said = {
    n: '4',
    screen,
    set: ['assumptions=none', `organisation.generate.people=${people}`],
    week: '0',
  };
  await openAt(page, url, said, 300_000);
  // the world that is seen is played after the comparison
  await waitFor(page, screen === 'people' ? '.people-seats' : 'main svg', 120_000);
  await stepWeeks(page, STEPS);
  const script: number[] = [];
  const layout: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const before = await page.used!();
    await stepWeeks(page, STEPS);
    const after = await page.used!();
    script.push((1000 * (after.script - before.script)) / STEPS);
    layout.push((1000 * (after.layout - before.layout)) / STEPS);
  }
  const what = `a week further, ${screen}, ${people.toLocaleString('en-GB')} people`;
  return [
    { what: `${what}: script`, values: script, unit: 'ms', most: people <= 2000 ? 8 : undefined },
    { what: `${what}: styles and places`, values: layout, unit: 'ms', most: undefined },
  ];
}

/** Goes to week 0 and presses the arrow key so many times, with Home after the last week; each is drawn before the next. */
const stepWeeks = (page: OpenPage, steps: number): Promise<void> =>
  page.evaluate(async (wanted) => {
    for (let step = 0; step <= wanted; step++) {
      const key = step % 105 === 0 ? 'Home' : 'ArrowRight';
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await new Promise(requestAnimationFrame);
    }
  }, steps);

async function heapGrowth(page: OpenPage, url: string): Promise<PageMeasure> {
  await openAt(page, url, quickly);
  await stepWeeks(page, 500);
  await twoFrames(page);
  const early = await page.used!();
  await stepWeeks(page, 4500);
  await twoFrames(page);
  const late = await page.used!();
  return {
    what: 'growth of the heap from the 500th to the 5,000th week played',
    values: [late.heap / early.heap - 1],
    unit: 'share',
    most: 0.05,
  };
}
