import type { WhyView } from '../../../report/page/peopleView.ts';
import { stateWords } from '../../../report/page/stateWords.ts';
import type { Text } from '../../../text/text.ts';
import { useLabelled, useSay } from '../../state/language.ts';
import { LifeHatch, LifeLine } from './LifeLine.tsx';
import { lifeSpells } from './lifeSpells.ts';
import { useOfWeek } from './weekStore.ts';

const words = {
  week: { en: 'week 0', fr: 'sem. 0' },
  life: { en: 'Life', fr: 'Vie' },
} satisfies Record<string, Text>;

const WIDTH = 366;
const HEIGHT = 16;
/** Pixels of a character at most. */
const CHARACTER = 6.6;

/** The life of whoever is asked about: the states named where they have room, the moment marked, and the week that is shown. */
export function LifeFigure({ why }: { why: WhyView }) {
  const say = useSay();
  const labelled = useLabelled();
  const horizon = why.states.length - 1;
  const spells = lifeSpells((at) => why.states[at], horizon);
  const at = (of: number) => (of / (horizon + 1)) * WIDTH;
  const quarters = Math.max(1, Math.round(horizon / 4));
  const ticks = [0, 1, 2, 3, 4].map((k) => Math.min(horizon, k * quarters));
  const moment = why.moments[why.moment];
  const told = spells
    .map(({ state, from, to }) => `${from}–${to - 1} ${say(stateWords[state].one)}`)
    .join(', ');
  return (
    <svg
      className="life-figure"
      viewBox={`0 0 ${WIDTH} 58`}
      role="img"
      aria-label={labelled(say(words.life), told)}
    >
      <g transform="translate(0 9)">
        <LifeHatch id="life-of-chosen" />
        <LifeLine spells={spells} horizon={horizon} width={WIDTH} height={HEIGHT} hatch="life-of-chosen" />
        {spells.map(({ state, from, to }) => {
          const name = say(stateWords[state].one);
          return (
            at(to) - at(from) > name.length * CHARACTER && (
              <text key={from} x={at(from) + 1} y={30}>
                {name}
              </text>
            )
          );
        })}
        {ticks.map((tick) => (
          <text
            key={tick}
            className="tick"
            x={tick === horizon ? WIDTH : at(tick + 0.5)}
            y={46}
            textAnchor={tick === 0 ? 'start' : tick === horizon ? 'end' : 'middle'}
          >
            {tick === 0 ? say(words.week) : tick}
          </text>
        ))}
        <Now horizon={horizon} />
        {moment && <path d={`M${at(moment.week)} -2l-5 -7h10Z`} fill="var(--ink)" />}
      </g>
    </svg>
  );
}

/** The week that is shown. */
function Now({ horizon }: { horizon: number }) {
  const x = useOfWeek((week) => ((week + 0.5) / (horizon + 1)) * WIDTH);
  return <line className="now" x1={x} x2={x} y1={-3} y2={HEIGHT + 3} />;
}
