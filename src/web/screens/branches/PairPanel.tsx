import type { BranchPair } from '../../../report/page/branchesView.ts';
import { typeset } from '../../../report/typeset.ts';
import type { Text } from '../../../text/text.ts';
import { PlanKey } from '../../design/PlanKey.tsx';
import { Spoken } from '../../design/Spoken.tsx';
import { useLanguage, useSay } from '../../state/language.ts';

const words = {
  heading: { en: 'Any two, compared', fr: 'Deux au choix, comparées' },
  choose: {
    en: 'Choose two branches by 1 and 2 beside their names.',
    fr: 'Choisissez deux bifurcations par 1 et 2 à côté de leurs noms.',
  },
  difference: { en: 'difference', fr: 'différence' },
  open: { en: 'Open both in Compare', fr: 'Ouvrir les deux dans Comparer' },
} as const satisfies Record<string, Text>;

/** One of the two that are compared. */
export interface Side {
  readonly letter: string;
  readonly look: number;
  readonly name: string;
}

/** Two branches side by side, and the way to look at both closely. */
export function PairPanel({
  pair,
  sides,
  worlds,
  onOpen,
}: {
  readonly pair: BranchPair | undefined;
  readonly sides: readonly [Side, Side];
  readonly worlds: number;
  readonly onOpen: () => void;
}) {
  const say = useSay();
  const language = useLanguage();
  return (
    <section className="aside-part" aria-labelledby="pair-heading">
      <div className="aside-heading">
        <h2 className="section-title" id="pair-heading">
          {say(words.heading)}
        </h2>
        <span className="caption">
          n = {worlds} {language === 'fr' ? 'mondes, appariés' : 'worlds, paired'}
        </span>
      </div>
      {pair === undefined ? (
        <p className="caption">{say(words.choose)}</p>
      ) : (
        <>
          <ol className="pair-sides">
            {sides.map(({ letter, look, name }, place) => (
              <li key={place === 0 ? 'one' : 'two'}>
                <span className="lane-pick on" aria-hidden="true">
                  {place + 1}
                </span>
                <PlanKey letter={letter} look={look} />
                {typeset(name, language)}
              </li>
            ))}
          </ol>
          <p className="voice pair-voice" aria-live="polite">
            <Spoken segments={pair.sentence} language={language} />
          </p>
          <table className="pair-table">
            <thead>
              <tr>
                <td />
                <th scope="col">1</th>
                <th scope="col">2</th>
                <th scope="col">{say(words.difference)}</th>
              </tr>
            </thead>
            <tbody>
              {pair.rows.map(({ label, meaning, first, second, difference }) => (
                <tr key={label}>
                  <th scope="row" title={meaning}>
                    {label}
                  </th>
                  <td>{first?.value ?? '–'}</td>
                  <td>{second?.value ?? '–'}</td>
                  <td data-unshown={difference?.shown === false || undefined}>
                    {difference?.value ?? '–'}
                    <span className="range">{difference?.interval}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <button type="button" className="button filled" onClick={onOpen}>
            {say(words.open)}
          </button>
        </>
      )}
    </section>
  );
}
