import { useEffect } from 'react';
import { Superseded } from '../core/coreClient.ts';
import { dialEnds } from '../state/dialEnds.ts';
import { useComparison, usePage, usePageState } from '../state/pageContext.ts';

/** Points that are played between two plans, and worlds of each. */
const POINTS = 11;
const WORLDS = 100;
/** Worlds of a point between them: while its handle is held, and once it was let go. */
const HELD = 30;

/** Has the way between two plans played, and the point that its handle is held at. */
export function useDial(): void {
  const page = usePage();
  const view = useComparison((state) => (state.isStale ? undefined : state.view));
  const letters = usePageState((state) => state.ends);
  const pair = usePageState((state) => state.pair);
  const ends = view && dialEnds(view, letters, pair);
  const from = ends?.[0];
  const to = ends?.[1];
  const at = usePageState((state) => state.dial);

  // what was asked later is shown instead; anything else is told in the dial's place
  const told = (reason: unknown) => {
    if (!(reason instanceof Superseded)) page.dial.set({ noWay: String(reason) });
  };

  useEffect(() => {
    if (from === undefined || to === undefined) return;
    page.dial.set({ view: undefined, preview: undefined, noWay: '' });
    page.core
      .ask('dial', { from, to, points: POINTS, worlds: WORLDS }, (progress) =>
        page.dial.set({ view: progress }),
      )
      .then((answer) => page.dial.set('noWay' in answer ? { noWay: answer.noWay } : { view: answer }), told);
  }, [page, from, to]);

  useEffect(() => {
    if (from === undefined || to === undefined || at === undefined || page.dial.get().noWay !== '') return;
    if (Math.abs(at * (POINTS - 1) - Math.round(at * (POINTS - 1))) < 1e-9) {
      page.dial.set({ preview: undefined });
      return;
    }
    const ask = (worlds: number) =>
      page.core.ask('preview', { from, to, at, worlds }).then((preview) => page.dial.set({ preview }));
    ask(HELD)
      .then(() => ask(WORLDS), told)
      .catch(told);
  }, [page, from, to, at]);
}
