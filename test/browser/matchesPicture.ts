import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { OpenPage } from './openPage.ts';

const folder = join(import.meta.dirname, 'pictures');

/** Share of pixels that may be others, and how far a colour may be off, of 255, before a pixel is another. */
const MOST_OTHERS = 0.005;
const SAME_COLOUR = 24;

/**
 * Holds that what is seen of the page is the picture that is kept of it, `test/browser/pictures/<name>.png`. With
 * `UPDATE_PICTURES=1` it is kept instead. The page itself unpacks both pictures, which it may load as `data:`.
 */
export async function matchesPicture(page: OpenPage, name: string): Promise<void> {
  const path = join(folder, `${name}.png`);
  const seen = await page.screenshot();
  if (process.env.UPDATE_PICTURES) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, seen);
    return;
  }
  if (!existsSync(path)) throw new Error(`no picture is kept: UPDATE_PICTURES=1 npm run test:page keeps it`);
  const base64 = [readFileSync(path), Buffer.from(seen)].map((png) => png.toString('base64'));
  const others = await page.evaluate(compared, { base64, sameColour: SAME_COLOUR });
  if (others <= MOST_OTHERS) return;
  const kept = join(tmpdir(), `uptake-${name}.png`);
  writeFileSync(kept, seen);
  expect.fail(`${(100 * others).toFixed(2)}% of ${name} is another than in ${path}: see ${kept}`);
}

/** Runs in the page: the share of pixels that are others, all of them where the sizes are. */
async function compared({ base64, sameColour }: { base64: string[]; sameColour: number }): Promise<number> {
  const [one, other] = await Promise.all(
    base64.map(async (text) => {
      const image = new Image();
      image.src = `data:image/png;base64,${text}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, canvas.width, canvas.height);
    }),
  );
  if (one!.width !== other!.width || one!.height !== other!.height) return 1;
  let others = 0;
  for (let k = 0; k < one!.data.length; k += 4) {
    let off = 0;
    for (let channel = 0; channel < 3; channel++)
      off = Math.max(off, Math.abs(one!.data[k + channel]! - other!.data[k + channel]!));
    if (off > sameColour) others++;
  }
  return others / (one!.data.length / 4);
}
