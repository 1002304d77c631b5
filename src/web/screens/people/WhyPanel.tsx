import { memo } from 'react';
import { Button } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { type ContactView, HIDDEN, type InsteadRow, type WhyView } from '../../../report/page/peopleView.ts';
import type { Text } from '../../../text/text.ts';
import { lookClass } from '../../design/PlanKey.tsx';
import { Spoken } from '../../design/Spoken.tsx';
import { StateMark } from '../../seats/StateMark.tsx';
import { useLanguage, useSay } from '../../state/language.ts';
import { LifeFigure } from './LifeFigure.tsx';
import { LuckBar } from './LuckBar.tsx';
import { Waterfall } from './Waterfall.tsx';

const words = {
  moments: { en: 'Moments', fr: 'Moments' },
  drove: { en: 'What drove it', fr: 'Ce qui a poussé' },
  loudest: { en: 'Who spoke loudest', fr: 'Qui a pesé le plus' },
  luck: { en: 'And luck', fr: 'Et le hasard' },
  instead: { en: 'What would have changed it', fr: 'Ce qui l’aurait changé' },
  awaited: { en: 'being played', fr: 'en cours' },
  again: { en: 'played again under the same luck', fr: 'rejoué avec la même chance' },
} satisfies Record<string, Text>;

interface WhyPanelProps {
  readonly why: WhyView;
  readonly look: number;
  /** Whether another answer is on its way. */
  readonly isWaiting: boolean;
  readonly onMoment: (week: number) => void;
  readonly onPerson: (row: number) => void;
}

/** Why a person did what they did, as the panel beside the seat plan tells it. */
export const WhyPanel = memo(function WhyPanel({ why, look, isWaiting, onMoment, onPerson }: WhyPanelProps) {
  const say = useSay();
  const language = useLanguage();
  const { drove, contacts, luck, instead } = why;
  return (
    <section
      className={`why-panel ${lookClass(look)}`}
      data-waiting={isWaiting || undefined}
      aria-busy={isWaiting || instead === 'awaited'}
      aria-label={why.name || undefined}
    >
      <p className="about">{why.about}</p>
      <h2 className="voice" aria-live="polite">
        <Spoken segments={why.sentence} language={language} />
      </h2>
      {!why.isHidden && <LifeFigure why={why} />}
      {why.moments.length > 0 && (
        <ToggleButtonGroup
          className="moments"
          aria-label={say(words.moments)}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={why.moment < 0 ? [] : [why.moments[why.moment].week]}
          onSelectionChange={(keys) => {
            for (const key of keys) onMoment(Number(key));
          }}
        >
          {why.moments.map(({ week: at, label }) => (
            <ToggleButton key={at} id={at}>
              {label}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
      {drove && (
        <div className="part">
          <h3>
            {say(words.drove)} <small>{drove.title}</small>
          </h3>
          <Waterfall parts={drove.parts} label={drove.title} />
        </div>
      )}
      {contacts && (
        <div className="part">
          <h3>
            {say(words.loudest)} <small>{contacts.summary}</small>
          </h3>
          <Contacts loudest={contacts.loudest} onPerson={onPerson} />
        </div>
      )}
      {luck && (
        <div className="part">
          <h3>
            {say(words.luck)} <small>{luck.text}</small>
          </h3>
          <LuckBar luck={luck} />
        </div>
      )}
      {instead && (
        <div className="part">
          <h3>
            {say(words.instead)} <small>{say(instead === 'awaited' ? words.awaited : words.again)}</small>
          </h3>
          {instead !== 'awaited' && <Instead instead={instead} onPerson={onPerson} />}
        </div>
      )}
      <p className="caption caveat">{why.caveat}</p>
    </section>
  );
});

/** What changes the week, row by row, and the rest. */
function Instead({
  instead,
  onPerson,
}: {
  instead: Exclude<WhyView['instead'], 'awaited' | undefined>;
  onPerson: (row: number) => void;
}) {
  const language = useLanguage();
  return (
    <>
      {instead.rows.length > 0 && (
        <ul className="instead">
          {instead.rows.map((row) => (
            <li key={row.without}>
              <Without row={row} onPerson={onPerson} />
              <span>
                <Spoken segments={row.text} language={language} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {instead.rest !== '' && <p className="rest">{instead.rest}</p>}
    </>
  );
}

/** Contacts with what they said: for it to the right, against it to the left. */
function Contacts({
  loudest,
  onPerson,
}: {
  loudest: readonly ContactView[];
  onPerson: (row: number) => void;
}) {
  const most = Math.max(0.06, ...loudest.map(({ contribution }) => Math.abs(contribution)));
  const isSplit = loudest.some(({ contribution }) => contribution < 0);
  return (
    <ul className="contacts">
      {loudest.map(({ person, name, unit, state, contribution, text }) => {
        const share = (Math.abs(contribution) / most) * (isSplit ? 50 : 100);
        const zero = isSplit ? 50 : 0;
        return (
          <li key={person}>
            <StateMark state={state} size={13} />
            {state === HIDDEN ? (
              <span>{name}</span>
            ) : (
              <Button className="link" onPress={() => onPerson(person)}>
                {name}
              </Button>
            )}
            <span className="unit">{unit}</span>
            <span className={contribution < 0 ? 'voice-bar against' : 'voice-bar'} aria-hidden="true">
              <i style={{ left: `${contribution < 0 ? zero - share : zero}%`, width: `${share}%` }} />
              <b style={{ left: `${zero}%` }} />
            </span>
            <span className="number">{text}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** `without the tie to P0106`: the name goes to that person. */
function Without({
  row: { without, contact },
  onPerson,
}: {
  row: InsteadRow;
  onPerson: (row: number) => void;
}) {
  if (contact < 0) return <span>{without}</span>;
  const at = without.lastIndexOf(' ') + 1;
  return (
    <span>
      {without.slice(0, at)}
      <Button className="link" onPress={() => onPerson(contact)}>
        {without.slice(at)}
      </Button>
    </span>
  );
}
