/** A team that was found, and what finding it took. */
export interface Found {
  /** In the order in which they were taken. */
  readonly team: Int32Array;
  /** Teams whose value was worked out. */
  readonly evaluations: number;
  /** Whether the evaluations ran out, so that the rest was taken by gains that were known from smaller teams. */
  readonly cutShort: boolean;
}

/**
 * Takes one person after the other, each time the one who adds most to the value of the team (greedy), and asks again
 * only of those whose last known gain is still the largest (lazy: CELF, Leskovec et al. 2007, KDD). Where gains only
 * shrink as a team grows, this is plain greedy at a fraction of the work; where thresholds have to be met together they
 * may grow, and it is a good guess. `evaluations` bounds the teams that are worked out, the empty one included.
 */
export async function lazyGreedy(
  candidates: Int32Array,
  { size, evaluations }: { readonly size: number; readonly evaluations: number },
  worth: (team: Int32Array) => Promise<number>,
): Promise<Found> {
  let spent = 0;
  const ask = (team: readonly number[]) => {
    spent++;
    return worth(Int32Array.from(team));
  };
  const team: number[] = [];
  let value = await ask(team);
  let cutShort = false;
  // nobody has been asked of yet: everybody may be the best
  const queue = Array.from(candidates, (person) => ({ person, gain: Infinity, value: NaN, asked: -1 }));

  while (team.length < size && queue.length > 0) {
    const best = queue[0];
    if (best.asked < team.length && spent < evaluations) {
      best.value = await ask([...team, best.person]);
      best.gain = best.value - value;
      best.asked = team.length;
      settle();
      continue;
    }
    if (best.asked < team.length) {
      cutShort = true;
      // who was never asked of is not known to add anything
      queue.sort((a, b) => Number(a.asked < 0) - Number(b.asked < 0));
    }
    const [taken] = queue.splice(0, 1);
    team.push(taken.person);
    if (taken.asked === team.length - 1) value = taken.value;
  }
  return { team: Int32Array.from(team), evaluations: spent, cutShort };

  /** Moves the first of the queue behind all who gain more, and behind equals who were asked of this team as well. */
  function settle() {
    const [moved] = queue.splice(0, 1);
    const behind = queue.findIndex(
      ({ gain, asked }) => gain < moved.gain || (gain === moved.gain && asked < moved.asked),
    );
    queue.splice(behind < 0 ? queue.length : behind, 0, moved);
  }
}
