import type { PackedScenario } from './packing.ts';

/** What an entry of this tab's history holds beside its address: a scenario that no address has room for. */
interface Entry {
  /** Tells scenarios apart without comparing what they hold. */
  readonly kept: string;
  /** Undefined where it is too large to be copied with each step: this browser may have it among recent work. */
  readonly scenario: PackedScenario | undefined;
}

/** Bytes of a scenario that an entry holds at most: it is copied with every step. */
const MOST_BYTES = 4_000_000;

const bytesOf = ({ files }: PackedScenario): number =>
  Object.values(files).reduce((sum, content) => sum + content.length, 0);

/**
 * Makes the address of this tab what it is to be. A scenario that does not fit into it is kept with the entry, as far as the
 * browser keeps so much: then back, forward and reload find it, and nobody else does.
 */
export function writeEntry(address: string, scenario: PackedScenario | undefined, step: boolean): void {
  const entry: Entry | undefined = scenario && {
    kept: nameOf(scenario),
    scenario: bytesOf(scenario) > MOST_BYTES ? undefined : scenario,
  };
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
export function scenarioOfEntry(): Entry | undefined {
  const entry = history.state as Partial<Entry> | null;
  return typeof entry?.kept === 'string' ? { kept: entry.kept, scenario: entry.scenario } : undefined;
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
