import type { Without } from '../../experiment/explain/replay.ts';
import type { Reader } from './reader.ts';

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
