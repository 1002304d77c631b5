import { useState } from 'react';
import type { Text } from '../../../text/text.ts';
import { RecentList } from '../../recent/RecentList.tsx';
import { useSay } from '../../state/language.ts';
import { ChooseFiles } from './ChooseFiles.tsx';
import { fetchBrewery } from './fetchBrewery.ts';
import type { FirmControl } from './firmControl.ts';

const words = {
  drop: {
    en: 'Drop the spreadsheet you have: one line a person is enough.',
    fr: 'Déposez le tableur que vous avez : une ligne par personne suffit.',
  },
  other: { en: 'Bring other files', fr: 'Apporter d’autres fichiers' },
  brewery: { en: 'Try a brewery of 86', fr: 'Essayer une brasserie de 86' },
  noBrewery: {
    en: 'The brewery’s files could not be loaded: is there a network?',
    fr: 'Les fichiers de la brasserie n’ont pas pu être chargés : y a-t-il un réseau ?',
  },
} satisfies Record<string, Text>;

const kinds: readonly (readonly [Text, Text])[] = [
  [
    { en: 'People', fr: 'Des personnes' },
    {
      en: 'xlsx or CSV, as your HR system writes it. Manager and unit are found by themselves.',
      fr: 'xlsx ou CSV, tels que votre SIRH les écrit. Responsable et unité se trouvent tout seuls.',
    },
  ],
  [
    { en: 'Who writes to whom', fr: 'Qui écrit à qui' },
    {
      en: 'counts of mails, meetings or a survey. Without it, ties follow the hierarchy, and the result says so.',
      fr: 'comptes de messages, réunions ou enquête. Sans cela, les liens suivent la hiérarchie, et le résultat le dit.',
    },
  ],
  [
    { en: 'A graph', fr: 'Un graphe' },
    {
      en: 'GEXF, GraphML or JSON from another tool. Everything else is told by its name.',
      fr: 'GEXF, GraphML ou JSON d’un autre outil. Tout autre format est dit par son nom.',
    },
  ],
];

/** Before there are any files: one field, three kinds of file, and a firm to try; other files where a firm is in use. */
export function EmptyPart({ control, isOther = false }: { control: FirmControl; isOther?: boolean }) {
  const say = useSay();
  const [failed, setFailed] = useState(false);
  return (
    <>
      <section className="bring">
        <svg viewBox="0 0 32 32" width="34" height="34" aria-hidden="true">
          <path
            d="M16 22V5M9.5 11 16 4.5 22.5 11M4 20v7.5h24V20"
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
          />
        </svg>
        {isOther ? (
          <>
            <h2 className="section-title">{say(words.other)}</h2>
            <p>{say(words.drop)}</p>
          </>
        ) : (
          <h1 className="voice">{say(words.drop)}</h1>
        )}
        <div className="actions">
          <ChooseFiles onFiles={control.add} isMain />
          <button
            type="button"
            className="button"
            onClick={() =>
              fetchBrewery().then(
                (files) => control.add(files, true),
                () => setFailed(true),
              )
            }
          >
            {say(words.brewery)}
          </button>
        </div>
        {failed && <p role="alert">{say(words.noBrewery)}</p>}
        <dl className="kinds">
          {kinds.map(([kind, what]) => (
            <div key={kind.en}>
              <dt>{say(kind)}</dt>
              <dd>{say(what)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <div className="bring-recent">
        <RecentList />
      </div>
    </>
  );
}
