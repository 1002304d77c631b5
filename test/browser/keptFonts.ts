import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Debian's packages fonts-dejavu and fonts-noto-core have their files. */
const folders = ['/usr/share/fonts/truetype/dejavu', '/usr/share/fonts/truetype/noto'];
const files = ['dejavu/DejaVuSans.ttf', 'noto/NotoSans-Regular.ttf', 'noto/NotoSerif-Regular.ttf'];

/** The packages of Debian that pictures are drawn with. */
export const fontPackages = 'fonts-dejavu fonts-noto-core';

/**
 * A configuration of fontconfig in which there are those fonts and no others, so that texts are as wide and look the same on
 * every machine that has them; undefined where they are missing.
 */
export function keptFonts(): string | undefined {
  if (!files.every((file) => existsSync(join('/usr/share/fonts/truetype', file)))) return undefined;
  const folder = join(tmpdir(), 'uptake-fonts');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'fonts.conf');
  const lines = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
    '<fontconfig>',
    ...folders.map((each) => `<dir>${each}</dir>`),
    `<cachedir>${join(folder, 'cache')}</cachedir>`,
    // of another package, which puts it into the same folder
    '<selectfont><rejectfont><glob>*/NotoMono-*</glob></rejectfont></selectfont>',
    '<config><rescan><int>0</int></rescan></config>',
    '</fontconfig>',
  ];
  writeFileSync(path, lines.join('\n'));
  return path;
}
