import { useEffect, useState } from 'react';
import type { PlanScreenView } from '../../../report/page/planTimeline.ts';
import type { TacticPrices } from '../../../report/page/tacticPrices.ts';
import type { Text } from '../../../text/text.ts';
import { useLanguage, useSay } from '../../state/language.ts';
import { useComparison, usePage } from '../../state/pageContext.ts';

const words = {
  title: { en: 'Add a tactic', fr: 'Ajouter une tactique' },
  to: { en: 'to step', fr: 'à l’étape' },
  week: { en: 'in its week', fr: 'dans sa semaine' },
  own: { en: 'a step of its own, after the last', fr: 'une étape à elle, après la dernière' },
  all: { en: 'All', fr: 'Toutes les' },
  fewer: { en: 'The commonest', fr: 'Les plus courantes' },
  pricing: { en: 'its price is being played …', fr: 'son prix se joue …' },
} satisfies Record<string, Text>;

/** Cards that are shown at first: those that the styles use most. */
const FIRST = 6;
/** The value of a choice that is no step. */
const OWN = '';

/** Every tactic that there is, with its price. */
export function TacticCards({
  view,
  step,
  onAdd,
}: {
  readonly view: PlanScreenView;
  /** The step that is looked at. */
  readonly step: string | undefined;
  readonly onAdd: (tactic: string, step: string | undefined, week: number) => void;
}) {
  const say = useSay();
  const page = usePage();
  const language = useLanguage();
  const [isAll, setAll] = useState(false);
  const [week, setWeek] = useState(1);
  const [chosen, setChosen] = useState<string>();
  const [prices, setPrices] = useState<TacticPrices>();
  const isThere = useComparison((state) => state.stage === 'complete' && !state.isStale);
  useEffect(() => {
    if (!isThere) return;
    // without prices cards are cards
    page.core.ask('prices', { language }).then(setPrices, () => {});
  }, [page, isThere, language]);
  const ids = view.steps.filter(({ isOthers }) => !isOthers).map(({ id }) => id);
  const wanted = chosen ?? step;
  const target =
    wanted === OWN ? OWN : wanted !== undefined && ids.includes(wanted) ? wanted : (ids.at(-1) ?? OWN);
  const cards = isAll ? view.cards : view.cards.slice(0, FIRST);
  return (
    <section className="plan-cards" aria-label={say(words.title)}>
      <div className="plan-cards-head">
        <h2 className="section-title">{say(words.title)}</h2>
        <label>
          {say(words.to)}{' '}
          <select
            className="field-control"
            value={target}
            onChange={({ target: { value } }) => setChosen(value)}
          >
            {view.steps
              .filter(({ isOthers }) => !isOthers)
              .map(({ id, number, title }) => (
                <option key={id} value={id}>
                  {number} {title}
                </option>
              ))}
            <option value={OWN}>{say(words.own)}</option>
          </select>
        </label>
        <label>
          {say(words.week)}{' '}
          <input
            className="field-control"
            type="number"
            min={1}
            max={view.horizon}
            value={week}
            onChange={({ target: { value } }) =>
              setWeek(Math.max(1, Math.min(view.horizon, Math.round(Number(value)) || 1)))
            }
          />
        </label>
        <button type="button" className="button quiet" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
          {isAll ? say(words.fewer) : `${say(words.all)} ${view.cards.length}`}
        </button>
      </div>
      {prices !== undefined && <p className="caption">{prices.about}</p>}
      <ul>
        {cards.map(({ tactic, title, summary, length }) => (
          <li key={tactic}>
            <button
              type="button"
              className="plan-card"
              data-tactic={tactic}
              onClick={() => onAdd(tactic, target === OWN ? undefined : target, target === OWN ? 1 : week)}
            >
              <b>
                {title} <i aria-hidden="true">+</i>
              </b>
              <span>{summary}</span>
              <small>
                {[
                  length,
                  prices === undefined ? (isThere ? say(words.pricing) : undefined) : prices.of[tactic],
                ]
                  .filter((part) => part !== undefined)
                  .join(' · ')}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
