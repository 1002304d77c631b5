import { useEffect } from 'react';
import { Superseded } from '../core/coreClient.ts';
import { useComparison, usePage, usePageState } from '../state/pageContext.ts';

/** Has the world played again that is shown person by person, as soon as it is known which stands for all. */
export function useWorld(): void {
  const page = usePage();
  const language = usePageState((state) => state.language);
  const replicate = usePageState((state) => state.replicate);
  const view = useComparison((state) => (state.isStale ? undefined : state.view));
  // the verdict comes twice, before draws and after; the world is the same
  const isThere = view !== undefined && view.rule === 'change';
  useEffect(() => {
    if (!isThere) return;
    page.core.ask('world', { replicate, language }).then(
      (world) => page.world.set({ view: world, fault: '' }),
      (reason) => {
        if (!(reason instanceof Superseded)) page.world.set({ view: undefined, fault: String(reason) });
      },
    );
  }, [page, isThere, replicate, language]);
}
