import { useEffect, useState } from 'react';
import { typeset } from '../../../report/typeset.ts';
import type { Text } from '../../../text/text.ts';
import { useLanguage, useSay } from '../../state/language.ts';
import type { BranchPlan } from './Lanes.tsx';

const words = {
  heading: { en: 'A branch of your own', fr: 'Une bifurcation à vous' },
  about: {
    en: 'It shares the past to the last throw of luck, and goes its own way from there. F at a branch does the same.',
    fr: 'Elle partage le passé jusqu’au dernier tirage, puis suit son propre chemin. F sur une bifurcation fait de même.',
  },
  from: { en: 'leave', fr: 'quitter' },
  at: { en: 'in week', fr: 'en semaine' },
  to: { en: 'for', fr: 'pour' },
  fork: { en: 'Branch off', fr: 'Bifurquer' },
} as const satisfies Record<string, Text>;

/** Adds a branch: which one is left, in which week, for which plan. */
export function ForkForm({
  lanes,
  from,
  week,
  deadline,
  plans,
  towards,
  onFork,
  onWeek,
}: {
  readonly lanes: readonly { readonly name: string; readonly since: number; readonly plan: string }[];
  /** The branch that is left where nothing else is chosen. */
  readonly from: number;
  readonly week: number;
  readonly deadline: number;
  readonly plans: readonly BranchPlan[];
  readonly towards: string;
  readonly onFork: (lane: number, week: number, to: string) => void;
  readonly onWeek: (week: number) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const [lane, setLane] = useState(from);
  const [to, setTo] = useState(towards);
  useEffect(() => setLane(from), [from]);
  useEffect(() => setTo(towards), [towards]);
  const left = lanes[lane] ?? lanes[0];
  const choices = plans.filter(({ name }) => name !== left.plan);
  const goal = choices.some(({ name }) => name === to) ? to : (choices[0]?.name ?? '');
  const [least, most] = [left.since + 1, deadline - 1];
  const at = Math.max(least, Math.min(most, week));
  return (
    <form
      className="aside-part fork-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (least <= most && goal !== '') onFork(lanes.indexOf(left), at, goal);
      }}
    >
      <h2 className="section-title">{say(words.heading)}</h2>
      <p className="caption">{say(words.about)}</p>
      <div className="fields">
        <label>
          {say(words.from)}
          <select
            className="field-control"
            value={lanes.indexOf(left)}
            onChange={({ target }) => setLane(Number(target.value))}
          >
            {lanes.map(({ name }, k) => (
              <option key={name} value={k}>
                {typeset(name, language)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say(words.at)}
          <input
            className="field-control"
            type="number"
            min={least}
            max={most}
            value={at}
            onChange={({ target }) => onWeek(Math.round(Number(target.value)))}
          />
        </label>
        <label>
          {say(words.to)}
          <select className="field-control" value={goal} onChange={({ target }) => setTo(target.value)}>
            {choices.map(({ name, letter, title }) => (
              <option key={name} value={name}>
                {letter} {title}
              </option>
            ))}
          </select>
        </label>
      </div>
      <button type="submit" className="button">
        {say(words.fork)}
      </button>
    </form>
  );
}
