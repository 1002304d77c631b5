import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { constantsByFolder } from '../../src/report/markdown/parts/constantsPage.ts';
import { partsPages } from '../../src/report/markdown/parts/partsPages.ts';
import { root } from './documents.ts';

interface Constant {
  readonly name: string;
  readonly value: number;
  /** Whether the comment that it stands under calls it an assumption; one comment may stand over several constants. */
  readonly assumed: boolean;
}

/** The numeric constants at the left margin of a source text. */
function constantsIn(text: string): Constant[] {
  const found: Constant[] = [];
  let comment = '';
  for (const line of text
    .replaceAll(/\/\*\*[\s\S]*?\*\//g, (block) => block.replaceAll('\n', ' '))
    .split('\n')) {
    const constant = line.match(
      /^(?:export )?const (\w+)(?:: number)? = (?:(-?\d[\d_.]*(?:e-?\d+)?)|threshold\((\d+), (\d+)\));(?:\s*\/\/(.*))?$/,
    );
    if (constant !== null) {
      const [, name = '', number, part, whole, remark = ''] = constant;
      found.push({
        name,
        value: number === undefined ? Number(part) / Number(whole) : Number(number.replaceAll('_', '')),
        assumed: /\[A\b/.test(`${comment}${remark}`),
      });
    } else comment = /^(?:\/\*\*|\/\/)/.test(line) ? line : '';
  }
  return found;
}

const sourceFiles = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'));
const textOf = (folder: string, file: string) => readFileSync(join(root, folder, file), 'utf8');

/** A source text without what it tells of its numbers. */
const withoutRecord = (text: string) =>
  text.replace(/^export const \w+: FixedNumbers = \{\n[\s\S]*?^\};$/m, '');

const told = Object.entries(constantsByFolder).flatMap(([folder, files]) =>
  Object.entries(files).flatMap(([file, numbers]) =>
    Object.entries(numbers).map(([name, number]) => ({ folder, file, name, ...number })),
  ),
);

describe('the fixed numbers', () => {
  it('have among them every constant that its comment calls an assumption', () => {
    const assumed = ['src/model', 'src/org', 'src/scenario'].flatMap((folder) =>
      sourceFiles(folder).flatMap((file) =>
        constantsIn(textOf(folder, file))
          .filter((constant) => constant.assumed)
          .map(({ name }) => `${folder}/${file}: ${name}`),
      ),
    );
    expect(assumed.length).toBeGreaterThan(25);
    const known = new Set(told.map(({ folder, file, name }) => `${folder}/${file}: ${name}`));
    expect(assumed.filter((name) => !known.has(name))).toEqual([]);
  });

  it.each(told)('$file tells of $name what the code says', ({ folder, file, name, value }) => {
    const text = textOf(folder, file);
    // capitals name a constant, small letters what a formula compares or computes
    if (/^[A-Z_]+$/.test(name))
      expect(constantsIn(text).find((constant) => constant.name === name)?.value).toBe(value);
    else expect(withoutRecord(text)).toContain(name.split('.')[0]);
  });

  it.each(told)('$file gives $name a range that holds it, and words in both languages', (number) => {
    const { value, range, en, fr, unit } = number;
    expect(range[0]).toBeLessThanOrEqual(value);
    expect(range[1]).toBeGreaterThanOrEqual(value);
    for (const words of [en, fr, unit]) expect(words.trim()).not.toBe('');
    expect(fr).not.toBe(en);
  });

  it('all stand on the page of constants', () => {
    const page = partsPages().get('constants.md') ?? '';
    expect(page.match(/^\| `/gm)).toHaveLength(told.length);
  });

  it('would be missed: a constant is recognised under a comment that it shares with others', () => {
    const text =
      '/** Hours\n * a week [A]. */\nconst HOURS = 0.5;\nconst MOST = 1_000;\n\nconst OTHER = 3;\n/** Most [A]. */\nconst MOST_OF = threshold(3, 4);\n';
    expect(constantsIn(text)).toEqual([
      { name: 'HOURS', value: 0.5, assumed: true },
      { name: 'MOST', value: 1000, assumed: true },
      { name: 'OTHER', value: 3, assumed: false },
      { name: 'MOST_OF', value: 0.75, assumed: true },
    ]);
  });
});
