import type { Text } from '../../../text/text.ts';
import { outcomeNames } from '../../charts/chartWords.ts';
import { Choice } from '../../design/Choice.tsx';
import { useSay } from '../../state/language.ts';
import type { ShownOutcome } from '../../state/pageState.ts';

const words = {
  outcome: { en: 'What is drawn', fr: 'Ce qui est dessiné' },
} satisfies Record<string, Text>;

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
    <Choice
      label={say(words.outcome)}
      className="switch outcome-switch"
      choices={choices.map((id) => ({ id, content: say(outcomeNames[id]) }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}
