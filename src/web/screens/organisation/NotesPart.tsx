import type { NoteView, Settled } from '../../../report/page/firmView.ts';
import { showNumber } from '../../../report/quantity.ts';
import type { Text } from '../../../text/text.ts';
import { Spoken } from '../../design/Spoken.tsx';
import { useLanguage, useSay } from '../../state/language.ts';

const words = {
  may: { en: 'May change the result', fr: 'Peut changer le résultat' },
  done: { en: 'Done and counted', fr: 'Fait et compté' },
} satisfies Record<string, Text>;

/** What was noticed: what may change the result, with what can be done about it; and what was done and counted. */
export function NotesPart({
  notes,
  onSettle,
}: {
  notes: readonly NoteView[];
  onSettle: (settled: Settled) => void;
}) {
  const may = notes.filter(({ strength }) => strength === 'mayChangeResult');
  const done = notes.filter(({ strength }) => strength === 'counted');
  return (
    <div className="notes">
      {may.length > 0 && <Notes notes={may} isDone={false} onSettle={onSettle} />}
      {done.length > 0 && <Notes notes={done} isDone onSettle={onSettle} />}
    </div>
  );
}

function Notes({
  notes,
  isDone,
  onSettle,
}: {
  notes: readonly NoteView[];
  isDone: boolean;
  onSettle: (settled: Settled) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  return (
    <section className={isDone ? 'note-list done' : 'note-list may'}>
      <h2>
        <svg viewBox="0 0 16 16" width="15" height="15" aria-hidden="true">
          {isDone ? (
            <path d="M2.5 8.5 6.3 12.2 13.5 4" fill="none" stroke="currentColor" strokeWidth="1.7" />
          ) : (
            <>
              <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.7" />
              <circle cx="8" cy="8" r="2.6" fill="currentColor" />
            </>
          )}
        </svg>
        {say(isDone ? words.done : words.may)}{' '}
        <span className="caption">{showNumber(notes.length, language)}</span>
      </h2>
      <ul>
        {notes.map(({ id, file, text, remedy, names, actions }) => (
          <li key={id}>
            {file !== '' && <span className="caption">{file}</span>}
            <p>
              <Spoken segments={text} language={language} />
            </p>
            {names.length > 0 && (
              <ol className="note-names">
                {names.map(({ name, count }) => (
                  <li key={name}>
                    <span>{name}</span> <b>{count}</b>
                  </li>
                ))}
              </ol>
            )}
            {remedy !== '' && <p className="caption">→ {remedy}</p>}
            {actions.length > 0 && (
              <p className="note-actions">
                {actions.map(({ id: action, label, sets }) => (
                  <button key={action} type="button" className="button small" onClick={() => onSettle(sets)}>
                    {label}
                  </button>
                ))}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
