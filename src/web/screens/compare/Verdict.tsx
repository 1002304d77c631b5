import type { CompareView, PartialView } from '../../../report/page/compareView.ts';
import { typeset } from '../../../report/typeset.ts';
import type { Text } from '../../../text/text.ts';
import { Spoken } from '../../design/Spoken.tsx';
import type { Stage } from '../../state/comparisonControl.ts';
import { useLanguage, useSay } from '../../state/language.ts';

const words = {
  reading: { en: 'The scenario is being read.', fr: 'Le scénario est en lecture.' },
  playing: { en: 'The worlds are being played.', fr: 'Les mondes se jouent.' },
} satisfies Record<string, Text>;

/** What the simulator says: the decision, as large as it is important. What it rests on stands below. */
export function Verdict({
  view,
  partial,
  stage,
}: {
  view: CompareView | undefined;
  partial: PartialView | undefined;
  stage: Stage;
}) {
  const say = useSay();
  const language = useLanguage();
  const question = (partial ?? view)?.question ?? '';
  // what is wrong stands above, and there is nothing to say
  if (stage === 'stopped' && view === undefined && partial === undefined) return null;
  return (
    <div className="verdict">
      <p className="question">{question}</p>
      {/* heard once it is there, and again when it is another */}
      <h1
        className="voice"
        aria-live={view === undefined ? undefined : 'polite'}
        data-waiting={view === undefined || undefined}
      >
        {view === undefined ? (
          partial === undefined ? (
            say(stage === 'reading' ? words.reading : words.playing)
          ) : (
            typeset(soFar[language](partial), language)
          )
        ) : (
          <Spoken segments={view.headline} language={language} />
        )}
      </h1>
    </div>
  );
}

const soFar = {
  en: ({ done, worlds }: PartialView) =>
    `${done} of ${worlds} possible worlds: the bands narrow as they come.`,
  fr: ({ done, worlds }: PartialView) =>
    `${done} mondes possibles sur ${worlds} : les bandes se resserrent à mesure.`,
};
