/** A fault of a part from outside, told with its name and the module it comes from. */
export const partFault = (kind: 'tactic' | 'metric', name: string, file: string, error: unknown): Error =>
  new Error(`the ${kind} ${name} of ${file}: ${error instanceof Error ? error.message : String(error)}`);

/** Whether a run broke off by a fault of a part from outside, by what it left as its message; else it was one of the program. */
export const isPartFault = (message: string): boolean =>
  /^(?:Error: )?the (?:tactic|metric) \S+ of .+: /.test(message);
