import { statesShown, stateWords } from '../../../report/page/stateWords.ts';
import { showNumber, wholePercent } from '../../../report/quantity.ts';
import type { FollowView, PlayedView, StoryView } from '../../../story/storyView.ts';
import { useLanguage, useSay } from '../../state/language.ts';
import type { Prediction } from './predictions.ts';
import { storyWords } from './storyWords.ts';

const QUARTER = 13;

/** The curves as a table, by quarters: what the drawing shows, for whoever does not see it. */
export function StoryTables({
  view: { horizon },
  played,
  predictions,
}: {
  view: StoryView;
  played: PlayedView;
  predictions: readonly Prediction[];
}) {
  const say = useSay();
  const language = useLanguage();
  const weeks = [
    ...new Set([
      ...Array.from({ length: Math.floor(horizon / QUARTER) + 1 }, (_, k) => k * QUARTER),
      horizon,
    ]),
  ];
  const percent = (share: number) => wholePercent(share, language);
  return (
    <details className="story-table">
      <summary>{say(storyWords.table)}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(storyWords.Week)}</th>
            <th scope="col">{say(storyWords.truth)}</th>
            {played.declared && <th scope="col">{say(storyWords.declared)}</th>}
            {predictions.map(({ name }, k) => {
              const key = k;
              return (
                <th key={key} scope="col">
                  {name || (predictions.length === 1 ? say(storyWords.you) : k + 1)}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week}>
              <th scope="row">{week}</th>
              <td>{percent(played.curve.mean[week])}</td>
              {played.declared && <td>{percent(played.declared[week])}</td>}
              {predictions.map(({ values }, k) => {
                const key = k;
                return <td key={key}>{percent(values[week] / 100)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** The people who were followed, as a table. */
StoryTables.Flow = function FlowTable({ follow: { weeks, counts } }: { follow: FollowView }) {
  const say = useSay();
  const language = useLanguage();
  const shown = statesShown.filter((state) => counts.some((each) => each[state] > 0));
  return (
    <details className="story-table">
      <summary>{say(storyWords.table)}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(storyWords.Week)}</th>
            {shown.map((state) => (
              <th key={state} scope="col">
                {say(stateWords[state].many)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, k) => (
            <tr key={week}>
              <th scope="row">{week}</th>
              {shown.map((state) => (
                <td key={state}>{showNumber(counts[k][state], language)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};
