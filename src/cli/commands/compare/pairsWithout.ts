import { ablatable } from '../../../experiment/ablation/ablatable.ts';
import { ablate } from '../../../experiment/ablation/ablate.ts';
import { isObstacle, obstacles } from '../../../experiment/ablation/obstacles.ts';
import type { Prepared } from '../../../experiment/prepare.ts';
import { didYouMean } from '../../../text/didYouMean.ts';
import type { Text } from '../../../text/text.ts';
import { UsageError } from '../../output/usageError.ts';

/**
 * Each plan of a scenario with itself without what was named.
 *
 * @throws UsageError where there is nothing of that name to take away
 */
export function pairsWithout(prepared: Prepared, name: string): Prepared[] {
  const names = ablatable(prepared);
  if (!names.includes(name)) throw nothingThere(name, names);
  return ablate(prepared, name);
}

function nothingThere(name: string, names: readonly string[]): UsageError {
  if (names.length === 0)
    return new UsageError(
      { en: 'there is nothing to take away here', fr: 'il n’y a rien à retirer ici' },
      {
        en: 'only rule: { kind: change } knows obstacles and tactics',
        fr: 'seul rule: { kind: change } connaît des obstacles et des tactiques',
      },
    );
  const near = isObstacle(name) ? undefined : didYouMean(name, names);
  const remedy: Text =
    near === undefined
      ? { en: `name one of ${names.join(', ')}`, fr: `nommez l’un de ${names.join(', ')}` }
      : { en: `did you mean "${near}"?`, fr: `vouliez-vous dire « ${near} » ?` };
  if (!isObstacle(name))
    return new UsageError(
      {
        en: `there is no obstacle and no tactic "${name}" here`,
        fr: `il n’y a ici ni obstacle ni tactique « ${name} »`,
      },
      remedy,
    );
  const { harmless } = obstacles[name];
  return new UsageError(
    {
      en: `${name} is ${harmless} here, where it does no harm: there is nothing to take away`,
      fr: `${name} vaut ${harmless} ici, où il ne gêne en rien : il n’y a rien à retirer`,
    },
    remedy,
  );
}
