import { UsageError } from '../../output/usageError.ts';

/** The first week of a range that nobody begins: a plan has begun, and a change of mind is one. */
const FIRST = 2;
/** Plans take hours beyond this. */
const MOST = 520;

/**
 * The weeks that are written as `20w`, `4,8,20w` or `4..52`, in ascending order; without a word, all up to the deadline.
 *
 * @throws UsageError for what is no week, and for weeks from the deadline on: nothing that is read would change
 */
export function forkWeeks(written: string | undefined, every: number, deadline: number): number[] {
  const parts = (written ?? `${FIRST}..${deadline - 1}`).split(',').map((part) => part.trim());
  const weeks = new Set<number>();
  for (const part of parts) {
    const [, first, last] = /^(\d{1,4})w?(?:\s*\.\.\s*(\d{1,4})w?)?$/.exec(part) ?? [];
    if (first === undefined) throw notWeeks(part);
    const end = Number(last ?? first);
    if (Number(first) < 1 || end < Number(first)) throw notWeeks(part);
    for (let week = Number(first); week <= end; week += every) weeks.add(week);
  }
  const tried = [...weeks].sort((a, b) => a - b);
  if (tried.some((week) => week >= deadline)) throw tooLate(deadline);
  if (tried.length > MOST) throw tooMany;
  return tried;
}

const notWeeks = (written: string) =>
  new UsageError(
    { en: `"${written}" is no week`, fr: `« ${written} » n’est pas une semaine` },
    { en: 'write --at 20w, --at 4,8,20 or --at 4..52', fr: 'écrivez --at 20w, --at 4,8,20 ou --at 4..52' },
  );

const tooLate = (deadline: number) =>
  new UsageError(
    {
      en: `outcomes are read in week ${deadline}: a change of mind in it or later changes none`,
      fr: `les résultats se lisent en semaine ${deadline} : y changer d’avis, ou plus tard, n’en change aucun`,
    },
    { en: `name weeks before ${deadline}`, fr: `nommez des semaines avant ${deadline}` },
  );

const tooMany = new UsageError(
  { en: `more than ${MOST} weeks are asked for`, fr: `plus de ${MOST} semaines sont demandées` },
  { en: 'name fewer, or a larger --every', fr: 'nommez-en moins, ou un --every plus grand' },
);
