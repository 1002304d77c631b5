import { memo } from 'react';
import { Button } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { PlanView } from '../../../report/page/compareView.ts';
import type { WorldView } from '../../../report/page/peopleView.ts';
import type { Text } from '../../../text/text.ts';
import { Choice } from '../../design/Choice.tsx';
import { PlanChoice } from '../../design/PlanChoice.tsx';
import { useSay } from '../../state/language.ts';
import { type PersonColour, personColours } from '../../state/pageState.ts';

const words = {
  plans: { en: 'Plan', fr: 'Plan' },
  colour: { en: 'What marks tell', fr: 'Ce que disent les marques' },
  state: { en: 'State', fr: 'État' },
  type: { en: 'Type', fr: 'Type' },
  load: { en: 'Load', fr: 'Charge' },
  cascade: { en: 'Who won over whom', fr: 'Qui a gagné qui' },
  earlier: { en: 'The world before', fr: 'Le monde précédent' },
  later: { en: 'The next world', fr: 'Le monde suivant' },
  nearest: { en: 'The one nearest the medians', fr: 'Le plus proche des médianes' },
} satisfies Record<string, Text>;

/** Which plan is shown: one of all. */
export const PlanSwitch = memo(function PlanSwitch({
  plans,
  plan,
  onPlan,
}: {
  plans: readonly Pick<PlanView, 'name' | 'title' | 'look' | 'letter'>[];
  plan: string;
  onPlan: (name: string) => void;
}) {
  const say = useSay();
  return (
    <PlanChoice
      label={say(words.plans)}
      className="people-plans"
      chip="people-chip"
      plans={plans}
      chosen={plan}
      onChoose={onPlan}
    />
  );
});

/** What marks tell: states, adopter types where they are known, or hours asked. */
export const ColourSwitch = memo(function ColourSwitch({
  colour,
  hasTypes,
  onColour,
}: {
  colour: PersonColour;
  hasTypes: boolean;
  onColour: (colour: PersonColour) => void;
}) {
  const say = useSay();
  return (
    <Choice
      label={say(words.colour)}
      choices={personColours
        .filter((id) => id !== 'type' || hasTypes)
        .map((id) => ({ id, content: say(words[id]) }))}
      chosen={colour}
      onChoose={onColour}
    />
  );
});

/** Whether the seat plan shows who won over whom. */
export const CascadeSwitch = memo(function CascadeSwitch({
  isOn,
  onChange,
}: {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}) {
  const say = useSay();
  return (
    <ToggleButton className="people-chip cascade-switch" isSelected={isOn} onChange={onChange}>
      <svg width="16" height="12" viewBox="0 0 16 12" aria-hidden="true">
        <path d="M2 8.6Q7 -1.4 14 7.4Q7 1.4 2 11.4Z" />
      </svg>
      {say(words.cascade)}
    </ToggleButton>
  );
});

/** Which world is shown, and the way to others. */
export const WorldLine = memo(function WorldLine({
  world: { replicate, named, isNearest },
  asked,
  replicates,
  onReplicate,
}: {
  world: WorldView;
  /** The world that is asked for; undefined: the one nearest the medians, even if it is still on its way. */
  asked: number | undefined;
  replicates: number;
  onReplicate: (replicate: number | undefined) => void;
}) {
  const say = useSay();
  return (
    <p className="people-world caption">
      <Button
        className="button quiet"
        aria-label={say(words.earlier)}
        isDisabled={replicate === 0}
        onPress={() => onReplicate(replicate - 1)}
      >
        ‹
      </Button>
      <span>
        {named}{' '}
        {!isNearest && asked !== undefined && (
          <Button className="link" onPress={() => onReplicate(undefined)}>
            {say(words.nearest)}
          </Button>
        )}
      </span>
      <Button
        className="button quiet"
        aria-label={say(words.later)}
        isDisabled={replicate >= replicates - 1}
        onPress={() => onReplicate(replicate + 1)}
      >
        ›
      </Button>
    </p>
  );
});
