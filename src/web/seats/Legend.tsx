import { statesShown, stateWords } from '../../report/page/stateWords.ts';
import { showNumber } from '../../report/quantity.ts';
import type { Text } from '../../text/text.ts';
import { useLanguage, useSay } from '../state/language.ts';
import { StateMark } from './StateMark.tsx';
import { LOAD_FROM, OVER, TYPES_FROM } from './seatMarks.ts';
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

const loadWords = {
  nothing: { en: 'asked nothing', fr: 'rien de demandé' },
  more: { en: 'more than that', fr: 'plus que cela' },
} satisfies Record<string, Text>;

const allOf = (hours: string): Text => ({
  en: `up to all of the ${hours} h a week that a person can give`,
  fr: `jusqu’à la totalité des ${hours} h par semaine qu’une personne peut donner`,
});

/** Shades that stand for the whole ramp. */
const RAMP = [1, 4, 7, 10].map((shade) => LOAD_FROM + shade);

/** The ramp of hours asked, whose ends are the same for all plans. */
export function LoadLegend({ capacity }: { capacity: number }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <ul className="seats-legend">
      <li>
        <StateMark state={LOAD_FROM} />
        {say(loadWords.nothing)}
      </li>
      <li>
        <span className="ramp">
          {RAMP.map((shade) => (
            <StateMark key={shade} state={shade} />
          ))}
        </span>
        {say(allOf(showNumber(capacity, language, Number.isInteger(capacity) ? 0 : 1)))}
      </li>
      <li>
        <StateMark state={OVER} />
        {say(loadWords.more)}
      </li>
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
