import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import type { Browser } from './findBrowser.ts';

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
  /** Gives the page another size, in pixels. */
  readonly resize: (width: number, height: number) => Promise<void>;
  /** The page as it is printed, a PDF, of the size that it asks for itself. */
  readonly print: () => Promise<Uint8Array>;
  /** What is seen of the page, as a PNG. */
  readonly screenshot: () => Promise<Uint8Array>;
  /** What went wrong since the page was opened: errors on its console, uncaught ones, requests without an answer. */
  readonly errors: readonly string[];
  /** Ends the browser. */
  readonly close: () => Promise<void>;
}

type Call = (argument: never) => unknown;

/** A call as an expression, which both libraries pass on as it is. */
const written = (call: Call, argument: unknown) => `(${call})(${JSON.stringify(argument)})`;

/** Milliseconds that a call into a page may take. */
const PATIENCE = 300_000;

/**
 * Starts the browser at `program` without a window and opens a page in it. Chromium is driven by playwright-core,
 * Firefox by puppeteer-core (docs/adr/0019).
 */
export const openPage = (browser: Browser, program: string): Promise<OpenPage> =>
  browser === 'chromium' ? inChromium(program) : inFirefox(program);

async function inChromium(executablePath: string): Promise<OpenPage> {
  const browser = await chromium.launch({
    executablePath,
    // pictures are drawn without a graphics card; no network is asked for anything but what the page asks for
    args: ['--disable-gpu', '--disable-quic', '--disable-sync'],
  });
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('requestfailed', (request) => errors.push(`${request.url()} ${request.failure()?.errorText}`));
  return {
    errors,
    goto: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
    evaluate: <Result>(call: Call, argument?: unknown) => page.evaluate<Result>(written(call, argument)),
    resize: (width, height) => page.setViewportSize({ width, height }),
    print: () => page.pdf({ preferCSSPageSize: true, printBackground: true }),
    screenshot: () => page.screenshot(),
    close: () => browser.close(),
  };
}

async function inFirefox(executablePath: string): Promise<OpenPage> {
  // it writes to its home as well as to its profile, and need not have one where tests run
  const home = await mkdtemp(join(tmpdir(), 'uptake-firefox-'));
  const removeHome = () => rm(home, { recursive: true, force: true });
  const browser = await puppeteer
    .launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      env: { ...process.env, HOME: home },
      protocolTimeout: PATIENCE,
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
  page.on('requestfailed', (request) => errors.push(`${request.url()} ${request.failure()?.errorText}`));
  return {
    errors,
    goto: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
    evaluate: <Result>(call: Call, argument?: unknown) =>
      page.evaluate<[], () => Promise<Result>>(written(call, argument)),
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
