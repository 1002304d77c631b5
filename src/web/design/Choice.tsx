import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';

/** One of a few that can be chosen. */
export interface Choosable<Id extends string> {
  readonly id: Id;
  readonly content: ReactNode;
  readonly className?: string;
}

/** One of a few: exactly one is always chosen. */
export const Choice = <Id extends string>({
  label,
  className = 'switch',
  choices,
  chosen,
  onChoose,
}: {
  label: string;
  className?: string;
  choices: readonly Choosable<Id>[];
  chosen: Id;
  onChoose: (id: Id) => void;
}) => (
  <ToggleButtonGroup
    className={className}
    aria-label={label}
    selectionMode="single"
    disallowEmptySelection
    selectedKeys={[chosen]}
    onSelectionChange={(keys) => {
      for (const key of keys) onChoose(key as Id);
    }}
  >
    {choices.map(({ id, content, className: own }) => (
      // the library's own class stays where none is given
      <ToggleButton key={id} id={id} {...(own !== undefined && { className: own })}>
        {content}
      </ToggleButton>
    ))}
  </ToggleButtonGroup>
);
