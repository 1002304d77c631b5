import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/story/readMarkdown.ts';
import { readStory } from '../../src/story/readStory.ts';
import { storyNotes } from '../../src/story/storyNotes.ts';
import { storyTemplate } from '../../src/story/storyTemplate.ts';
import { InputError } from '../../src/text/problem.ts';
import { shippedStories } from './stories.ts';

const template = storyTemplate('en');
const faultsOf = (text: string) => {
  try {
    readStory(text, 'tale.md');
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.map(({ line, code, remedy }) => ({ line, code, remedy: remedy.en }));
  }
};
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

describe('a story', () => {
  it.each(['en', 'fr'] as const)('can be started from the template in %s', (language) => {
    const story = readStory(storyTemplate(language), 'stories/my tale.md');
    expect(story.name).toBe('my tale');
    expect(story.claims).toHaveLength(2);
    expect(story.timing.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(30);
    expect(storyNotes(story)).toEqual([]);
  });

  it('is known by its words to be written in one language, and by any text in two to be in both', () => {
    for (const language of ['en', 'fr'] as const)
      expect(readStory(storyTemplate(language), 'tale.md').onlyIn).toBe(language);
    for (const { name, text } of shippedStories) expect(readStory(text, name).onlyIn, name).toBeUndefined();
    const both = template.replace(/^title: .*$/m, 'title: { en: Does it?, fr: Le fait-il ? }');
    expect(readStory(both, 'tale.md').onlyIn).toBeUndefined();
  });

  it('has text for both languages, for one, or for each', () => {
    const both = readStory(template, 'tale.md').prose.question;
    expect(both.en).toEqual(both.fr);
    const each = template.replace('## Question\n', '## Question\n\n### en\n\nWhy?\n\n### fr\n\nPourquoi ?\n');
    const { en, fr } = readStory(each, 'tale.md').prose.question;
    expect([en[0], fr[0]]).toMatchObject([
      { spans: [{ text: 'Why?' }] },
      { spans: [{ text: 'Pourquoi ?' }] },
    ]);
    const one = template.replace('## Question\n', '## Question\n\n### fr\n\nPourquoi ?\n');
    expect(readStory(one, 'tale.md').prose.question.en[0]).toMatchObject({ spans: [{ text: 'Pourquoi ?' }] });
  });

  it.each([
    ['a section that is none', '## Why', '## Whi', 'story-unknown-section', 'did you mean ## Why?'],
    ['a block that is none', 'predict:\n', 'predikt:\n', 'story-unknown-block', 'did you mean predict?'],
    [
      'a figure that is none',
      'by {difference}',
      'by {diference}',
      'story-unknown-figure',
      'did you mean {difference}?',
    ],
    [
      'HTML',
      'What share means it',
      '<script>alert(1)</script>\n\nWhat share',
      'story-not-shown',
      'write paragraphs',
    ],
    ['a key that is none', 'matters: 5%', 'maters: 5%', 'unknown-key', 'did you mean "matters"?'],
    [
      'a fence of another language',
      '```uptake\npredict',
      '```yaml\npredict',
      'story-fence',
      'begin a live block',
    ],
  ])('tells %s at its line, and what to do', (_, part, instead, code, remedy) => {
    const text = template.replace(part, instead);
    const fault = faultsOf(text).find((each) => each.code === code);
    expect(fault?.remedy).toContain(remedy);
    // at what is wrong, or at the beginning of its block
    expect(lineOf(text, instead.split('\n')[0]!) - fault!.line!).toBeLessThan(20);
    expect(fault!.line).toBeGreaterThan(1);
  });

  it('tells every fault at once', () => {
    const text = template
      .replace('## Why', '## Reasons')
      .replace('by {difference} {interval}', '{intervall}');
    expect(faultsOf(text).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['story-unknown-section', 'story-section-missing', 'story-unknown-figure']),
    );
  });

  it('may hold tables, whose figures are looked at like those of sentences', () => {
    const table = '| plan | share |\n| --- | --- |\n| *Guerrilla* | 70% |\n';
    const story = readStory(template.replace('## Idea\n', `## Idea\n\n${table}\n`), 'tale.md');
    expect(story.prose.idea.en[0]).toEqual({
      kind: 'table',
      head: [[{ text: 'plan' }], [{ text: 'share' }]],
      rows: [[[{ text: 'Guerrilla', as: 'em' }], [{ text: '70%' }]]],
    });
    expect(storyNotes(story)).toMatchObject([{ code: 'story-figure-written' }]);
  });

  it.each([
    ['a wrong key', 'outcome: buyIn            #', 'outcom: buyIn #', ['unknown-key']],
    ['a tab', '  plan: blitzkrieg\n  outcome: buyIn ', '\tplan: blitzkrieg\n  outcome: buyIn ', undefined],
    ['a share beyond all', 'matters: 2%', 'matters: 500%', ['out-of-range']],
    ['a section misspelt', '## Why', '## Whi', ['story-unknown-section']],
  ])('tells %s, and nothing that follows from it', (_, part, instead, codes) => {
    expect(template).toContain(part);
    const told = faultsOf(template.replace(part, instead)).map(({ code }) => code);
    if (codes !== undefined) expect(told).toEqual(codes);
    expect(told.filter((code) => /missing/.test(code!))).toEqual([]);
  });

  it('is told in per cent what it wrote in per cent', () => {
    expect(faultsOf(template.replace('matters: 2%', 'matters: 500%'))[0]!.remedy).toBe(
      'write a value from 0% to 100%',
    );
  });

  it('that is empty or too large is told of stories, not of scenarios', () => {
    for (const text of ['', ' \n', 'a'.repeat(2_100_000)]) expect(faultsOf(text)[0]!.remedy).toMatch(/story/);
    expect(faultsOf('---\n# nothing\n---\n')[0]!.code).toBe('story-no-front');
  });

  it('is refused without what stands above it', () => {
    expect(faultsOf('## Question\n\nWhy?\n')).toMatchObject([{ line: 1, code: 'story-no-front' }]);
  });

  it('is told of a figure that its author wrote and nobody computes', () => {
    const text = template.replace('## Idea\n', '## Idea\n\nForced change fails in 70% of firms.\n');
    expect(storyNotes(readStory(text, 'tale.md'))).toMatchObject([
      { code: 'story-figure-written', strength: 'mayChangeResult' },
    ]);
  });
});

describe('Markdown', () => {
  it('never becomes markup: HTML in a sentence is text, and a link leads to the web or nowhere', () => {
    const [prose] = readMarkdown(
      'a <img src=x onerror=alert(1)> [b](javascript:alert(1)) [c](https://c.example)',
    );
    expect(prose).toMatchObject({ kind: 'prose' });
    const spans = prose!.kind === 'prose' && prose!.prose.kind === 'paragraph' ? prose!.prose.spans : [];
    expect(spans.map(({ text }) => text).join('')).toContain('<img src=x onerror=alert(1)>');
    expect(spans.filter(({ href }) => href !== undefined)).toEqual([
      { text: 'c', as: 'link', href: 'https://c.example' },
    ]);
  });

  it('keeps where a link leads within documents, and never what names a scheme or a root', () => {
    const [piece] = readMarkdown('[a](#one) [`b`](parts/b.md) [c](javascript:x) [d](//e.example) [f](/etc)');
    const spans = piece?.kind === 'prose' && piece.prose.kind === 'paragraph' ? piece.prose.spans : [];
    expect(spans.filter(({ text }) => text !== ' ')).toEqual([
      { text: 'a', to: '#one' },
      { text: 'b', as: 'code', to: 'parts/b.md' },
      { text: 'c' },
      { text: 'd' },
      { text: 'f' },
    ]);
  });

  it('has tables with cells that are stressed, empty, or hold a bar', () => {
    const [piece] = readMarkdown('| a | |\n| --- | --- |\n| **x** | `1 \\| 2` |\n| y |\n');
    expect(piece).toEqual({
      kind: 'prose',
      line: 1,
      prose: {
        kind: 'table',
        head: [[{ text: 'a' }], []],
        rows: [
          [[{ text: 'x', as: 'strong' }], [{ text: '1 | 2', as: 'code' }]],
          [[{ text: 'y' }], []],
        ],
      },
    });
  });

  it('says on which line everything stands', () => {
    const pieces = readMarkdown('## One\n\n- a\n- b\n\n```uptake\nx: 1\n```\n\n## Two\n', 5);
    expect(pieces.map(({ kind, line }) => [kind, line])).toEqual([
      ['heading', 5],
      ['prose', 7],
      ['block', 10],
      ['heading', 14],
    ]);
  });
});
