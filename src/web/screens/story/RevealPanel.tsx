import { wholePercent } from '../../../report/quantity.ts';
import type { PlayedView } from '../../../story/storyView.ts';
import { useLanguage, useSay } from '../../state/language.ts';
import { PredictionMark } from './PredictionMark.tsx';
import { distance, nearestOf, type Prediction } from './predictions.ts';
import { nearerToDeclared, numbered, pointsTold, storyWords } from './storyWords.ts';

/** Façade that makes declared use another curve than buy-in, in points on average over the weeks. */
const APART = 2;

/** Whose curve came nearest, and what each had said, in the order in which they drew. */
export function RevealPanel({
  predictions,
  played,
  horizon,
}: {
  predictions: readonly Prediction[];
  played: PlayedView;
  horizon: number;
}) {
  const say = useSay();
  const language = useLanguage();
  const { mean } = played.curve;
  const nearest = nearestOf(predictions, mean);
  const truth = Math.round(mean[horizon] * 100);
  const { declared } = played;
  const isApart =
    declared !== undefined &&
    distance({ values: Array.from(declared, (share) => share * 100) }, mean) >= APART;
  const called = (place: number) => predictions[place].name.trim() || say(numbered(place));
  const nearer = isApart
    ? predictions.flatMap((each, place) =>
        distance(each, declared) < distance(each, mean) ? [called(place)] : [],
      )
    : [];
  return (
    <section className="story-panel" aria-labelledby="nearest">
      <h2 id="nearest" className="caption">
        {say(storyWords.nearest)}
      </h2>
      <p className="story-nearest">
        <PredictionMark place={nearest} size={26} /> {called(nearest)}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(storyWords.name)}</th>
            <th scope="col">{say(storyWords.said)}</th>
            <th scope="col">{say(storyWords.off)}</th>
          </tr>
        </thead>
        <tbody>
          {predictions.map(({ values }, place) => {
            const key = place;
            return (
              <tr key={key}>
                <th scope="row">
                  <PredictionMark place={place} /> {called(place)}
                </th>
                <td>{wholePercent(values[horizon] / 100, language)}</td>
                <td>{pointsTold(Math.abs(values[horizon] - truth), language)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {nearer.length > 0 && <p className="caption">{say(nearerToDeclared(nearer.join(', ')))}</p>}
    </section>
  );
}
