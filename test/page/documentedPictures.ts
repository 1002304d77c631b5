/**
 * Takes the pictures of the page that README and guide show, in Chromium, of the comparison that it begins with:
 * `npm run docs:pictures`, whenever the page or its results have changed.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { findBrowser } from '../browser/findBrowser.ts';
import { openPage } from '../browser/openPage.ts';
import { servedPage } from '../browser/servedPage.ts';
import { openAt, twoFrames } from './shownPage.ts';

const root = resolve(import.meta.dirname, '../..');

/** Pictures by their files: what the address says, and the height of the window. */
const pictures = [
  { file: 'docs/page-compare.png', said: { lang: 'en', week: '20' }, height: 1010 },
  { file: 'docs/page-people.png', said: { lang: 'en', screen: 'people', person: 'P0102' }, height: 900 },
];
/** Milliseconds after which dial, world and person are there as well. */
const SETTLED = 8000;

const program = findBrowser('chromium');
if (program === undefined) throw new Error('needs package: chromium');
const served = await servedPage();
const page = await openPage('chromium', program);
try {
  for (const { file, said, height } of pictures) {
    await page.resize(1440, height);
    await openAt(page, served.url, said);
    await new Promise((done) => setTimeout(done, SETTLED));
    await twoFrames(page);
    writeFileSync(resolve(root, file), await page.screenshot());
    console.log(file);
  }
} finally {
  await page.close();
  await served.close();
}
