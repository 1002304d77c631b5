import { wholePercent } from '../../../report/quantity.ts';
import { typeset } from '../../../report/typeset.ts';
import { useLabelled, useLanguage, useSay } from '../../state/language.ts';
import { PredictionMark } from './PredictionMark.tsx';
import { isDrawn, LONGEST_NAME, MOST_PREDICTIONS, type Prediction } from './predictions.ts';
import { numbered, storyWords } from './storyWords.ts';

/** Who predicts on this laptop, one after the other: names, and how far each has come. */
export function PredictionsPanel({
  predictions,
  current,
  horizon,
  onCurrent,
  onName,
  onAdd,
  onRemove,
}: {
  predictions: readonly Prediction[];
  current: number;
  horizon: number;
  onCurrent: (place: number) => void;
  onName: (place: number, name: string) => void;
  onAdd: () => void;
  onRemove: (place: number) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const labelled = useLabelled();
  return (
    <section className="story-panel" aria-labelledby="who-predicts">
      <h2 id="who-predicts" className="section-title">
        {say(storyWords.predictions)}
      </h2>
      <ul>
        {predictions.map((prediction, place) => {
          const key = place;
          const { name, values } = prediction;
          const called = name.trim() || say(numbered(place));
          return (
            <li key={key} data-current={place === current || undefined}>
              <PredictionMark place={place} />
              <input
                type="text"
                className="field-control"
                aria-label={`${say(storyWords.name)} ${place + 1}`}
                placeholder={`${say(storyWords.name)} ${place + 1}`}
                maxLength={LONGEST_NAME}
                value={name}
                onFocus={() => onCurrent(place)}
                onChange={({ target }) => onName(place, target.value)}
              />
              <button
                type="button"
                className="button"
                aria-pressed={place === current}
                onClick={() => onCurrent(place)}
              >
                <span className="visually-hidden">{labelled(`${say(storyWords.curve)}, ${called}`, '')}</span>
                {isDrawn(prediction, horizon)
                  ? `${wholePercent(values[horizon] / 100, language)} ✓`
                  : typeset(`${say(storyWords.week)} ${values.length - 1}`, language)}
              </button>
              <button
                type="button"
                className="button quiet"
                aria-label={labelled(say(storyWords.remove), called)}
                onClick={() => onRemove(place)}
              >
                ×
              </button>
            </li>
          );
        })}
      </ul>
      {predictions.length < MOST_PREDICTIONS && (
        <button type="button" className="button" onClick={onAdd}>
          + {say(storyWords.another)}
        </button>
      )}
      <p className="caption">{say(storyWords.hidden)}</p>
    </section>
  );
}
