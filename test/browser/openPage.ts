import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import puppeteer, { type KeyInput } from 'puppeteer-core';
import type { Browser } from './findBrowser.ts';

/** What its reader has, from the beginning. */
export interface Reader {
  /** Language of the browser, `fr-FR`; English of Britain unless given. */
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: boolean;
  /** A configuration of fontconfig: the only fonts that there are. */
  readonly fontsFile?: string | undefined;
}

/** A page in a browser of its own, as far as tests need it, whichever library drives the browser. */
export interface OpenPage {
  /** Goes to an address, until its `load` event. @throws Error if it cannot be reached */
  readonly goto: (url: string) => Promise<void>;
  /**
   * Calls a function in the page, with an argument that JSON can hold, and gives what it, or its promise, results in.
   * The function sees nothing of the test but its argument.
   *
   * @throws Error with the page's message if it throws there
   */
  readonly evaluate: <Result, Argument = undefined>(
    call: (argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ) => Promise<Result>;
  /** Presses the button of the mouse where a place of the page is, in pixels of what is seen, and lets go at the last. */
  readonly mouse: (...places: readonly (readonly [x: number, y: number])[]) => Promise<void>;
  /** Moves the mouse there without pressing anything. */
  readonly hover: (x: number, y: number) => Promise<void>;
  /** Presses keys one after the other, such as `Space` or `Shift+ArrowRight`. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** Types a text where the focus is. */
  readonly type: (text: string) => Promise<void>;
  /** Runs a script in the page, whatever its policy. */
  readonly inject: (script: string) => Promise<void>;
  /** Goes back in the history. */
  readonly back: () => Promise<void>;
  /** Gives the page another size, in pixels. */
  readonly resize: (width: number, height: number) => Promise<void>;
  /** The page as it is printed, a PDF, of the size that it asks for itself. */
  readonly print: () => Promise<Uint8Array>;
  /** What is seen of the page, as a PNG. */
  readonly screenshot: () => Promise<Uint8Array>;
  /** What went wrong since the page was opened: errors on its console, uncaught ones, requests without an answer. */
  readonly errors: readonly string[];
  /** Addresses of everything that the page, its workers and its service worker asked for. */
  readonly requests: readonly string[];
  /** What the page has used so far; only Chromium tells. */
  readonly used?: (() => Promise<Used>) | undefined;
  /** Ends the browser. */
  readonly close: () => Promise<void>;
}

/** What a page has used, on its own thread. */
export interface Used {
  /** Seconds of script, and of working out styles and places. */
  readonly script: number;
  readonly layout: number;
  /** Bytes that are held after what nobody holds was collected. */
  readonly heap: number;
}

type Call = (argument: never) => unknown;

/** A call as an expression, which both libraries pass on as it is. What tsx writes into functions, their names, is there. */
const written = (call: Call, argument: unknown) =>
  `((__name) => (${call})(${JSON.stringify(argument)}))((named) => named)`;

/** Milliseconds that a call into a page may take. */
const PATIENCE = 300_000;

/**
 * Starts the browser at `program` without a window and opens a page in it. Chromium is driven by playwright-core,
 * Firefox by puppeteer-core (docs/adr/0019).
 */
export const openPage = (browser: Browser, program: string, reader: Reader = {}): Promise<OpenPage> =>
  browser === 'chromium' ? inChromium(program, reader) : inFirefox(program, reader);

/** Size of what is seen at first, in pixels. */
const VIEW = { width: 1440, height: 900 };

/** The environment of a browser, with its fonts. */
const environment = (fontsFile: string | undefined) => ({
  ...process.env,
  ...(fontsFile && { FONTCONFIG_FILE: fontsFile }),
});

async function inChromium(
  executablePath: string,
  { locale = 'en-GB', colorScheme = 'light', reducedMotion = false, fontsFile }: Reader,
): Promise<OpenPage> {
  const browser = await chromium.launch({
    executablePath,
    // pictures are drawn without a graphics card; no network is asked for anything but what the page asks for
    args: ['--disable-gpu', '--disable-quic', '--disable-sync'],
    env: environment(fontsFile),
  });
  const context = await browser.newContext({
    viewport: VIEW,
    locale,
    colorScheme,
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
  });
  const page = await context.newPage();
  const requests: string[] = [];
  // of service workers as well
  context.on('request', (request) => requests.push(request.url()));
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('requestfailed', (request) => errors.push(`${request.url()} ${request.failure()?.errorText}`));
  const devTools = await context.newCDPSession(page);
  await devTools.send('Performance.enable');
  return {
    errors,
    requests,
    async used() {
      await devTools.send('HeapProfiler.collectGarbage');
      const { usedSize: heap } = await devTools.send('Runtime.getHeapUsage');
      const { metrics } = await devTools.send('Performance.getMetrics');
      const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
      return { script: of('ScriptDuration'), layout: of('LayoutDuration') + of('RecalcStyleDuration'), heap };
    },
    goto: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
    evaluate: <Result>(call: Call, argument?: unknown) => page.evaluate<Result>(written(call, argument)),
    mouse: (...places) => drag(page.mouse, places),
    hover: (x, y) => page.mouse.move(x, y),
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
    type: (text) => page.keyboard.type(text),
    inject: async (script) => void (await page.evaluate(`${script};0`)),
    back: async () => void (await page.goBack()),
    resize: (width, height) => page.setViewportSize({ width, height }),
    print: () => page.pdf({ preferCSSPageSize: true, printBackground: true }),
    screenshot: () => page.screenshot(),
    close: () => browser.close(),
  };
}

async function inFirefox(
  executablePath: string,
  { locale = 'en-GB', colorScheme = 'light', reducedMotion = false, fontsFile }: Reader,
): Promise<OpenPage> {
  // it writes to its home as well as to its profile, and need not have one where tests run
  const home = await mkdtemp(join(tmpdir(), 'uptake-firefox-'));
  const removeHome = () => rm(home, { recursive: true, force: true });
  const browser = await puppeteer
    .launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      env: { ...environment(fontsFile), HOME: home },
      protocolTimeout: PATIENCE,
      defaultViewport: null,
      args: [`--width=${VIEW.width}`, `--height=${VIEW.height}`],
      // what can be told of a reader while it runs is less
      extraPrefsFirefox: {
        'intl.accept_languages': locale === 'en-GB' ? 'en-GB, en' : locale,
        'intl.locale.requested': locale,
        'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
        'ui.prefersReducedMotion': reducedMotion ? 1 : 0,
      },
    })
    .catch(async (error: unknown) => {
      await removeHome();
      throw error;
    });
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // what a page that is left has asked for is given up, and no fault
    if (!reason.includes('NS_BINDING_ABORTED')) errors.push(`${request.url()} ${reason}`);
  });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  return {
    errors,
    requests,
    goto: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
    evaluate: <Result>(call: Call, argument?: unknown) =>
      page.evaluate<[], () => Promise<Result>>(written(call, argument)),
    mouse: (...places) => drag(page.mouse, places),
    hover: (x, y) => page.mouse.move(x, y),
    async press(...keys) {
      for (const key of keys) {
        // a space goes by its character here
        const held = key.replace('Space', ' ').split(/(?<=.)\+/) as KeyInput[];
        const last = held.pop()!;
        for (const each of held) await page.keyboard.down(each);
        await page.keyboard.press(last);
        for (const each of held.reverse()) await page.keyboard.up(each);
      }
    },
    type: (text) => page.keyboard.type(text),
    inject: async (script) => void (await page.evaluate(`${script};0`)),
    back: async () => void (await page.goBack()),
    // what it says of the screen's orientation with it is no command of every Firefox; the size is set all the same
    resize: (width, height) =>
      page.setViewport({ width, height }).catch((error: unknown) => {
        if (!String(error).includes('setScreenOrientationOverride')) throw error;
      }),
    print: () => page.pdf({ preferCSSPageSize: true, printBackground: true }),
    screenshot: () => page.screenshot(),
    async close() {
      await browser.close();
      await removeHome();
    },
  };
}

/** The mouse of either library. */
interface Mouse {
  move(x: number, y: number): Promise<void>;
  down(): Promise<void>;
  up(): Promise<void>;
}

async function drag(mouse: Mouse, places: readonly (readonly [number, number])[]): Promise<void> {
  const [first, ...others] = places;
  if (first === undefined) return;
  await mouse.move(...first);
  await mouse.down();
  for (const place of others) await mouse.move(...place);
  await mouse.up();
}
