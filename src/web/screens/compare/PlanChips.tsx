import { planLook } from '../../../report/html/planLooks.ts';
import type { PlanView } from '../../../report/page/compareView.ts';
import type { Text } from '../../../text/text.ts';
import { lookClass, PlanKey } from '../../design/PlanKey.tsx';
import { useSay } from '../../state/language.ts';

const words = {
  plans: { en: 'Plans that are drawn', fr: 'Plans dessinés' },
  add: { en: '+ plan', fr: '+ plan' },
  addLong: {
    en: 'Add a plan: change your mind, or something between two',
    fr: 'Ajouter un plan : changer d’avis, ou un plan entre deux',
  },
} satisfies Record<string, Text>;

type Chip = Pick<PlanView, 'name' | 'title' | 'look' | 'letter' | 'ranked'>;

/** Which plans are drawn: each with its key and its line, so that no legend is needed. */
export function PlanChips({
  plans,
  isShown,
  onToggle,
  onAdd,
}: {
  plans: readonly Chip[];
  isShown: (plan: Chip) => boolean;
  onToggle: (plan: Chip) => void;
  /** Left out where there is nothing to add. */
  onAdd: (() => void) | undefined;
}) {
  const say = useSay();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
    <div className="chips" role="group" aria-label={say(words.plans)}>
      {plans.map((plan) => {
        const on = isShown(plan);
        const { dash } = planLook(plan.look);
        return (
          <button
            key={plan.name}
            type="button"
            className={`chip ${lookClass(plan.look)}`}
            aria-pressed={on}
            onClick={() => onToggle(plan)}
          >
            {plan.letter !== '' && <PlanKey letter={plan.letter} look={plan.look} off={!on} />}
            {plan.title}
            <svg width="24" height="8" viewBox="0 0 24 8" aria-hidden="true">
              <path
                d="M1 4H23"
                fill="none"
                stroke="var(--plan)"
                strokeWidth={plan.look === 2 ? 3.2 : 2.4}
                strokeDasharray={dash || undefined}
                strokeLinecap={plan.look === 2 ? 'round' : 'butt'}
              />
            </svg>
          </button>
        );
      })}
      {onAdd && (
        <button type="button" className="chip add" aria-label={say(words.addLong)} onClick={onAdd}>
          {say(words.add)}
        </button>
      )}
    </div>
  );
}
