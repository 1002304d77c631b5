import { useState } from 'react';
import type { CompareView } from '../../../report/page/compareView.ts';
import { typeset } from '../../../report/typeset.ts';
import type { Text } from '../../../text/text.ts';
import { PageDialog } from '../../design/PageDialog.tsx';
import { useLanguage, useSay } from '../../state/language.ts';
import type { Change } from '../../state/pageState.ts';
import { betweenChange, forkChange } from '../../state/planChanges.ts';

const words = {
  title: { en: 'Another plan', fr: 'Un autre plan' },
  fork: { en: 'Change your mind', fr: 'Changer d’avis' },
  forkAbout: {
    en: 'One plan until a week, another from then on. The past is shared to the last bit.',
    fr: 'Un plan jusqu’à une semaine, un autre ensuite. Le passé est partagé au bit près.',
  },
  between: { en: 'Something between two', fr: 'Quelque chose entre les deux' },
  from: { en: 'Begin with', fr: 'Commencer par' },
  at: { en: 'until week', fr: 'jusqu’à la semaine' },
  to: { en: 'go on with', fr: 'continuer par' },
  share: { en: 'per cent of the way', fr: 'pour cent du chemin' },
  towards: { en: 'towards', fr: 'vers' },
  addFork: { en: 'Add the change of mind', fr: 'Ajouter le changement d’avis' },
  addBetween: { en: 'Add the plan between', fr: 'Ajouter le plan intermédiaire' },
  close: { en: 'Close', fr: 'Fermer' },
} satisfies Record<string, Text>;

/** Adds a plan to the scenario: a change of mind at a week, or a share of the way between two. */
export function AddPlanDialog({
  view,
  week,
  dial,
  pair,
  changes,
  onAdd,
  onClose,
}: {
  view: CompareView;
  changes: readonly Change[];
  week: number;
  dial: number | undefined;
  pair: string | undefined;
  onAdd: (change: Change) => void;
  onClose: () => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const ranked = view.plans.filter((plan) => plan.ranked);
  const second = pair ?? ranked.find(({ name }) => name !== view.baseline)?.name ?? view.baseline;
  const [from, setFrom] = useState(view.baseline);
  const [to, setTo] = useState(second);
  const [at, setAt] = useState(Math.min(view.horizon, Math.max(1, week)));
  const [share, setShare] = useState(Math.round((dial ?? 0.5) * 100));
  const choose = (label: Text, value: string, set: (name: string) => void) => (
    <label>
      {say(label)}
      <select className="field-control" value={value} onChange={({ target }) => set(target.value)}>
        {ranked.map(({ name, letter, title }) => (
          <option key={name} value={name}>
            {letter} {title}
          </option>
        ))}
      </select>
    </label>
  );
  const number = (label: Text, value: number, least: number, most: number, set: (value: number) => void) => (
    <label>
      {say(label)}
      <input
        className="field-control"
        type="number"
        min={least}
        max={most}
        value={value}
        onChange={({ target }) => set(Math.max(least, Math.min(most, Math.round(Number(target.value)))))}
      />
    </label>
  );
  return (
    <PageDialog title={say(words.title)} onClose={onClose}>
      <h3>{say(words.fork)}</h3>
      <p className="caption">{say(words.forkAbout)}</p>
      <div className="fields">
        {choose(words.from, from, setFrom)}
        {number(words.at, at, 1, view.horizon, setAt)}
        {choose(words.to, to, setTo)}
      </div>
      <div className="actions">
        <button
          type="button"
          className="button filled"
          disabled={from === to}
          onClick={() => onAdd(forkChange(view, changes, { from, at, to }))}
        >
          {say(words.addFork)}
        </button>
      </div>
      <h3>{say(words.between)}</h3>
      <div className="fields">
        {number(words.share, share, 0, 100, setShare)}
        <label>
          {say(words.towards)}
          <output className="field-control">
            {typeset(
              `${titleOf(view, to)} (${say(words.from).toLowerCase()} ${titleOf(view, from)})`,
              language,
            )}
          </output>
        </label>
      </div>
      <div className="actions">
        <button
          type="button"
          className="button"
          disabled={from === to}
          onClick={() => onAdd(betweenChange(view, changes, { from, to, share }))}
        >
          {say(words.addBetween)}
        </button>
        <button type="button" className="button quiet" onClick={onClose}>
          {say(words.close)}
        </button>
      </div>
    </PageDialog>
  );
}

const titleOf = ({ plans }: CompareView, name: string) =>
  plans.find((plan) => plan.name === name)?.title ?? name;
