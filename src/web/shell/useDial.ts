import { useEffect } from 'react';
import { untranslated } from '../../text/text.ts';
import { Superseded } from '../core/coreClient.ts';
import { PREVIEW_WORLDS } from '../protocol/previewWorlds.ts';
import { dialEnds } from '../state/dialEnds.ts';
import { DIAL_STEPS, isDialStep } from '../state/dialSteps.ts';
import { useComparison, usePage, usePageState } from '../state/pageContext.ts';

/** Worlds of each point, and of one between them once its handle was let go. */
const WORLDS = 100;

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
    if (!(reason instanceof Superseded)) page.dial.set({ noWay: untranslated(String(reason)) });
  };

  useEffect(() => {
    if (from === undefined || to === undefined) return;
    page.dial.set({ view: undefined, preview: undefined, noWay: undefined });
    page.core
      .ask('dial', { from, to, points: DIAL_STEPS, worlds: WORLDS }, (progress) =>
        page.dial.set({ view: progress }),
      )
      .then((answer) => page.dial.set('noWay' in answer ? { noWay: answer.noWay } : { view: answer }), told);
  }, [page, from, to]);

  useEffect(() => {
    if (from === undefined || to === undefined || at === undefined || page.dial.get().noWay !== undefined)
      return;
    if (isDialStep(at)) {
      page.dial.set({ preview: undefined });
      return;
    }
    const ask = (worlds: number) =>
      page.core.ask('preview', { from, to, at, worlds }).then((preview) => page.dial.set({ preview }));
    ask(PREVIEW_WORLDS)
      .then(() => ask(WORLDS), told)
      .catch(told);
  }, [page, from, to, at]);
}
