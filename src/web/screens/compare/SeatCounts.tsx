import type { PlanWorldView } from '../../../report/page/peopleView.ts';
import { stateWords } from '../../../report/page/stateWords.ts';
import { showNumber } from '../../../report/quantity.ts';
import { countStates, statesIn } from '../../seats/countStates.ts';
import { useLanguage, useSay } from '../../state/language.ts';

/** States as they stand in a bar, by their codes: those who declare it first, and those who are against it last. */
const inBar = [3, 4, 2, 1, 0, 6, 5] as const;
const RESISTANT = 5;
/** States that are told in figures: committed, façade, and resistant where somebody is. */
const told = [3, 4, RESISTANT] as const;

/** How many people are in which state in a week, as a bar and in figures. Nothing where nobody is shown. */
export function SeatCounts({ plan, week, people }: { plan: PlanWorldView; week: number; people: number }) {
  const say = useSay();
  const language = useLanguage();
  const counts = countStates(statesIn(plan, week, people));
  if (counts.every((count) => count === 0)) return null;
  return (
    <div className="seat-counts">
      <div className="counts-bar" aria-hidden="true">
        {inBar.map((state) =>
          counts[state] === 0 ? null : (
            <i key={state} className={`of-${state}`} style={{ flexGrow: counts[state] }} />
          ),
        )}
      </div>
      <p className="caption">
        {told
          .filter((state) => state !== RESISTANT || counts[state] > 0)
          .map((state) => (
            <span key={state}>
              <b>{showNumber(counts[state], language)}</b>{' '}
              {say(stateWords[state][counts[state] === 1 ? 'one' : 'many'])}
            </span>
          ))}
      </p>
    </div>
  );
}
