import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, inFolder, smallScenario } from './testTerminal.ts';

/** A folder in which two runs were written: `one`, and `other` that has a day to start on. */
async function withRuns(): Promise<string> {
  const folder = folderWith({
    'small.yaml': smallScenario,
    'dated.yaml': `${smallScenario}starts: 2027-01-04\nexpect: [ "voluntary.facade <= blitzkrieg.facade" ]\n`,
  });
  await inFolder(folder, ['run', 'small.yaml', '--out', 'one']);
  await inFolder(folder, ['run', 'dated.yaml', '--out', 'other']);
  return folder;
}

describe('uptake report', () => {
  test('gives the report of a run again, byte by byte, and in the other language', async () => {
    const folder = await withRuns();
    for (const run of ['one', 'other']) {
      const { code, out } = await inFolder(folder, ['report', run, '--lang', 'en']);
      expect(code).toBe(0);
      expect(out).toBe(readFileSync(join(folder, run, 'report.html'), 'utf8'));
    }
    const { out } = await inFolder(folder, ['report', 'one', '--lang', 'fr']);
    expect(out).toContain('<html lang="fr"');
    expect(out).toContain('Une comparaison, pas une prévision.');
  });

  test('tells dates beside weeks where the scenario says when it starts, and none elsewhere', async () => {
    const folder = await withRuns();
    const [dated, undated] = await Promise.all(
      ['other', 'one'].map(async (run) => (await inFolder(folder, ['report', run, '--format', 'md'])).out),
    );
    expect(dated).toMatch(/by week 12 · 29\u00a0Mar\u00a02027/);
    expect(undated).not.toMatch(/20\d\d/);
    const page = readFileSync(join(folder, 'other', 'report.html'), 'utf8');
    expect(page).toContain('from 4\u00a0Jan\u00a02027');
  });

  test('writes Markdown: headline, scoreboard, what is not known, without an element', async () => {
    const folder = await withRuns();
    const { code, out } = await inFolder(folder, ['report', 'one', '--format', 'md', '--out', 'board.md']);
    expect([code, out]).toEqual([0, 'board.md\n']);
    const text = readFileSync(join(folder, 'board.md'), 'utf8');
    expect(text).toMatch(/^# A small firm\n/);
    expect(text).toContain('| Target reached and kept |');
    expect(text).toContain('## What is not known');
    expect(text).toContain('**A comparison, not a forecast.**');
    expect(text).not.toMatch(/<\w|NaN|undefined/);
  });

  test('puts several runs in one table, in both forms', async () => {
    const folder = await withRuns();
    const { out: text } = await inFolder(folder, ['report', 'one', 'other', '--format', 'md']);
    expect(text.match(/^\| .*Blitzkrieg \|/gm)).toHaveLength(2);
    expect(text.match(/^\| Plan \|/gm)).toHaveLength(1);
    const { out: page } = await inFolder(folder, ['report', 'one', 'other', '--lang', 'fr']);
    expect(page.match(/<table/g)).toHaveLength(1);
    expect(page).toContain('Plusieurs passages dans un tableau');
  });

  test('writes every drawing and the scoreboard as files that stand by themselves, and replaces none unasked', async () => {
    const folder = await withRuns();
    const asked = ['report', 'one', '--drawings', 'slides'];
    expect((await inFolder(folder, asked)).out).toBe('slides\n');
    const names = readdirSync(join(folder, 'slides'));
    expect(names).toEqual(
      expect.arrayContaining(['scoreboard.svg', 'buy-in.svg', 'strips.svg', 'adoption.svg']),
    );
    for (const name of names) {
      const drawing = readFileSync(join(folder, 'slides', name), 'utf8');
      expect(drawing, name).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"[^>]*><style>/);
      expect(drawing.replaceAll('http://www.w3.org/', ''), name).not.toMatch(/https?:|<script/);
    }
    writeFileSync(join(folder, 'slides', 'buy-in.svg'), 'mine');
    const again = await inFolder(folder, [...asked, '--out', 'again.html']);
    expect(again.code).toBe(9);
    expect(again.err).toContain('--force');
    expect(readFileSync(join(folder, 'slides', 'buy-in.svg'), 'utf8')).toBe('mine');
    expect(existsSync(join(folder, 'again.html'))).toBe(false);
    expect((await inFolder(folder, [...asked, '--force'])).code).toBe(0);
    expect(readFileSync(join(folder, 'slides', 'buy-in.svg'), 'utf8')).toContain('<svg');
  });

  test('says of a folder that is no run what to name, and writes nothing', async () => {
    const folder = await withRuns();
    const { code, err, out } = await inFolder(folder, ['report', 'one', 'nowhere', '--out', 'none.html']);
    expect([code, out]).toEqual([4, '']);
    expect(err).toMatch(/nowhere.*manifest\.json.*no run.*uptake run/s);
    expect(existsSync(join(folder, 'none.html'))).toBe(false);
    const kept = await inFolder(folder, ['report', 'one', '--out', 'small.yaml']);
    expect(kept.code).toBe(9);
    expect(readFileSync(join(folder, 'small.yaml'), 'utf8')).toBe(smallScenario);
  });
});
