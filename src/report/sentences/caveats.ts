import type { Comparison } from '../../experiment/comparison.ts';
import { isPartFault } from '../../model/added/partFault.ts';
import type { Language } from '../../text/text.ts';
import { planTitle } from '../names.ts';
import { showNumber } from '../quantity.ts';
import { typeset } from '../typeset.ts';

/** What a reader must know before trusting the numbers: replicates that broke off, quantiles from sketches. */
export function caveats(comparison: Comparison, language: Language): string[] {
  const { failures, sketched } = comparison;
  const told: string[] = [];
  if (failures.length > 0) {
    const [{ plan, replicate, message }] = failures;
    const title = planTitle(comparison, plan, language);
    const count = showNumber(failures.length, language);
    const isOfParts = failures.every((failure) => isPartFault(failure.message));
    const whose = isOfParts
      ? { en: 'of a part from outside', fr: 'd’une partie de l’extérieur' }
      : { en: 'of the program', fr: 'du programme' };
    told.push(
      language === 'fr'
        ? `Répliques interrompues par une faute ${whose.fr}, absentes de toutes les statistiques : ${count} ; la première est la réplique ${replicate} de ${title} (${message}).`
        : `Replicates that broke off by a fault ${whose.en} and are in no statistic: ${count}; the first is replicate ${replicate} of ${title} (${message}).`,
    );
  }
  if (sketched)
    told.push(
      language === 'fr'
        ? 'Les quantiles hebdomadaires viennent d’une approximation par classes fixes, car il y a trop de répliques pour toutes les garder.'
        : 'Weekly quantiles come from a sketch with fixed bins, since there are too many replicates to keep them all.',
    );
  return told.map((sentence) => typeset(sentence, language));
}
