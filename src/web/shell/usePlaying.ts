import { useEffect } from 'react';
import { useComparison, usePage } from '../state/pageContext.ts';
import { useStore } from '../state/store.ts';

/** Milliseconds a week; of a quarter where motion is to be little. */
const WEEK = 90;
const QUARTER_WEEKS = 13;
const QUARTER = 900;

/** Plays the weeks while they are to be played, up to the deadline or, from there, to the end. */
export function usePlaying(): void {
  const page = usePage();
  const isOn = useStore(page.playing, ({ on }) => on);
  const deadline = useComparison(({ view, partial }) => (view ?? partial)?.deadline ?? 0);
  const horizon = useComparison(({ view, partial }) => (view ?? partial)?.horizon ?? 0);
  useEffect(() => {
    if (!isOn) return;
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const step = isStill ? QUARTER_WEEKS : 1;
    const from = page.state.get().week;
    const end = from < deadline ? deadline : horizon;
    if (from >= end) page.go({ week: 0 });
    const timer = setInterval(
      () => {
        const { week } = page.state.get();
        const last = week < deadline ? deadline : horizon;
        const next = Math.min(last, week + step);
        page.go({ week: next });
        if (next >= last) page.playing.set({ on: false });
      },
      isStill ? QUARTER : WEEK,
    );
    return () => clearInterval(timer);
  }, [isOn, deadline, horizon, page]);
}
