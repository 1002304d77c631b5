import { statesShown, stateWords } from '../../report/page/stateWords.ts';
import { useSay } from '../state/language.ts';
import { StateMark } from './StateMark.tsx';
import { TYPES_FROM } from './seatMarks.ts';
import './seats.css';

/** The marks of all states with their names, in the hue of the plan whose class it stands in. */
export function Legend({ without = [] }: { without?: readonly number[] }) {
  const say = useSay();
  return (
    <ul className="seats-legend">
      {statesShown
        .filter((state) => !without.includes(state))
        .map((state) => (
          <li key={state}>
            <StateMark state={state} />
            {say(stateWords[state].many)}
          </li>
        ))}
    </ul>
  );
}

/** The marks of adopter types, most innovative first. */
export const TypeLegend = ({ names }: { names: readonly string[] }) => (
  <ul className="seats-legend">
    {names.map((name, type) => (
      <li key={name}>
        <StateMark state={TYPES_FROM + type} />
        {name}
      </li>
    ))}
  </ul>
);
