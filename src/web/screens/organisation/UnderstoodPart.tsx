import { useState } from 'react';
import type { FirmUnderstood } from '../../../report/page/firmView.ts';
import type { Text } from '../../../text/text.ts';
import { FirmPlan } from '../../seats/FirmPlan.tsx';
import { useSay } from '../../state/language.ts';
import { usePage } from '../../state/pageContext.ts';
import type { FirmControl } from './firmControl.ts';
import { putIntoUse, saveArchive, saveKey } from './putIntoUse.ts';

const words = {
  understood: { en: 'What was understood', fr: 'Ce qui a été compris' },
  use: { en: 'Use this firm', fr: 'Utiliser cette entreprise' },
  save: { en: 'Save as files', fr: 'Enregistrer les fichiers' },
  key: { en: 'Save who is who', fr: 'Enregistrer qui est qui' },
  labels: {
    en: 'Units, sites and functions keep their names',
    fr: 'Unités, sites et fonctions gardent leurs noms',
  },
  about: {
    en: 'People become P0001, P0002 … in what is used and saved; who is who is kept nowhere. Save it if you will want to find people again: the files are forgotten once the firm is in use.',
    fr: 'Dans ce qui est utilisé et enregistré, les personnes deviennent P0001, P0002 … ; qui est qui n’est gardé nulle part. Enregistrez-le si vous voulez retrouver les personnes : les fichiers sont oubliés dès que l’entreprise est utilisée.',
  },
  letters: {
    en: 'Without this, they become letters.',
    fr: 'Sans cela, ils deviennent des lettres.',
  },
} satisfies Record<string, Text>;

/** The firm as it was understood: seats, figures, and what can be done with it. */
export function UnderstoodPart({
  control,
  understood: { figures, seats },
  isStale,
  isFictitious,
  answers,
}: {
  control: FirmControl;
  understood: FirmUnderstood;
  isStale: boolean;
  isFictitious: boolean;
  answers: Readonly<Record<string, string>>;
}) {
  const say = useSay();
  const page = usePage();
  const [keeps, setKeeps] = useState<boolean>();
  const [fault, setFault] = useState('');
  const keepsLabels = keeps ?? isFictitious;
  const told = (work: Promise<void>) => {
    setFault('');
    work.catch((reason: unknown) => setFault(reason instanceof Error ? reason.message : String(reason)));
  };
  return (
    <section className={isStale ? 'understood stale' : 'understood'} aria-busy={isStale}>
      <header>
        <h2 className="section-title">{say(words.understood)}</h2>
        {seats.sites && (
          <span className="caption">
            ○ {seats.sites.names[0]} · □ {seats.sites.names[1]}
          </span>
        )}
      </header>
      <div className="understood-plan">
        <FirmPlan seats={seats} />
      </div>
      <dl className="figures">
        {figures.map(({ key, name, value, remark, measured }) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>
              <b>{value}</b> {remark !== '' && <span className="caption">{remark}</span>}
              {measured !== '' && <span className="caption measured">{measured}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <p className="keep-labels">
        <label>
          <input type="checkbox" checked={keepsLabels} onChange={({ target }) => setKeeps(target.checked)} />{' '}
          {say(words.labels)}
        </label>{' '}
        {!keepsLabels && <span className="caption">{say(words.letters)}</span>}
      </p>
      <div className="actions">
        <button
          type="button"
          className="button filled"
          disabled={isStale}
          onClick={() => told(putIntoUse(page, control, control.writing('files', answers, keepsLabels)))}
        >
          {say(words.use)}
        </button>
        <button
          type="button"
          className="button"
          disabled={isStale}
          onClick={() => told(saveArchive(control, control.writing('files', answers, keepsLabels)))}
        >
          {say(words.save)}
        </button>
        <button
          type="button"
          className="button"
          disabled={isStale}
          onClick={() => told(saveKey(control, control.writing('files', answers, keepsLabels)))}
        >
          {say(words.key)}
        </button>
      </div>
      {fault !== '' && <p role="alert">{fault}</p>}
      <p className="caption">{say(words.about)}</p>
    </section>
  );
}
