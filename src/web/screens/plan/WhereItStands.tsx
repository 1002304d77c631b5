import { useEffect, useRef, useState } from 'react';
import type { PlanScreenView } from '../../../report/page/planTimeline.ts';
import { typeset } from '../../../report/typeset.ts';
import type { Text } from '../../../text/text.ts';
import { useLabelled, useLanguage, useSay } from '../../state/language.ts';

const words = {
  title: { en: 'Where it stands', fr: 'Où il se situe' },
  byHand: {
    en: 'written by hand: on no way between two styles',
    fr: 'écrit à la main : sur aucun chemin entre deux styles',
  },
  beside: { en: 'beside the way between the two', fr: 'à côté du chemin entre les deux' },
  moves: {
    en: 'Turning it writes the plan as a style at that place.',
    fr: 'Le tourner écrit le plan comme un style à cet endroit.',
  },
  begin: { en: 'Begin again from', fr: 'Repartir de' },
} satisfies Record<string, Text>;

/** Milliseconds after which the place where the handle stands is written. */
const WRITE_LATER = 200;

/** The way between two styles, the five axes, and styles to begin from. */
export function WhereItStands({
  view,
  onDial,
  onTemplate,
}: {
  readonly view: PlanScreenView;
  readonly onDial: (at: number) => void;
  readonly onTemplate: (style: string) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const labelled = useLabelled();
  const { dial } = view;
  const [held, setHeld] = useState<number>();
  const later = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setHeld(undefined), [view]);
  useEffect(() => () => clearTimeout(later.current), []);
  const at = held ?? (dial.at === undefined ? undefined : Math.round(dial.at * 100));
  const told =
    at === undefined
      ? say(dial.axes === undefined ? words.byHand : words.beside)
      : typeset(
          language === 'fr'
            ? `${at}\u202f% du chemin vers ${dial.to.title}`
            : `${at}% of the way to ${dial.to.title}`,
          language,
        );
  return (
    <section className="plan-where" aria-label={say(words.title)}>
      <div className="plan-where-head">
        <h2 className="section-title">{say(words.title)}</h2>
        <span className="caption">{told}</span>
      </div>
      <label className="plan-dial" title={say(words.moves)}>
        <span>{dial.from.title}</span>
        <input
          type="range"
          min={0}
          max={100}
          value={at ?? 0}
          data-nowhere={at === undefined || undefined}
          aria-valuetext={told}
          aria-label={labelled(say(words.title), `${dial.from.title} – ${dial.to.title}`)}
          onChange={({ target }) => {
            const share = Number(target.value);
            setHeld(share);
            clearTimeout(later.current);
            later.current = setTimeout(() => onDial(share / 100), WRITE_LATER);
          }}
        />
        <span>{dial.to.title}</span>
      </label>
      {dial.axes !== undefined && (
        <dl className="plan-axes">
          {dial.axes.map(({ name, share, told: figure }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {figure}
                <i style={{ ['--share' as string]: `${100 * share}%` }} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p className="plan-templates">
        <span className="caption">{say(words.begin)}</span>
        {view.styles.map(({ name, title }) => (
          <button key={name} type="button" className="button" onClick={() => onTemplate(name)}>
            {title}
          </button>
        ))}
      </p>
    </section>
  );
}
