import type { Basis } from '../../../text/basis.ts';
import type { Text } from '../../../text/text.ts';
import { useSay } from '../../state/language.ts';

export const basisNames: Readonly<Record<Basis, Text>> = {
  V: { en: 'published, and read', fr: 'publié, et lu' },
  C: { en: 'computed from data', fr: 'calculé sur des données' },
  M: { en: 'standard literature, from memory', fr: 'littérature courante, de mémoire' },
  A: { en: 'assumed', fr: 'supposé' },
};

/** How well a number is founded: filled, framed, or dashed. */
export function BasisKey({ basis }: { readonly basis: Basis }) {
  const say = useSay();
  return (
    <span className={`basis basis-${basis}`}>
      <span aria-hidden="true">{basis}</span>
      <span className="visually-hidden">{say(basisNames[basis])}</span>
    </span>
  );
}
