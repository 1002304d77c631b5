import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/story/prose.ts';
import { type ModelText, modelText } from '../../src/web/screens/method/modelText.ts';
import { documentAt } from '../docs/documents.ts';

const texts = {
  en: modelText(documentAt('docs/reference/model.md'), 'en'),
  fr: modelText(documentAt('docs/reference/model.fr.md'), 'fr'),
};
const spansOf = ({ parts }: ModelText): Span[] =>
  parts.flatMap((part) =>
    part.kind !== 'prose'
      ? []
      : part.prose.flatMap((prose) =>
          prose.kind === 'table'
            ? [prose.head, ...prose.rows].flat(2)
            : prose.kind === 'list'
              ? prose.items.flat()
              : prose.spans,
        ),
  );
const anchorsOf = ({ parts }: ModelText) =>
  parts.flatMap((part) => (part.kind === 'heading' ? [part.anchor] : []));

describe('the model as the page shows it', () => {
  it.each(['en', 'fr'] as const)(
    'has a title, every heading once, and nothing that cannot be shown, in %s',
    (of) => {
      expect(texts[of].title).toBe({ en: 'The model', fr: 'Le modèle' }[of]);
      const anchors = anchorsOf(texts[of]);
      expect(anchors.length).toBeGreaterThan(20);
      expect(new Set(anchors).size).toBe(anchors.length);
    },
  );

  it.each(['en', 'fr'] as const)(
    'leads to headings that are there, by links and by sections, in %s',
    (of) => {
      const anchors = new Set(anchorsOf(texts[of]).map((anchor) => `#${anchor}`));
      const inside = spansOf(texts[of]).filter(({ to }) => to?.startsWith('#'));
      expect(inside.length).toBeGreaterThan(8);
      expect(inside.filter(({ to = '' }) => !anchors.has(to))).toEqual([]);
      const sections = spansOf(texts[of]).filter(({ text }) => /§\d/.test(text));
      expect(sections.filter(({ to }) => to === undefined)).toEqual([]);
    },
  );

  it('says nothing of the text in the other language, which the page shows by its own switch', () => {
    for (const of of ['en', 'fr'] as const)
      expect(spansOf(texts[of]).filter(({ to }) => /^model(\.fr)?\.md$/.test(to ?? ''))).toEqual([]);
  });

  it('breaks no line before a per cent, or beside a sign of comparison, and leaves code as it is', () => {
    const { parts } = modelText(
      "# M\n\nWhat's 15 % of x = 0, `a = b`, see §1.\n\n## 1 Aim\n\n```\na ; b\n```\n",
      'en',
    );
    expect(parts).toEqual([
      {
        kind: 'prose',
        prose: [
          {
            kind: 'paragraph',
            spans: [
              { text: 'What’s 15% of x\u00a0=\u00a00, ' },
              { text: 'a = b', as: 'code' },
              { text: ', see ' },
              { text: '§1', to: '#1-aim' },
              { text: '.' },
            ],
          },
        ],
      },
      { kind: 'heading', depth: 2, text: '1 Aim', anchor: '1-aim' },
      { kind: 'lines', lines: ['a ; b'] },
    ]);
  });
});
