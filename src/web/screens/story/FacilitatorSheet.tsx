import { showNumber } from '../../../report/quantity.ts';
import type { StoryView } from '../../../story/storyView.ts';
import { ProseText } from '../../design/ProseText.tsx';
import { Spoken } from '../../design/Spoken.tsx';
import { useLanguage, useSay } from '../../state/language.ts';
import { storyWords, worldsCounted } from './storyWords.ts';

/** What whoever leads a story has in hand: minutes, questions, traps and answers, on one or two sheets of A4. */
export function FacilitatorSheet({ view, onBack }: { view: StoryView; onBack: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const { sheet } = view;
  if (sheet === undefined) return null;
  const total = sheet.timing.reduce((sum, { minutes }) => sum + minutes, 0);
  const number = (minutes: number) => showNumber(minutes, language, Number.isInteger(minutes) ? 0 : 1);
  return (
    <main className="story-sheet" id="content" tabIndex={-1} lang={language}>
      <div className="story-sheet-actions">
        <button type="button" className="button" onClick={onBack}>
          ← {say(storyWords.toStory)}
        </button>
        <button type="button" className="button filled" onClick={() => window.print()}>
          {say(storyWords.print)}
        </button>
      </div>
      <p className="caption">
        {say(storyWords.sheet)} · {number(total)} {say(storyWords.minutes)}
      </p>
      <h1 className="voice">{view.title}</h1>
      {sheet.timing.length > 0 && (
        <ol className="story-timing">
          {sheet.timing.map(({ minutes, text }, k) => {
            const key = k;
            const from = sheet.timing.slice(0, k).reduce((sum, each) => sum + each.minutes, 0);
            return (
              <li key={key}>
                <span className="story-from">{number(from)}′</span>
                <span className="story-bar" style={{ flexGrow: minutes }} aria-hidden="true" />
                <b>
                  {number(minutes)} {say(storyWords.minutes)}
                </b>
                <span>{text}</span>
              </li>
            );
          })}
        </ol>
      )}
      <div className="story-sheet-text">
        <ProseText prose={sheet.prose} />
      </div>
      <p className="caption">{say(storyWords.keysHeld)}</p>
      {view.played && (
        <section className="story-sheet-said">
          <h3>{say(storyWords.tale)}</h3>
          <ul>
            {[view.played.headline, ...view.played.tale].map((sentence, k) => {
              const key = k;
              return (
                <li key={key}>
                  <Spoken segments={sentence} language={language} />
                </li>
              );
            })}
          </ul>
          <p className="caption">
            {say(storyWords.notForecast)} · {say(worldsCounted(view.worlds))} ·{' '}
            {view.played.fingerprint.short}
          </p>
        </section>
      )}
    </main>
  );
}
