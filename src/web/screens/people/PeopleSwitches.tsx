import { memo } from 'react';
import { Button } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import type { PlanView } from '../../../report/page/compareView.ts';
import type { WorldView } from '../../../report/page/peopleView.ts';
import type { Text } from '../../../text/text.ts';
import { lookClass, PlanKey } from '../../design/PlanKey.tsx';
import { useSay } from '../../state/language.ts';

const words = {
  plans: { en: 'Plan', fr: 'Plan' },
  colour: { en: 'What marks tell', fr: 'Ce que disent les marques' },
  state: { en: 'State', fr: 'État' },
  type: { en: 'Type', fr: 'Type' },
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
    <ToggleButtonGroup
      className="people-plans"
      aria-label={say(words.plans)}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[plan]}
      onSelectionChange={(keys) => {
        for (const key of keys) onPlan(String(key));
      }}
    >
      {plans.map(({ name, title, letter, look }) => (
        <ToggleButton key={name} id={name} className={`people-chip ${lookClass(look)}`}>
          {letter !== '' && <PlanKey letter={letter} look={look} off={name !== plan} />}
          {title}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
});

/** What marks tell: states, or adopter types. */
export const ColourSwitch = memo(function ColourSwitch({
  colour,
  onColour,
}: {
  colour: 'state' | 'type';
  onColour: (colour: 'state' | 'type') => void;
}) {
  const say = useSay();
  return (
    <ToggleButtonGroup
      className="switch"
      aria-label={say(words.colour)}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[colour]}
      onSelectionChange={(keys) => onColour(keys.has('type') ? 'type' : 'state')}
    >
      <ToggleButton id="state">{say(words.state)}</ToggleButton>
      <ToggleButton id="type">{say(words.type)}</ToggleButton>
    </ToggleButtonGroup>
  );
});

/** Which world is shown, and the way to others. */
export const WorldLine = memo(function WorldLine({
  world: { replicate, named, isNearest },
  replicates,
  onReplicate,
}: {
  world: WorldView;
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
        {!isNearest && (
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
