import type { Prose, Span } from '../../story/prose.ts';
import { type Place, PlaceLink } from './PlaceLink.tsx';
import { ProseTable } from './ProseTable.tsx';
import './prose.css';

/** Where on this page a piece of a text leads; undefined where it leads nowhere. */
export type PlaceOf = (span: Span) => Place | undefined;

/** Words of an author: what is stressed, and nothing that they could not mean. */
export const Spans = ({ spans, placeOf }: { spans: readonly Span[]; placeOf?: PlaceOf | undefined }) =>
  spans.map((span, k) => {
    // a sentence has no other identity than its order
    const key = k;
    const place = placeOf?.(span);
    if (place === undefined) return <Words key={key} span={span} />;
    return (
      <PlaceLink key={key} place={place}>
        <Words span={span} />
      </PlaceLink>
    );
  });

function Words({ span: { text, as, href } }: { span: Span }) {
  switch (as) {
    case 'strong':
      return <b>{text}</b>;
    case 'em':
      return <em>{text}</em>;
    case 'code':
      return <code>{text}</code>;
    case 'link':
      return (
        <a href={href} target="_blank" rel="noreferrer">
          {text}
        </a>
      );
    default:
      return <span>{text}</span>;
  }
}

/** Paragraphs, lists and tables of an author. */
export const ProseText = ({
  prose,
  placeOf,
}: {
  readonly prose: readonly Prose[];
  readonly placeOf?: PlaceOf | undefined;
}) =>
  prose.map((each, k) => {
    const key = k;
    const draw = (spans: readonly Span[]) => <Spans spans={spans} placeOf={placeOf} />;
    switch (each.kind) {
      case 'list': {
        const items = each.items.map((spans, item) => {
          const own = item;
          return <li key={own}>{draw(spans)}</li>;
        });
        return each.ordered ? <ol key={key}>{items}</ol> : <ul key={key}>{items}</ul>;
      }
      case 'table':
        return <ProseTable key={key} table={each} draw={draw} />;
      case 'heading':
        return <h3 key={key}>{draw(each.spans)}</h3>;
      default:
        return <p key={key}>{draw(each.spans)}</p>;
    }
  });

/** What an author begins with, as a headline; the rest follows beneath. */
export const HeadlineSpans = ({ prose }: { prose: readonly Prose[] }) => {
  const [first] = prose;
  return first === undefined || !('spans' in first) ? null : <Spans spans={first.spans} />;
};
