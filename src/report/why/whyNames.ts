import type { Channel } from '../../experiment/explain/adoptionCascade.ts';
import type { Without } from '../../experiment/explain/replay.ts';
import { textsByChannel } from '../../model/driveTerms.ts';
import { type State, states } from '../../model/states.ts';
import type { Language, Text } from '../../text/text.ts';
import type { Reader } from './reader.ts';

/** What the ways to use are called. */
export const channelNames: Readonly<Record<Channel, Text>> = {
  start: { en: 'active at the start', fr: 'actifs au départ' },
  post: { en: 'by a post', fr: 'par un poste' },
  mandate: { en: 'under the mandate', fr: 'sous l’obligation' },
  ...textsByChannel(({ wonOver }) => wonOver),
  ownAccord: { en: 'of their own accord', fr: 'd’eux-mêmes' },
};

const stateNames: Record<State, Text> = {
  unaware: { en: 'unaware', fr: 'non informé' },
  aware: { en: 'aware', fr: 'informé' },
  trial: { en: 'on trial', fr: 'à l’essai' },
  committed: { en: 'committed', fr: 'engagé' },
  compliant: { en: 'compliant', fr: 'obéissant' },
  resistant: { en: 'resistant', fr: 'résistant' },
  discontinued: { en: 'given up', fr: 'abandon' },
};

/** What a state is called, by its code. */
export const stateName = (state: number, language: Language): string => stateNames[states[state]][language];

/** `without hub 3 and the tie to P0012`: what was taken out, seen from one person. */
export function withoutPhrase(
  without: readonly Without[],
  person: number,
  { language, names }: Reader,
): string {
  const phrase = { en: 'without', fr: 'sans' }[language];
  const and = { en: ' and ', fr: ' ni ' }[language];
  return `${phrase} ${without.map(named).join(and)}`;

  function named(out: Without): string {
    if ('step' in out) return `${{ en: 'the step', fr: 'l’étape' }[language]} ${out.step}`;
    if ('tactic' in out) return out.ordinal === undefined ? out.tactic : `${out.tactic} ${out.ordinal}`;
    const [a, b] = out.tie;
    const tie = { en: 'the tie to', fr: 'le lien avec' }[language];
    return `${tie} ${names[a === person ? b : a]}`;
  }
}
