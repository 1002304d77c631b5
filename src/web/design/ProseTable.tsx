import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { Prose, Span } from '../../story/prose.ts';

const wordsOf = (spans: readonly Span[]) => spans.map(({ text }) => text).join('');

/** A table of an author. Where it is wider than its place it scrolls there, by keys as well. */
export function ProseTable({
  table: { head, rows },
  draw,
}: {
  readonly table: Prose & { readonly kind: 'table' };
  /** Draws what stands in a cell. */
  readonly draw: (spans: readonly Span[]) => ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [isWider, setWider] = useState(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => setWider(element.scrollWidth > element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const label = head.map(wordsOf).filter(Boolean).join(', ');
  return (
    <div
      ref={box}
      className="prose-table"
      {...(isWider && { tabIndex: 0, role: 'region', 'aria-label': label })}
    >
      <table>
        <thead>
          <tr>
            {head.map((spans, k) => {
              // columns and rows have no other identity than their order
              const key = k;
              return spans.length === 0 ? (
                <td key={key} />
              ) : (
                <th key={key} scope="col">
                  {draw(spans)}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first = [], ...others], r) => {
            const row = r;
            return (
              <tr key={row}>
                <th scope="row">{draw(first)}</th>
                {others.map((spans, k) => {
                  const key = k;
                  return <td key={key}>{draw(spans)}</td>;
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
