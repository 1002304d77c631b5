import { memo } from 'react';
import { Button } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { CascadeView } from '../../../report/page/peopleView.ts';
import type { Text } from '../../../text/text.ts';
import { lookClass } from '../../design/PlanKey.tsx';
import { useSay } from '../../state/language.ts';

const words = {
  title: { en: 'How people came to it', fr: 'Comment on y est venu' },
  entries: { en: 'first entries in this world', fr: 'premières entrées dans ce monde' },
  committed: { en: 'committed', fr: 'engagés' },
  declared: { en: 'declared use', fr: 'usage déclaré' },
  choose: { en: 'Choose one to see who.', fr: 'Choisissez-en une pour voir qui.' },
  winners: { en: 'Who won over most', fr: 'Qui a gagné le plus de personnes' },
  inAll: { en: 'directly, and in all', fr: 'directement, et en tout' },
} satisfies Record<string, Text>;

/** Who came to use how in this world, and through whom. */
export const CascadePanel = memo(function CascadePanel({
  cascade,
  look,
  isWaiting,
  onPerson,
  channel,
  onChannel,
}: {
  cascade: CascadeView;
  look: number;
  isWaiting: boolean;
  onPerson: (row: number) => void;
  /** The way to use whose people are shown on the seat plan. */
  channel: string | undefined;
  onChannel: (channel: string | undefined) => void;
}) {
  const say = useSay();
  const most = Math.max(
    1,
    ...cascade.channels.map(({ declared, committed }) => Math.max(declared, committed)),
  );
  const share = (count: number) => ({ width: `${(count / most) * 100}%` });
  return (
    <section
      className={`cascade-panel ${lookClass(look)}`}
      data-waiting={isWaiting || undefined}
      aria-busy={isWaiting}
      aria-label={say(words.title)}
    >
      <h3>
        {say(words.title)} <small>{say(words.entries)}</small>
      </h3>
      <ul className="channels">
        {cascade.channels.map(({ channel: id, name, declared, committed }) => (
          <li key={id}>
            <ToggleButton
              className="channel"
              isSelected={channel === id}
              onChange={(isOn) => onChannel(isOn ? id : undefined)}
            >
              <span>
                {name}
                <span className="visually-hidden">: </span>
              </span>
              <span className="channel-bars" aria-hidden="true">
                <i className="declared" style={share(declared)} />
                <i style={share(committed)} />
              </span>
              <span className="number">
                {committed}
                <span className="visually-hidden"> {say(words.committed)}, </span>
                <span className="of-declared">
                  {' '}
                  / {declared}
                  <span className="visually-hidden"> {say(words.declared)}</span>
                </span>
              </span>
            </ToggleButton>
          </li>
        ))}
      </ul>
      <p className="caption">
        {say(words.committed)} / {say(words.declared)}. {say(words.choose)}
      </p>
      {cascade.influencers.length > 0 && (
        <>
          <h3>
            {say(words.winners)} <small>{say(words.inAll)}</small>
          </h3>
          <ul className="winners">
            {cascade.influencers.map(({ person, name, direct, all }) => (
              <li key={`${person} ${all}`}>
                <Button className="link" onPress={() => onPerson(person)}>
                  {name}
                </Button>
                <span className="number">
                  {direct} · {all}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="rest">{cascade.sentences.join(' ')}</p>
    </section>
  );
});
