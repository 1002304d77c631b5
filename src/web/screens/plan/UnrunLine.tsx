import type { Text } from '../../../text/text.ts';
import { useLanguage, useSay } from '../../state/language.ts';
import { planWords } from './planWords.ts';

const words = {
  some: { en: 'Changes not yet run.', fr: 'Des changements pas encore joués.' },
  invalid: {
    en: 'The text cannot be read as it stands: the plan shown is the last that could be.',
    fr: 'Le texte ne peut être lu tel quel : le plan montré est le dernier qui pouvait l’être.',
  },
} satisfies Record<string, Text>;

const told = (changes: number): Text => ({
  en: changes === 1 ? '1 change not yet run.' : `${changes} changes not yet run.`,
  fr: changes === 1 ? '1 changement pas encore joué.' : `${changes} changements pas encore joués.`,
});

/** What has not run yet, and of which plan the figures are; what can be done about it. */
export function UnrunLine({
  isUnrun,
  changes,
  isFaulty,
  hasFigures,
  canUndo,
  canRedo,
  onUndo,
  onRedo,
  onDrop,
  onRun,
}: {
  readonly isUnrun: boolean;
  readonly changes: number | undefined;
  /** What is written cannot be read. */
  readonly isFaulty: boolean;
  readonly hasFigures: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onDrop: () => void;
  readonly onRun: () => void;
}) {
  const say = useSay();
  const language = useLanguage();
  return (
    <div className="plan-unrun" lang={language}>
      <p role="status">
        {isUnrun && (
          <>
            <b>● {say(changes === undefined || changes === 0 ? words.some : told(changes))}</b>{' '}
            {isFaulty ? say(words.invalid) : hasFigures ? say(planWords.asRun) : null}
          </>
        )}
      </p>
      <span className="plan-unrun-actions">
        <button type="button" className="button" disabled={!canUndo} onClick={onUndo}>
          {say(planWords.undo)}
        </button>
        <button type="button" className="button" disabled={!canRedo} onClick={onRedo}>
          {say(planWords.redo)}
        </button>
        {isUnrun && (
          <>
            <button type="button" className="button" onClick={onDrop}>
              {say(planWords.drop)}
            </button>
            <button type="button" className="button filled" disabled={isFaulty} onClick={onRun}>
              {say(planWords.run)}
            </button>
          </>
        )}
      </span>
    </div>
  );
}
