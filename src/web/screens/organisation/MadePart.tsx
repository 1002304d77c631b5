import { useEffect, useState } from 'react';
import { type MadeNumber, type MadeView, madeNumbers } from '../../../report/page/firmView.ts';
import type { Problem } from '../../../text/problem.ts';
import type { Text } from '../../../text/text.ts';
import { GivenProblems, Superseded } from '../../core/coreClient.ts';
import { Spoken } from '../../design/Spoken.tsx';
import { FirmPlan } from '../../seats/FirmPlan.tsx';
import { useLanguage, useSay } from '../../state/language.ts';
import { usePage } from '../../state/pageContext.ts';
import { useStore } from '../../state/store.ts';
import { type FirmControl, givenOf } from './firmControl.ts';
import { putIntoUse } from './putIntoUse.ts';
import { QuestionsPart } from './QuestionsPart.tsx';
import { Strips } from './Strips.tsx';

const words = {
  describe: { en: 'Describe it', fr: 'Décrivez-la' },
  looks: { en: 'Does it look like a firm?', fr: 'Ressemble-t-elle à une entreprise ?' },
  marks: {
    en: 'mark: this one · bar: most measured firms',
    fr: 'repère : celle-ci · barre : la plupart des entreprises mesurées',
  },
  world: { en: 'One of the worlds', fr: 'L’un des mondes' },
  another: { en: 'Another', fr: 'Un autre' },
  use: { en: 'Use this firm', fr: 'Utiliser cette entreprise' },
  people: { en: 'people', fr: 'personnes' },
  units: { en: 'units', fr: 'unités' },
  divisions: { en: 'divisions', fr: 'divisions' },
  sites: { en: 'sites', fr: 'sites' },
  span: { en: 'span of control', fr: 'étendue de contrôle' },
  contacts: { en: 'contacts a person', fr: 'contacts par personne' },
} satisfies Record<string, Text>;

/** Milliseconds after the last key after which a firm is made up. */
const SETTLED = 300;

/** A firm that is made up of six numbers, beside measured ones. */
export function MadePart({ control }: { control: FirmControl }) {
  const say = useSay();
  const page = usePage();
  const language = useLanguage();
  const open = useStore(page.scenario, (state) => state.open);
  const [written, setWritten] = useState<Readonly<Partial<Record<MadeNumber, string>>>>({});
  const [world, setWorld] = useState(0);
  const [view, setView] = useState<MadeView>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isStale, setStale] = useState(true);
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => {
    if (open === undefined) return;
    setStale(true);
    const timer = setTimeout(() => {
      const given = givenOf(page);
      if (given === undefined) return;
      control
        .core()
        .ask('made', { given, numbers: numbersIn(written), world, language })
        .then(
          (made) => {
            setView(made);
            setProblems([]);
            setStale(false);
          },
          (reason: unknown) => {
            if (reason instanceof Superseded) return;
            setProblems(reason instanceof GivenProblems ? reason.problems : [faultOf(reason)]);
          },
        );
    }, SETTLED);
    return () => clearTimeout(timer);
  }, [page, control, open, written, world, language]);
  if (view === undefined)
    return problems.length > 0 ? (
      <Problems problems={problems} />
    ) : (
      <div className="organisation-wait" aria-busy="true" />
    );
  return (
    <>
      <h1 className="voice">
        <Spoken segments={view.headline} language={language} />
      </h1>
      <div className="organisation-columns">
        <div>
          <h2 className="section-title">{say(words.describe)}</h2>
          <div className="made-numbers">
            {madeNumbers.map((name) => (
              <label key={name}>
                {say(words[name])}
                <input
                  type="text"
                  inputMode="decimal"
                  value={written[name] ?? String(view.numbers[name])}
                  onChange={({ target }) => setWritten({ ...written, [name]: target.value })}
                />
              </label>
            ))}
          </div>
          {problems.length > 0 && <Problems problems={problems} />}
          <h2 className="section-title">
            {say(words.looks)} <span className="caption">{say(words.marks)}</span>
          </h2>
          <Strips strips={view.strips} />
        </div>
        <section className={isStale ? 'understood stale' : 'understood'} aria-busy={isStale}>
          <header>
            <h2 className="section-title">{say(words.world)}</h2>
            <button type="button" className="button" onClick={() => setWorld(world + 1)}>
              {say(words.another)}
            </button>
          </header>
          <div className="understood-plan">
            <FirmPlan seats={view.seats} />
          </div>
          <div className="actions">
            <button
              type="button"
              className="button filled"
              disabled={isStale}
              onClick={() =>
                void putIntoUse(
                  page,
                  control,
                  control.writing({ numbers: view.numbers }, answers, false),
                ).catch((reason: unknown) => setProblems([faultOf(reason)]))
              }
            >
              {say(words.use)}
            </button>
          </div>
        </section>
      </div>
      <QuestionsPart control={control} answers={answers} onAnswers={setAnswers} />
    </>
  );
}

/** Numbers as they are written, those that are none as they are: whoever made them up says why they cannot be. */
const numbersIn = (
  written: Readonly<Partial<Record<MadeNumber, string>>>,
): Partial<Record<MadeNumber, number>> =>
  Object.fromEntries(
    Object.entries(written)
      .filter(([, text]) => text.trim() !== '')
      .map(([name, text]) => [name, Number(text.replace(',', '.').replaceAll(/[\s\u202f\u00a0]/g, ''))]),
  );

const faultOf = (reason: unknown): Problem => {
  const text = reason instanceof Error ? reason.message : String(reason);
  return { code: 'fault', message: { en: text, fr: text }, remedy: { en: '', fr: '' } };
};

function Problems({ problems }: { problems: readonly Problem[] }) {
  const say = useSay();
  return (
    <div className="file-problem" role="alert">
      {problems.map(({ code, path, message, remedy }) => (
        <p key={`${code} ${path}`}>
          <b>{say(message)}</b> {say(remedy)}
        </p>
      ))}
    </div>
  );
}
