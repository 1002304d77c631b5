import type { LineView, ProblemView, Settled } from '../../../report/page/firmView.ts';
import { useLabelled } from '../../state/language.ts';

/** What stops, at its place: the lines around it with the fault underlined, what to do, and buttons where a press does it. */
export function ProblemsPart({
  problems,
  onSettle,
}: {
  problems: readonly ProblemView[];
  onSettle: (settled: Settled) => void;
}) {
  const labelled = useLabelled();
  if (problems.length === 0) return null;
  return (
    <div role="alert">
      {problems.map(({ id, place, text, remedy, lines, actions }) => (
        <section key={id} className="file-problem">
          <h2>
            <svg viewBox="0 0 16 16" width="15" height="15" aria-hidden="true">
              <path
                d="M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2L1.5 10.8V5.2zM8 4.5v4.5M8 10.6v1.3"
                fill="none"
                stroke="currentColor"
                strokeWidth="1.5"
              />
            </svg>
            {place === '' ? text : labelled(place, text)}
          </h2>
          {lines.length > 0 && (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls along a long line too
            <pre tabIndex={0}>
              {lines.map((line) => (
                <FaultyLine key={line.line} line={line} />
              ))}
            </pre>
          )}
          {remedy !== '' && <p>→ {remedy}</p>}
          {actions.length > 0 && (
            <p className="note-actions">
              {actions.map(({ id: action, label, sets }) => (
                <button key={action} type="button" className="button small" onClick={() => onSettle(sets)}>
                  {label}
                </button>
              ))}
            </p>
          )}
        </section>
      ))}
    </div>
  );
}

function FaultyLine({ line: { line, text, fault } }: { line: LineView }) {
  const [from, to] = fault ?? [text.length, text.length];
  return (
    <span className="line">
      <span className="number">{line}</span>
      <span>
        {text.slice(0, from)}
        {fault && <u>{text.slice(from, to)}</u>}
        {text.slice(to)}
      </span>
    </span>
  );
}
