import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../text/problem.ts';
import type { Text } from '../../../text/text.ts';
import { copyText } from '../../design/copyText.ts';
import { useSay } from '../../state/language.ts';

const words = {
  text: { en: 'The scenario, in YAML', fr: 'Le scénario, en YAML' },
  copy: { en: 'Copy', fr: 'Copier' },
  copied: { en: 'Copied', fr: 'Copié' },
  valid: {
    en: 'Valid. What you move is written here; what you write moves there.',
    fr: 'Valide. Ce que vous déplacez s’écrit ici, et inversement.',
  },
  reading: { en: 'Being read …', fr: 'En lecture …' },
  toLine: { en: 'to line', fr: 'à la ligne' },
  line: { en: 'line', fr: 'ligne' },
  beside: {
    en: 'Beside this text, and instead of what it says, there holds:',
    fr: 'À côté de ce texte, et à la place de ce qu’il dit, vaut :',
  },
  write: { en: 'Write it into the text', fr: 'L’écrire dans le texte' },
  more: { en: 'and more', fr: 'et d’autres' },
} satisfies Record<string, Text>;

/** Faults that are told at once. */
const MOST = 4;

/** The scenario's own text, with the number of each line, what is chosen marked, and what is wrong at its line. */
export function YamlPanel({
  name,
  text,
  problems,
  isReading,
  marked,
  shown,
  beside,
  onWriteBeside,
  onType,
}: {
  readonly name: string;
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly isReading: boolean;
  /** Lines of what is chosen, from 1. */
  readonly marked: readonly [from: number, to: number] | undefined;
  /** Lines that are to be seen where nothing is chosen. */
  readonly shown: readonly [from: number, to: number] | undefined;
  /** Values that hold instead of what the text says. */
  readonly beside: readonly { readonly path: string; readonly value: string }[];
  readonly onWriteBeside: () => void;
  readonly onType: (text: string) => void;
}) {
  const say = useSay();
  const area = useRef<HTMLTextAreaElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const mirror = useRef<HTMLDivElement>(null);
  const [isCopied, setCopied] = useState(false);
  const lines = text.split(/\r?\n/);
  const wrong = new Set(problems.flatMap(({ line }) => (line === undefined ? [] : [line])));
  const [from, to] = marked ?? [0, -1];
  const aim = marked?.[0] ?? shown?.[0];

  useEffect(() => {
    // whoever writes sees where they write
    if (aim === undefined || document.activeElement === area.current) return;
    const line = mirror.current?.children[aim - 1] as HTMLElement | undefined;
    const box = scroller.current;
    if (line === undefined || box === null) return;
    const top = line.offsetTop;
    if (top < box.scrollTop + 20 || top > box.scrollTop + box.clientHeight - 60)
      box.scrollTop = Math.max(0, top - box.clientHeight / 3);
  }, [aim]);

  function goTo(line: number): void {
    const element = area.current;
    if (element === null) return;
    const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
    element.focus();
    element.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
    const row = mirror.current?.children[line - 1] as HTMLElement | undefined;
    if (row && scroller.current) scroller.current.scrollTop = Math.max(0, row.offsetTop - 80);
  }

  return (
    <section className="yaml-panel" aria-label={say(words.text)}>
      <div className="yaml-head">
        <b>{name}</b>
        <button
          type="button"
          className="button"
          onClick={() => void copyText(text).then(() => setCopied(true))}
        >
          {say(isCopied ? words.copied : words.copy)}
        </button>
      </div>
      {beside.length > 0 && (
        <div className="yaml-beside" role="note">
          <p>
            {say(words.beside)}{' '}
            {beside.map(({ path, value }, k) => (
              <span key={path}>
                {k > 0 && ', '}
                <code>
                  {path}: {value}
                </code>
              </span>
            ))}
          </p>
          <button type="button" className="button" onClick={onWriteBeside}>
            {say(words.write)}
          </button>
        </div>
      )}
      <div className="yaml-scroll" ref={scroller}>
        <div className="yaml-page">
          <div className="yaml-mirror" ref={mirror} aria-hidden="true">
            {lines.map((line, k) => (
              <div
                // a line is known by its place
                key={`${k}`}
                data-marked={(k + 1 >= from && k + 1 <= to) || undefined}
                data-wrong={wrong.has(k + 1) || undefined}
              >
                {line === '' ? '\u200b' : line}
              </div>
            ))}
          </div>
          <textarea
            ref={area}
            className="yaml-text"
            aria-label={say(words.text)}
            aria-invalid={problems.length > 0 || undefined}
            aria-describedby="yaml-said"
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            value={text}
            onChange={({ target }) => onType(target.value)}
          />
        </div>
      </div>
      <div className="yaml-said" id="yaml-said" role="status">
        {problems.length === 0 ? (
          <p>{isReading ? say(words.reading) : `✓ ${say(words.valid)}`}</p>
        ) : (
          problems.slice(0, MOST).map((problem) => (
            <div key={`${problem.line}:${problem.path}:${problem.code}`} className="yaml-problem">
              {problem.line !== undefined && (
                <button
                  type="button"
                  className="place"
                  aria-label={`${say(words.toLine)} ${problem.line}`}
                  onClick={() => goTo(problem.line ?? 1)}
                >
                  {[say(words.line), [problem.line, problem.column].filter(Boolean).join(':')].join('\u00a0')}
                </button>
              )}{' '}
              <span className="place">{problem.path}</span>
              <div>{say(problem.message)}</div>
              {problem.remedy && <div>→ {say(problem.remedy)}</div>}
            </div>
          ))
        )}
        {problems.length > MOST && <p>{say(words.more)} …</p>}
      </div>
    </section>
  );
}
