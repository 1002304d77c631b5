import { useState } from 'react';
import { type Text, untranslated } from '../../text/text.ts';
import { PageDialog } from '../design/PageDialog.tsx';
import { useSay } from '../state/language.ts';
import { areLettersOn, setLetters } from './keys.ts';

const words = {
  title: { en: 'Keys', fr: 'Touches' },
  letters: {
    en: 'One-letter keys (they may meet those of a screen reader or of speech input)',
    fr: 'Touches à une lettre (elles peuvent gêner un lecteur d’écran ou la saisie vocale)',
  },
  close: { en: 'Close', fr: 'Fermer' },
  about: {
    en: 'A comparison under stated assumptions, not a forecast. Declared use is what people do where it is seen; buy-in is use that needs no obligation; the façade is what lies between them.',
    fr: 'Une comparaison sous des hypothèses énoncées, pas une prévision. L’usage déclaré est ce qui se voit ; l’adhésion est l’usage qui se passe d’obligation ; la façade est l’écart entre les deux.',
  },
} satisfies Record<string, Text>;

const rows: readonly (readonly [Text, Text])[] = [
  [
    { en: 'Space', fr: 'Espace' },
    { en: 'play the weeks, or stop', fr: 'jouer les semaines, ou arrêter' },
  ],
  [
    untranslated('← →'),
    {
      en: 'a week back, a week on; with Shift a quarter',
      fr: 'une semaine en arrière, en avant ; avec Maj un trimestre',
    },
  ],
  [
    { en: 'Home End', fr: 'Début Fin' },
    { en: 'first week, last week', fr: 'première semaine, dernière semaine' },
  ],
  [untranslated('1 – 4'), { en: 'show a plan, or hide it', fr: 'montrer un plan, ou le cacher' }],
  [untranslated('O'), { en: 'next outcome', fr: 'résultat suivant' }],
  [untranslated('D'), { en: 'to the dial', fr: 'au curseur' }],
  [untranslated('F'), { en: 'change your mind at this week', fr: 'changer d’avis à cette semaine' }],
  [
    { en: '1 2 Delete', fr: '1 2 Suppr' },
    {
      en: 'at a branch: the first or the second of two, or remove it',
      fr: 'sur une bifurcation : la première ou la seconde de deux, ou la retirer',
    },
  ],
  [
    untranslated('↑ ↓'),
    {
      en: 'in the chart: the curve that is read out; among people and branches: the next',
      fr: 'dans le graphique : la courbe lue ; parmi personnes et bifurcations : la suivante',
    },
  ],
  [untranslated('/'), { en: 'find a person or a unit', fr: 'chercher une personne ou une unité' }],
  [untranslated('[ ]'), { en: 'among moments of a person', fr: 'entre les moments d’une personne' }],
  [
    untranslated('← → Alt+← → Enter Delete'),
    {
      en: 'on a bar of a plan: move it, move its end, to its form, take it out; with Shift a quarter',
      fr: 'sur une barre d’un plan : la déplacer, déplacer sa fin, aller au formulaire, la retirer ; avec Maj un trimestre',
    },
  ],
  [
    { en: 'Ctrl+Z Ctrl+Shift+Z', fr: 'Ctrl+Z Ctrl+Maj+Z' },
    { en: 'of a plan: undo, redo', fr: 'dans un plan : annuler, rétablir' },
  ],
  [
    untranslated('Ctrl O  Ctrl Z'),
    {
      en: 'of an organisation: choose files; undo',
      fr: 'd’une organisation : choisir des fichiers ; annuler',
    },
  ],
  [
    untranslated('→ ← R F'),
    {
      en: 'in a story: next, back, reveal, full screen; at the curve: week, share',
      fr: 'dans un récit : suite, retour, révéler, plein écran ; sur la courbe : semaine, part',
    },
  ],
  [untranslated('?'), { en: 'this list', fr: 'cette liste' }],
];

/** What the keys do, and how to switch off those that are single letters. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const [isOn, setOn] = useState(areLettersOn);
  return (
    <PageDialog title={say(words.title)} onClose={onClose}>
      <dl className="keys">
        {rows.map(([keys, what]) => (
          <div key={keys.en} style={{ display: 'contents' }}>
            <dt>
              <kbd>{say(keys)}</kbd>
            </dt>
            <dd>{say(what)}</dd>
          </div>
        ))}
      </dl>
      <p>
        <label>
          <input
            type="checkbox"
            checked={isOn}
            onChange={({ target }) => {
              setLetters(target.checked);
              setOn(target.checked);
            }}
          />{' '}
          {say(words.letters)}
        </label>
      </p>
      <p className="caption">{say(words.about)}</p>
      <div className="actions">
        <button type="button" className="button" onClick={onClose}>
          {say(words.close)}
        </button>
      </div>
    </PageDialog>
  );
}
