import { useRef } from 'react';
import type { CompareView } from '../../../report/page/compareView.ts';
import type { Text } from '../../../text/text.ts';
import { Dial } from '../../charts/Dial.tsx';
import { DrawingMenu } from '../../charts/DrawingMenu.tsx';
import { saveFile } from '../../design/saveFile.ts';
import { dialEnds } from '../../state/dialEnds.ts';
import { DIAL_STEPS } from '../../state/dialSteps.ts';
import { useSay } from '../../state/language.ts';
import { usePage, usePageState } from '../../state/pageContext.ts';
import { letterOf } from '../../state/shownPlans.ts';
import { useStore } from '../../state/store.ts';
import { useExportWords } from './useExportWords.ts';

const words = {
  title: { en: 'Between the two', fr: 'Entre les deux' },
  from: { en: 'From', fr: 'De' },
  to: { en: 'to', fr: 'à' },
  add: { en: 'Add this as a plan', fr: 'L’ajouter comme plan' },
} satisfies Record<string, Text>;

/** The way from one plan to another: what every step of it comes to, before it is taken. */
export function DialPart({
  view,
  pair,
  onAdd,
}: {
  view: CompareView;
  pair: string | undefined;
  /** Makes a plan of a share of the way. */
  onAdd: (from: string, to: string, at: number) => void;
}) {
  const say = useSay();
  const page = usePage();
  const drawing = useRef<SVGSVGElement>(null);
  const around = useExportWords();
  const letters = usePageState((state) => state.ends);
  const letter = pair === undefined ? undefined : letterOf(view, pair);
  const at = usePageState((state) => state.dial);
  const { view: points, preview, noWay } = useStore(page.dial, (state) => state);
  const ends = dialEnds(view, letters, letter);
  if (ends === undefined) return null;
  const [from, to] = ends;
  const ranked = view.plans.filter((plan) => plan.ranked);
  const choose = (
    label: Text,
    value: string,
    other: string,
    set: (name: string) => readonly [string, string],
  ) => (
    <label>
      {say(label)}{' '}
      <select
        value={value}
        onChange={({ target }) => {
          const [start, end] = set(target.value);
          page.go({ ends: `${letterOf(view, start)}${letterOf(view, end)}`, dial: undefined }, true);
        }}
      >
        {ranked
          .filter(({ name }) => name !== other)
          .map(({ name, letter: key, title }) => (
            <option key={name} value={name}>
              {key} {title}
            </option>
          ))}
      </select>
    </label>
  );
  return (
    <section className="aside-part" aria-label={say(words.title)}>
      {noWay !== undefined ? (
        <p className="caption">{say(noWay)}</p>
      ) : (
        <Dial
          view={view}
          from={from}
          to={to}
          points={points}
          steps={DIAL_STEPS}
          isPlaying
          at={at ?? 0}
          preview={preview}
          svgRef={drawing}
          onChange={(share) => page.go({ dial: Math.round(share * 100) / 100 })}
        />
      )}
      <div className="between-ends">
        {choose(words.from, from, to, (name) => [name, to])}
        {choose(words.to, to, from, (name) => [from, name])}
        {at !== undefined && at > 0 && at < 1 && noWay === undefined && (
          <button type="button" className="button" onClick={() => onAdd(from, to, at)}>
            {say(words.add)}
          </button>
        )}
        {points !== undefined && noWay === undefined && (
          <DrawingMenu
            drawing={drawing}
            fileName="between-two"
            words={around(
              view,
              say(words.title),
              ranked.filter(({ name }) => ends.includes(name)),
            )}
            onSave={(file, name) => saveFile(name, file, file.type)}
          />
        )}
      </div>
    </section>
  );
}
