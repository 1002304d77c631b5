import { Choice } from './Choice.tsx';
import { lookClass, PlanKey } from './PlanKey.tsx';

/** One plan of all, each with its key and in its hue; the arm in which nothing is done has no key. */
export const PlanChoice = ({
  label,
  className,
  chip,
  plans,
  chosen,
  onChoose,
}: {
  label: string;
  className: string;
  /** Class of each plan. */
  chip: string;
  plans: readonly {
    readonly name: string;
    readonly title: string;
    readonly look: number;
    readonly letter: string;
  }[];
  /** Name of the plan that is chosen. */
  chosen: string;
  onChoose: (name: string) => void;
}) => (
  <Choice
    label={label}
    className={className}
    choices={plans.map(({ name, title, letter, look }) => ({
      id: name,
      className: `${chip} ${lookClass(look)}`,
      content: (
        <>
          {letter !== '' && <PlanKey letter={letter} look={look} off={name !== chosen} />}
          {title}
        </>
      ),
    }))}
    chosen={chosen}
    onChoose={onChoose}
  />
);
