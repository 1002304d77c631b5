import { type State, states } from '../../model/states.ts';
import type { Language, Text } from '../../text/text.ts';

const names: Record<State, Text> = {
  unaware: { en: 'unaware', fr: 'non informé' },
  aware: { en: 'aware', fr: 'informé' },
  trial: { en: 'on trial', fr: 'à l’essai' },
  committed: { en: 'committed', fr: 'engagé' },
  compliant: { en: 'compliant', fr: 'obéissant' },
  resistant: { en: 'resistant', fr: 'résistant' },
  discontinued: { en: 'given up', fr: 'abandon' },
};

/** What a state is called, by its code. */
export const stateName = (state: number, language: Language): string => names[states[state]][language];
