import { useEffect } from 'react';
import { usePage } from '../state/pageContext.ts';
import { choicesOf } from '../state/pageState.ts';
import { togglePlan } from '../state/shownPlans.ts';
import { type Keys, listenForKeys } from './keys.ts';

/** The keys that do the same wherever the focus is. */
export function usePageKeys(): void {
  const page = usePage();
  useEffect(() => {
    const shown = () => {
      const { view, partial } = page.comparison.store.get();
      return view ?? partial;
    };
    const move = (weeks: number) => () => {
      const { week } = page.state.get();
      page.playing.set({ on: false });
      page.go({ week: Math.max(0, Math.min(shown()?.horizon ?? week, week + weeks)) });
    };
    const arrow = (direction: number) => (event: KeyboardEvent) =>
      move(direction * (event.shiftKey ? 13 : 1))();
    const toggle = (place: number) => () => {
      const plans = shown()?.plans ?? [];
      const plan = plans.filter(({ ranked }) => ranked)[place];
      if (plan) page.go({ plans: togglePlan(plans, page.state.get().plans, plan) }, true);
    };
    const nextOutcome = () => {
      const choices = choicesOf(shown()?.outcomes ?? []);
      if (choices.length === 0) return;
      const at = choices.indexOf(page.state.get().outcome);
      page.go({ outcome: choices[(at + 1) % choices.length] }, true);
    };
    const help = () => page.dialog.set({ open: 'help' });
    const all: Keys = {
      ' ': () => page.playing.set({ on: !page.playing.get().on }),
      ArrowLeft: arrow(-1),
      ArrowRight: arrow(1),
      Home: () => page.go({ week: 0 }),
      End: () => page.go({ week: shown()?.horizon ?? 0 }),
      1: toggle(0),
      2: toggle(1),
      3: toggle(2),
      4: toggle(3),
      O: nextOutcome,
      D: () => document.querySelector<HTMLElement>('.dial input')?.focus(),
      F: () => {
        const { screen } = page.state.get();
        if (screen === 'compare') page.dialog.set({ open: 'add-plan' });
        if (screen === 'branches') document.querySelector<HTMLFormElement>('.fork-form')?.requestSubmit();
      },
      '?': help,
    };
    // a story has keys of its own
    return listenForKeys(() => (page.state.get().screen === 'story' ? { '?': help } : all));
  }, [page]);
}
