import { useEffect, useState } from 'react';
import type { BestWeekView } from '../../../report/page/branchesView.ts';
import type { CompareView } from '../../../report/page/compareView.ts';
import type { Language } from '../../../text/text.ts';
import type { RunsCome } from '../../protocol/requests.ts';
import { usePage } from '../../state/pageContext.ts';

/** The best weeks to change one's mind, as far as they are known. */
export interface BestWeeks {
  /** By the names of the plans that take over: a view for each outcome. */
  readonly byPlan: Readonly<Record<string, readonly BestWeekView[]>>;
  /** Of the plan that is looked into now. */
  readonly progress: RunsCome | undefined;
}

/** Looks for the best week towards one plan after the other, in the order given; again where the comparison is another. */
export function useBestWeeks(
  view: CompareView | undefined,
  of: string,
  to: readonly string[],
  weeks: readonly number[],
  worlds: number,
  language: Language,
): BestWeeks {
  const { core } = usePage();
  const [state, setState] = useState<BestWeeks & { readonly of: string }>({
    of,
    byPlan: {},
    progress: undefined,
  });
  const key = JSON.stringify([of, to, weeks, worlds, language]);
  useEffect(() => {
    if (view === undefined) return;
    let isWanted = true;
    setState((before) =>
      before.of === of ? { ...before, progress: undefined } : { of, byPlan: {}, progress: undefined },
    );
    async function look(): Promise<void> {
      for (const plan of to) {
        if (!isWanted) return;
        const views = await core.ask('bestWeek', { of, to: plan, weeks, worlds, language }, (progress) => {
          if (isWanted) setState((before) => ({ ...before, progress }));
        });
        if (isWanted)
          setState((before) => ({ of, byPlan: { ...before.byPlan, [plan]: views }, progress: undefined }));
      }
    }
    // what was asked later is waited for instead; a fault of the program is told beside the branches
    look().catch(() => {});
    return () => {
      isWanted = false;
    };
  }, [core, key, view]);
  return state.of === of ? state : { byPlan: {}, progress: undefined };
}
