import type { Prose, Span } from '../../../story/prose.ts';

/** Words of an author: what is stressed, and nothing that they could not mean. */
export const Spans = ({ spans }: { spans: readonly Span[] }) =>
  spans.map(({ text, as, href }, k) => {
    // a sentence has no other identity than its order
    const key = k;
    if (as === 'strong') return <b key={key}>{text}</b>;
    if (as === 'em') return <em key={key}>{text}</em>;
    if (as === 'code') return <code key={key}>{text}</code>;
    if (as === 'link')
      return (
        <a key={key} href={href} target="_blank" rel="noreferrer">
          {text}
        </a>
      );
    return <span key={key}>{text}</span>;
  });

/** Paragraphs and lists of an author. */
export const ProseText = ({ prose }: { prose: readonly Prose[] }) =>
  prose.map((each, k) => {
    const key = k;
    if (each.kind === 'list') {
      const items = each.items.map((spans, item) => {
        const own = item;
        return (
          <li key={own}>
            <Spans spans={spans} />
          </li>
        );
      });
      return each.ordered ? <ol key={key}>{items}</ol> : <ul key={key}>{items}</ul>;
    }
    if (each.kind === 'heading')
      return (
        <h3 key={key}>
          <Spans spans={each.spans} />
        </h3>
      );
    return (
      <p key={key}>
        <Spans spans={each.spans} />
      </p>
    );
  });

/** What an author begins with, as a headline; the rest follows beneath. */
export const HeadlineSpans = ({ prose }: { prose: readonly Prose[] }) => {
  const [first] = prose;
  return first === undefined || first.kind === 'list' ? null : <Spans spans={first.spans} />;
};
