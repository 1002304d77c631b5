import { useEffect, useState } from 'react';
import type { QuestionView } from '../../../report/page/firmView.ts';
import type { Text } from '../../../text/text.ts';
import { useLanguage, useSay } from '../../state/language.ts';
import { usePage, usePageState } from '../../state/pageContext.ts';
import { useStore } from '../../state/store.ts';
import { type FirmControl, givenOf } from './firmControl.ts';
import { putIntoUse } from './putIntoUse.ts';

const words = {
  title: { en: 'Where it stands: ten questions', fr: 'Où elle en est : dix questions' },
  about: {
    en: 'Each sets one value of the scenario, the same for every plan. That answers are equal steps is a judgement: what would be answered alike stands beside each value.',
    fr: 'Chacune fixe une valeur du scénario, la même pour tous les plans. Que les réponses soient des pas égaux est un jugement : ce qui se répondrait de même figure à côté de chaque valeur.',
  },
  now: { en: 'now', fr: 'actuellement' },
  write: { en: 'Write the answers into the scenario', fr: 'Écrire les réponses dans le scénario' },
  none: { en: 'none answered', fr: 'aucune réponse' },
} satisfies Record<string, Text>;

/** Ten questions about where the firm stands; what is not known stays as the scenario has it. */
export function QuestionsPart({
  control,
  answers,
  onAnswers,
}: {
  control: FirmControl;
  answers: Readonly<Record<string, string>>;
  onAnswers: (answers: Readonly<Record<string, string>>) => void;
}) {
  const say = useSay();
  const page = usePage();
  const language = useLanguage();
  const open = useStore(page.scenario, (state) => state.open);
  const changes = usePageState((state) => state.changes);
  const [questions, setQuestions] = useState<readonly QuestionView[]>([]);
  const [isOpen, setOpen] = useState(false);
  const [fault, setFault] = useState('');
  useEffect(() => {
    const given = givenOf(page);
    if (!isOpen || given === undefined || open === undefined) return;
    control
      .core()
      .ask('questions', { given: { ...given, changes }, language })
      .then(setQuestions, () => {});
  }, [isOpen, page, control, open, changes, language]);
  const count = Object.keys(answers).length;
  const answered: Text =
    count === 0
      ? words.none
      : { en: `${count} of 10 answered`, fr: `${count} ${count === 1 ? 'réponse' : 'réponses'} sur 10` };
  return (
    <details className="questions" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <h2 className="section-title">{say(words.title)}</h2> <span className="caption">{say(answered)}</span>
      </summary>
      <p className="caption">{say(words.about)}</p>
      {questions.map((question) => (
        <Question
          key={question.key}
          question={question}
          answer={answers[question.key]}
          onAnswer={(value) => {
            const { [question.key]: _before, ...others } = answers;
            onAnswers(value === undefined ? others : { ...others, [question.key]: value });
          }}
        />
      ))}
      <div className="actions">
        <button
          type="button"
          className="button"
          disabled={count === 0}
          onClick={() =>
            void putIntoUse(page, control, control.writing('scenario', answers, false)).catch(
              (reason: unknown) => setFault(String(reason)),
            )
          }
        >
          {say(words.write)}
        </button>
      </div>
      {fault !== '' && <p role="alert">{fault}</p>}
    </details>
  );
}

function Question({
  question: { key, question, answers, now, unknown },
  answer,
  onAnswer,
}: {
  question: QuestionView;
  answer: string | undefined;
  onAnswer: (value: string | undefined) => void;
}) {
  const say = useSay();
  const chosen = answers.find(({ value }) => value === answer);
  return (
    <fieldset className="question">
      <legend>{question}</legend>
      <div className="answers">
        {answers.map(({ value, words: told }) => (
          <label key={value}>
            <input
              type="radio"
              name={key}
              checked={answer === value}
              onChange={() => onAnswer(value)}
              className="visually-hidden"
            />
            <span>{told}</span>
          </label>
        ))}
        <label>
          <input
            type="radio"
            name={key}
            checked={answer === undefined}
            onChange={() => onAnswer(undefined)}
            className="visually-hidden"
          />
          <span className="unknown">{unknown}</span>
        </label>
      </div>
      <p className="caption sets">
        <code>{key}</code>{' '}
        {chosen && (
          <>
            <b>{chosen.shown}</b>
            {chosen.range !== '' && ` (${chosen.range})`}{' '}
          </>
        )}
        {now !== '' && `${say(words.now)} ${now}`}
      </p>
    </fieldset>
  );
}
