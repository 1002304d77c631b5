import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import type { OutcomeName } from '../../../report/page/compareView.ts';
import type { Text } from '../../../text/text.ts';
import { useSay } from '../../state/language.ts';
import { type ShownOutcome, shownOutcomes } from '../../state/pageState.ts';

const words = {
  outcome: { en: 'What is drawn', fr: 'Ce qui est dessiné' },
} satisfies Record<string, Text>;

const names: Record<ShownOutcome, Text> = {
  all: { en: 'All three', fr: 'Les trois' },
  buyIn: { en: 'Buy-in', fr: 'Adhésion' },
  declared: { en: 'Declared use', fr: 'Usage déclaré' },
  facade: { en: 'Façade', fr: 'Façade' },
  target: { en: 'Target', fr: 'Cible' },
};

/** Outcomes that a chart of these can show. */
export const choicesOf = (outcomes: readonly OutcomeName[]): ShownOutcome[] =>
  shownOutcomes.filter((each) =>
    each === 'all' ? outcomes.includes('buyIn') && outcomes.includes('facade') : outcomes.includes(each),
  );

/** One outcome of a few. */
export function OutcomeSwitch({
  choices,
  chosen,
  onChoose,
}: {
  choices: readonly ShownOutcome[];
  chosen: ShownOutcome;
  onChoose: (outcome: ShownOutcome) => void;
}) {
  const say = useSay();
  return (
    <ToggleButtonGroup
      className="switch outcome-switch"
      aria-label={say(words.outcome)}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const [first] = keys;
        if (first !== undefined) onChoose(first as ShownOutcome);
      }}
    >
      {choices.map((each) => (
        <ToggleButton key={each} id={each}>
          {say(names[each])}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
