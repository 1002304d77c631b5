import { didYouMean } from '../../text/didYouMean.ts';
import { UsageError } from '../output/usageError.ts';

/** Says that no plan is called so, and which there are. */
export function unknownPlan(name: string, plans: readonly string[]): UsageError {
  const near = didYouMean(name, plans);
  return new UsageError(
    { en: `there is no plan "${name}"`, fr: `il n’y a pas de plan « ${name} »` },
    near === undefined
      ? { en: `name one of ${plans.join(', ')}`, fr: `nommez l’un de ${plans.join(', ')}` }
      : { en: `did you mean "${near}"?`, fr: `vouliez-vous dire « ${near} » ?` },
  );
}
