import type { PackedScenario } from './packing.ts';

/** What an entry of this tab's history holds beside its address: a scenario that no address has room for. */
interface Entry {
  /** Tells scenarios apart without comparing what they hold. */
  readonly kept: string;
  readonly scenario: PackedScenario;
}

/**
 * Makes the address of this tab what it is to be. A scenario that does not fit into it is kept with the entry, as far as the
 * browser keeps so much: then back, forward and reload find it, and nobody else does.
 */
export function writeEntry(address: string, scenario: PackedScenario | undefined, step: boolean): void {
  const entry = scenario && { kept: nameOf(scenario), scenario };
  const write = (data: unknown) =>
    step ? history.pushState(data, '', address) : history.replaceState(data, '', address);
  try {
    write(entry ?? null);
  } catch {
    try {
      // more than this browser keeps: the address alone
      write(null);
    } catch {
      // too often for this browser: the address follows with the next change
    }
  }
}

/** The scenario that the entry holds which is shown; undefined where its address says everything. */
export function scenarioOfEntry(): { readonly kept: string; readonly scenario: PackedScenario } | undefined {
  const entry = history.state as Partial<Entry> | null;
  return typeof entry?.kept === 'string' && typeof entry.scenario === 'object'
    ? { kept: entry.kept, scenario: entry.scenario as PackedScenario }
    : undefined;
}

const names = new WeakMap<PackedScenario, string>();

/** A name that one scenario has in this tab, and no other. */
export function nameOf(scenario: PackedScenario): string {
  const known = names.get(scenario);
  if (known !== undefined) return known;
  const name = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  names.set(scenario, name);
  return name;
}

/** Gives a scenario that was read from an entry the name that it has there. */
export function rename(scenario: PackedScenario, name: string): void {
  names.set(scenario, name);
}
