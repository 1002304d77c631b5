import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/story/readMarkdown.ts';
import { anchorsOf, documentAt } from './documents.ts';

const texts = {
  en: documentAt('docs/reference/model.md'),
  fr: documentAt('docs/reference/model.fr.md'),
};

/** A part of the text: what stands under one heading. */
interface Section {
  readonly depth: number;
  readonly text: string;
}

/** Sections in their order, what stands above the first heading apart. */
const sectionsOf = (text: string): Section[] =>
  text
    .split(/^(?=#{1,6} )/m)
    .map((section) => ({ depth: /^#*/.exec(section)?.[0].length ?? 0, text: section }));
const sections = { en: sectionsOf(texts.en), fr: sectionsOf(texts.fr) };

const sorted = <Value>(values: Iterable<Value>) => [...values].sort();
const codesOf = (text: string) =>
  sorted(
    new Set([...text.replaceAll(/^```[\s\S]*?^```$/gm, '').matchAll(/`([^`]+)`/g)].map(([, code]) => code)),
  );
const basesOf = (text: string) =>
  sorted([...text.matchAll(/\[([VCMA])\b(?!\]\()/g)].map(([, basis]) => basis));
const strongOf = (text: string) => [...text.matchAll(/\*\*[^*]+\*\*/g)].length;

/** Numbers as they are meant: 1,344 and 1 344, 0.35, .35 and 0,35 are the same. Those of links are counted there. */
function numbersOf(text: string, language: 'en' | 'fr'): number[] {
  const shown = text.replaceAll(/\]\([^)]*\)/g, ']');
  const plain =
    language === 'en'
      ? shown.replaceAll(/(\d),(?=\d{3}\b)/g, '$1')
      : shown.replaceAll(/(\d)\u202f(?=\d)/g, '$1').replaceAll(/(\d),(?=\d)/g, '$1.');
  return [...plain.matchAll(/(?:\d+(?:\.\d+)?|(?<!\d)\.\d+)/g)]
    .map(([number]) => Number(number))
    .sort((a, b) => a - b);
}

/** Where links lead: to a heading of the page itself by its place among the headings, and to the other of the two as `twin`. */
function targetsOf(section: string, whole: string): string[] {
  const anchors = anchorsOf(whole);
  return sorted(
    [...section.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => {
      if (/^model(\.fr)?\.md$/.test(to)) return 'twin';
      return to.startsWith('#') ? `heading ${anchors.indexOf(to.slice(1))}` : to;
    }),
  );
}

/** Tables by the number of their columns and rows. */
const tablesOf = (text: string) =>
  readMarkdown(text).flatMap((piece) =>
    piece.kind === 'prose' && piece.prose.kind === 'table'
      ? [`${piece.prose.head.length} × ${piece.prose.rows.length}`]
      : [],
  );
/** Kinds of pieces: paragraphs, lists with the number of their items, blocks. */
const piecesOf = (text: string) =>
  readMarkdown(text).map((piece) =>
    piece.kind === 'prose'
      ? `${piece.prose.kind}${piece.prose.kind === 'list' ? ` ${piece.prose.items.length}` : ''}`
      : piece.kind,
  );

describe('the model in French', () => {
  it('has the headings of the English page, as deep and in their order', () => {
    expect(sections.en.length).toBeGreaterThan(20);
    expect(sections.fr.map(({ depth }) => depth)).toEqual(sections.en.map(({ depth }) => depth));
    const numbers = (of: readonly Section[]) =>
      of.map(({ text }) => /^#+ (\d+(?:\.\d+)?)? ?/.exec(text)?.[1]);
    expect(numbers(sections.fr)).toEqual(numbers(sections.en));
  });

  it('and the English page name each other above everything else', () => {
    expect(texts.en.split('\n', 3)[2]).toContain('[in French](model.fr.md)');
    expect(texts.fr.split('\n', 3)[2]).toContain('[en anglais](model.md)');
  });

  const pairs = sections.en.map(({ text }, k) => ({
    heading: text.split('\n', 1)[0],
    en: text,
    fr: sections.fr[k]?.text ?? '',
  }));
  describe.each(pairs)('says the same under $heading:', ({ en, fr }) => {
    it('names in code', () => expect(codesOf(fr)).toEqual(codesOf(en)));
    it('numbers', () => expect(numbersOf(fr, 'fr')).toEqual(numbersOf(en, 'en')));
    it('bases', () => expect(basesOf(fr)).toEqual(basesOf(en)));
    it('where links lead', () => expect(targetsOf(fr, texts.fr)).toEqual(targetsOf(en, texts.en)));
    it('paragraphs, lists and blocks', () => expect(piecesOf(fr)).toEqual(piecesOf(en)));
    it('tables', () => expect(tablesOf(fr)).toEqual(tablesOf(en)));
    it('what is stressed', () => expect(strongOf(fr)).toBe(strongOf(en)));
  });

  it('would be seen to fall behind', () => {
    expect(numbersOf('de 1\u202f344 à 0,35 %', 'fr')).toEqual(numbersOf('from 1,344 to .35 %', 'en'));
    expect(numbersOf('0,36', 'fr')).not.toEqual(numbersOf('0.35', 'en'));
    expect(codesOf('`a` et `b`')).not.toEqual(codesOf('`a` and `c`'));
    expect(basesOf('0,3 [A]')).not.toEqual(basesOf('0.3 [C]'));
    expect(tablesOf('| a |\n| --- |\n| 1 |')).not.toEqual(tablesOf('| a |\n| --- |\n| 1 |\n| 2 |'));
  });
});
